/// The logs of all machines, by collection.
package struct Archive: Sendable {
  /// In the order of their machines.
  package let logs: [Log]
  /// By log: which of all machines it is of, by their order.
  let ranks: [Int]
  /// The entries of each collection.
  private var entries: [String: [Line]] = [:]

  /// Where an entry stands.
  struct Line: Sendable {
    let log: Int32
    let start: Int32
    let end: Int32
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  package init(_ logs: [Log]) {
    // Logs beyond 2 GB are none that anybody has read into being.
    let logs = logs.filter { $0.bytes.count < Int(Int32.max) }.sorted { $0.machine < $1.machine }
    self.logs = logs
    let machines = Set(logs.map(\.machine)).sorted()
    ranks = logs.map { machines.firstIndex(of: $0.machine) ?? 0 }
    for (index, log) in logs.enumerated() { take(log, Int32(index)) }
  }

  private mutating func take(_ log: Log, _ number: Int32) {
    // Entries of one collection mostly follow each other.
    var current = (name: [UInt8](), text: "", lines: [Line]())
    log.forEachLine { line, range in
      guard let fields = LineFields(line) else { return }
      if !fields.collection.elementsEqual(current.name) {
        entries[current.text, default: []] += current.lines
        current = (Array(fields.collection), Escaping.text(fields.collection), [])
      }
      current.lines.append(Line(log: number, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    }
    entries[current.text, default: []] += current.lines
  }

  package var collections: [String] { entries.keys.filter { !$0.isEmpty }.sorted() }

  func lines(of collection: String) -> [Line] { entries[collection] ?? [] }

  func withFields(of line: Line, _ work: (LineFields) -> Void) {
    logs[Int(line.log)].withLine(line.range) { bytes in
      if let fields = LineFields(bytes) { work(fields) }
    }
  }

  func machine(of line: Line) -> String { logs[Int(line.log)].machine }

  /// What these entries note, merged.
  func state(_ lines: some Sequence<Line>) -> PostState {
    var state = PostState()
    for line in lines {
      withFields(of: line) { fields in
        let stamp = Stamp(fields.time, machine(of: line))
        fields.forEachValue { state.take(Escaping.text($1), for: Escaping.text($0), stamp) }
      }
    }
    return state
  }

  /// The state of every post that is known, by collection and path.
  package func states() -> [String: [String: PostState]] {
    var states: [String: [String: PostState]] = [:]
    for collection in collections {
      for line in lines(of: collection) {
        withFields(of: line) { fields in
          states[collection, default: [:]][Escaping.text(fields.path), default: PostState()]
            .merge(state([line]))
        }
      }
    }
    return states
  }
}
