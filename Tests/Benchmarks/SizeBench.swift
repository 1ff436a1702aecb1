import BenchmarkReport

extension Bench {
  /// Posts from a kilobyte to a hundred megabytes.
  static let size = Bench(name: "size") { setting throws(Failure) in
    let rounds = 5
    let viewers = [
      Viewer.lectern(in: setting), .less(in: setting), .w3m(in: setting), .lynx(in: setting),
      .bat(in: setting), .lowdown(in: setting),
    ]
    var table = Table(
      "post", "program", "open, ms", "whole, ms", "page, ms", "end, ms", "1,000 j, ms", "memory, MB", names: 2
    )
    let sizes = [("1 KB", 1000), ("1 MB", 1_000_000), ("10 MB", 10_000_000), ("100 MB", 100_000_000)]
    var comparisons: [Comparison] = []
    var curve: (own: [(size: Double, value: Double)], other: [(size: Double, value: Double)]) = ([], [])
    for (name, size) in sizes {
      let post = "\(setting.folder)/post-\(size).txt"
      try Corpus.write(setting.articles, size: size, to: post)
      var measured: [String: Figures] = [:]
      for viewer in viewers {
        var figures = Figures()
        for _ in 0..<(size > 10_000_000 ? 2 : rounds) where !figures.isLate {
          try figures.measure(viewer, post, in: setting)
        }
        measured[viewer.name] = figures
        table.add([name, viewer.name] + (viewer.command == nil ? ["not installed"] : figures.cells))
      }
      guard let own = measured["lectern"], let w3m = measured["w3m"], let less = measured["less"] else {
        continue
      }
      // w3m has all of a post when it shows its first screen.
      curve.own.append((Double(size) / 1e6, own.whole.median))
      curve.other.append((Double(size) / 1e6, w3m.opened.median))
      guard size == 10_000_000 else { continue }
      comparisons += [("less", less), ("w3m", w3m)].map {
        Comparison(
          .memory, "reading \(name)", beside: $0, .rival, .megabytes, own: own.peak.median,
          other: $1.peak.median)
      }
    }
    comparisons.append(
      Comparison(
        .growth, "until all of a post is there", beside: "w3m", .rival, .millisecondsPerMegabyte,
        own: growth(of: curve.own), other: growth(of: curve.other)))
    return Report.Section(
      title: "Any size",
      about: """
        From the start of the process until the last byte of the first screen; until all of the post is there, which \
        `lectern` reads beside its first screen: `G` at that screen shows the end; from a key to the last byte of a page \
        further down and of the end of the post; from the last of 1,000 `j`, sent at once, until the last byte that \
        answers them; and the most memory that each process had, put together. `less`, `w3m` and `lynx` show the source \
        as plain text, `bat` in colours and through `less`; `lowdown -Tterm` lays it out, into `less`. Whose first \
        screen or end takes more than \(Figures.patience) s is not waited for. Medians of \(rounds) runs, two for the \
        largest post. Wanted: 10 MB opened within 150 ms and 100 MB within 1000 ms, a burst answered within 50 ms, and \
        no more memory than twice the post and 40 MB.
        """,
      table: table, comparisons: comparisons)
  }
}

private struct Figures {
  var opened = Samples()
  /// Until all of a post is there that opens before it is.
  var whole = Samples()
  var paged = Samples()
  var ended = Samples()
  var burst = Samples()
  var peak = Samples()

  /// Whether the end did not come in time.
  private(set) var isLate = false
  /// How long it may take to show the end, in seconds.
  static let patience = 60

  /// As the table has them.
  var cells: [String] {
    [
      opened.median.text(), whole.median.text(), paged.median.text(digits: 1),
      isLate ? "over \(Self.patience) s" : ended.median.text(digits: 1), burst.median.text(),
      peak.median.text(),
    ]
  }

  /// Does nothing where the program is not installed.
  mutating func measure(_ viewer: Viewer, _ post: String, in setting: Setting) throws(Failure) {
    guard let program = viewer.command else { return }
    let command = program + [post]
    let start = ContinuousClock.now
    let terminal = try Terminal(command, home: Files.makeFolder(in: setting.folder), in: setting)
    guard var last = terminal.settle(quiet: 50, first: 20_000) else {
      throw Failure("\(command.joined(separator: " ")): shows nothing")
    }
    // What comes first may be an empty screen, or a word that says to wait.
    while terminal.isBlank, let more = terminal.settle(quiet: 100, first: Self.patience * 1000) {
      last = more
    }
    guard !terminal.isBlank else {
      isLate = true
      return
    }
    opened.add(last - start)
    if viewer.name == "lectern" {
      terminal.type("G")
      whole.add((end(of: viewer, on: terminal) ?? last) - start)
      _ = answer(to: "g", from: terminal)
    }
    if let time = answer(to: " ", from: terminal) { paged.add(time) }
    let pressed = ContinuousClock.now
    terminal.type(viewer.end)
    if let end = end(of: viewer, on: terminal) { ended.add(end - pressed) }
    if viewer.name == "lectern" {
      _ = answer(to: "g", from: terminal)
      if let time = answer(to: String(repeating: "j", count: 1000), from: terminal) { burst.add(time) }
    }
    if let bytes = terminal.peak { peak.add(Double(bytes) / 1e6) }
  }

  /// When the last byte of the end came, after its key was pressed; `nil` when nothing did, as at the end.
  private mutating func end(of viewer: Viewer, on terminal: borrowing Terminal) -> ContinuousClock.Instant? {
    let start = ContinuousClock.now
    var last = terminal.settle(quiet: 100, first: 1000)
    guard let mark = viewer.endMark else { return last }
    while !terminal.lastRow.contains(mark) {
      if terminal.pump(milliseconds: 1000) { last = .now }
      guard ContinuousClock.now - start < .seconds(Self.patience) else {
        isLate = true
        return nil
      }
    }
    return last
  }

  private func answer(to keys: String, from terminal: borrowing Terminal) -> Duration? {
    terminal.type(keys)
    let start = ContinuousClock.now
    return terminal.settle(quiet: 100, first: 1000).map { $0 - start }
  }
}
