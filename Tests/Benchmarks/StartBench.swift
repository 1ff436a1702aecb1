import BenchmarkReport

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Bench {
  /// The shelf of a large collection at the next start, and what it makes of a change.
  static let start = Bench(name: "start") { setting throws(Failure) in
    var table = Table(
      "posts", "first rows, ms", "at most", "all files checked, ms", "at most", "memory, MB", "new post, ms",
      "changed, ms", "removed, ms", "found, ms")
    for count in setting.collectionSizes.dropFirst() {
      var shelf = ShelfStart(
        collection: try setting.collection(of: count), count: count,
        home: try setting.indexedHome(of: count))
      for _ in 0..<15 { try shelf.measure(in: setting) }
      table.add(
        "\(count)", shelf.first.median.text(), shelf.first.greatest.text(), shelf.checked.median.text(),
        shelf.checked.greatest.text(), (shelf.memory.median / 1e6).text(), shelf.new.median.text(),
        shelf.changed.median.text(), shelf.removed.median.text(), shelf.found.median.text())
    }
    return Report.Section(
      title: "Starting",
      about: """
        The shelf of a collection that is indexed, nothing changed since, 15 starts with the files in the system's cache: \
        from the start of the process until its first rows show and until all files were looked at, and the memory that it \
        has when it is done with that (medians, and the longest times). Then a post is written into the folder, written \
        anew and removed: until each shows in the shelf; and one is written until a search that waits for its word finds \
        it. What is written is read when nothing has happened for 50 ms. Wanted for 100,000 posts: first rows within 60 ms, all files checked within 1500 ms, 120 MB.
        """,
      table: table)
  }
}

/// What was measured of a shelf.
private struct ShelfStart {
  let collection: String
  let count: Int
  let home: String
  var first = Samples()
  var checked = Samples()
  var memory = Samples()
  var new = Samples()
  var found = Samples()
  var changed = Samples()
  var removed = Samples()

  init(collection: String, count: Int, home: String) {
    self.collection = collection
    self.count = count
    self.home = home
  }

  mutating func measure(in setting: Setting) throws(Failure) {
    let start = ContinuousClock.now
    let terminal = try Terminal([setting.lectern, collection], home: home, in: setting)
    first.add(try terminal.wait("the shelf") { $0.isFull } - start)
    let count = count
    checked.add(try terminal.wait("all posts") { Self.isChecked($0, count) } - start)
    // What goes on in the background comes to its end.
    settle(terminal)
    if let bytes = terminal.resident { memory.add(Double(bytes)) }

    new.add(try time(terminal, "a new post", writing: "Zibeline") { $0.shows("Zibeline") })
    changed.add(try time(terminal, "a changed post", writing: "Zucchetto") { $0.shows("Zucchetto") })
    let before = ContinuousClock.now
    unlink(path)
    removed.add(try terminal.wait("that a post has gone") { !$0.shows("Zucchetto") } - before)
    // The finder asks again when the index has changed.
    terminal.type("/quincunx")
    _ = try terminal.wait("the finder") { $0.shows("quincunx") }
    found.add(try time(terminal, "a post that was found", writing: "Zibeline") { $0.shows("Zibeline") })
    unlink(path)
    // The next start is to find nothing changed.
    settle(terminal)
  }

  private func settle(_ terminal: borrowing Terminal) {
    while terminal.settle(quiet: 1500, first: 1500) != nil {}
  }

  private var path: String { "\(collection)/zzz.md" }

  private func time(
    _ terminal: borrowing Terminal, _ what: String, writing title: String,
    until isShown: (borrowing Terminal) -> Bool
  ) throws(Failure) -> Duration {
    let start = ContinuousClock.now
    try Files.write("---\ntitle: \(title)\ndate: 2030-01-01\n---\n\nA quincunx.\n", to: path)
    return try terminal.wait(what, until: isShown) - start
  }

  private static func isChecked(_ terminal: borrowing Terminal, _ count: Int) -> Bool {
    let row = terminal.lastRow
    return row.contains("\(count) posts") && !row.contains("looking")
  }
}
