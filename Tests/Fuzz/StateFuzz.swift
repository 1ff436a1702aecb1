@testable import StateLog

/// Logs one after the other, with a byte 0xFF between them.
enum StateFuzz {
  static func faults(_ bytes: [UInt8]) -> [String] {
    let parts = bytes.split(separator: 0xFF, maxSplits: 3, omittingEmptySubsequences: false)
    let logs = parts.map { Log(Array($0), named: "unnamed") }
    let states = Self.states(logs)
    var faults: [String] = []
    func expect(_ isSo: Bool, _ fault: String) { if !isSo { faults.append(fault) } }
    expect(Self.states(logs.reversed()) == states, "another order of the logs is another state")
    expect(Self.states(logs + logs.prefix(1)) == states, "a log twice is another state")
    let other = logs.map { log in Log(turned(log.bytes), named: log.machine) }
    if zip(other, logs).allSatisfy({ $0.machine == $1.machine }) {
      expect(Self.states(other) == states, "another order of the lines is another state")
    }
    for log in logs {
      let compacted = log.compacted()
      expect(
        Self.states([compacted]) == Self.states([Log(log.bytes, of: compacted.machine)]),
        "compacted, a log is another state")
      expect(compacted.compacted().bytes == compacted.bytes, "compacted twice, a log is another one")
      log.forEachLine { line, _ in
        if let entry = Entry(line) { faults += self.faults(of: entry) }
      }
    }
    return faults + collectionFaults(Archive(logs))
  }

  /// What is noted of posts; a line that notes nothing of one is as none.
  private static func states(_ logs: [Log]) -> [String: [String: PostState]] {
    Archive(logs).states().mapValues { $0.filter { !$0.value.isEmpty } }.filter { !$0.value.isEmpty }
  }

  /// The same with its lines in the other order; the first one stays, which may name the machine.
  private static func turned(_ bytes: [UInt8]) -> [UInt8] {
    let (head, rest) = bytes.firstLine
    let lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return Array(head) + (rest.isEmpty ? [] : [UInt8(ascii: "\n")])
      + Array(lines.reversed().joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func faults(of entry: Entry) -> [String] {
    var faults: [String] = []
    let line = entry.line
    if line.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F }) {
      faults.append("a control in a line")
    }
    let again = line.dropLast().withUnsafeBytes { Entry($0) }
    if again != entry { faults.append("a line does not say its entry: \(entry)") }
    let next = entry.time.next
    if next <= entry.time, next != .last { faults.append("\(next.text) comes after \(entry.time.text)") }
    if Array(next.text.utf8).withUnsafeBytes({ LogTime($0) }) != next {
      faults.append("\(next.text) is no time")
    }
    for value in entry.values where value.key == StateKey.place {
      guard let place = SavedPlace(value.text), let again = SavedPlace(place.text) else { continue }
      if again.text != place.text { faults.append("a place is written as another: \(place)") }
    }
    return faults
  }

  /// What the shelf is told of each post is what its state says.
  private static func collectionFaults(_ archive: Archive) -> [String] {
    let machine = archive.logs.first?.machine ?? ""
    var roots = archive.roots(on: machine)
    for collection in archive.collections where roots.count < 4 {
      roots["/posts/\(roots.count)"] = collection
    }
    var faults: [String] = []
    for folder in ["/posts", "/posts/1", "/", "/posts/1/a"] {
      let collection = CollectionState(archive, Homes(of: folder, among: roots))
      for post in collection.posts where collection.summary(of: post) != collection.state(of: post).summary {
        faults.append("the summary of \(post) is another")
      }
      if !Set(collection.begun).isSubset(of: collection.posts) { faults.append("begun and not known") }
    }
    return faults
  }
}
