extension Bench {
  /// Posts from a kilobyte to a hundred megabytes.
  static let size = Bench(name: "size") { setting throws(Failure) in
    let rounds = 5
    let programs = [
      Program(name: "lectern", path: setting.lectern, end: "G"),
      Program(name: "less", path: setting.find("less"), end: "G"),
      Program(name: "w3m", path: setting.find("w3m"), end: "G"),
      Program(name: "lynx", path: setting.find("lynx"), end: "\u{5}"),
    ]
    var table = Table("post", "program", "open, ms", "page, ms", "end, ms", "1,000 j, ms", "memory, MB")
    let sizes = [("1 KB", 1000), ("1 MB", 1_000_000), ("10 MB", 10_000_000), ("100 MB", 100_000_000)]
    for (name, size) in sizes {
      let post = "\(setting.folder)/post-\(size).txt"
      try Corpus.write(setting.articles, size: size, to: post)
      for program in programs {
        guard let path = program.path else { continue }
        var figures = Figures()
        for _ in 0..<(size > 10_000_000 ? 2 : rounds) {
          let isLectern = program.name == "lectern"
          try figures.measure([path, post], end: program.end, isLectern: isLectern, in: setting)
        }
        table.add(
          name, program.name, figures.opened.median.text(), figures.paged.median.text(digits: 1),
          figures.ended.median.text(digits: 1), figures.burst.median.text(), figures.peak.median.text())
      }
    }
    let missing = programs.filter { $0.path == nil }.map { "`\($0.name)` is not installed: skipped." }
    return Report.Section(
      title: "Any size",
      about: """
        From the start of the process until the last byte of the first screen, of a page further down, and of \
        the end of the post; from the last of 1,000 `j`, sent at once, until the last byte that answers \
        them; and the most memory the process had at once. The others show the source as plain text. Medians \
        of \(rounds) runs, two for the largest post. Wanted: 10 MB opened within 150 ms and 100 MB within \
        1000 ms, a burst answered within 50 ms, and no more memory than twice the post and 40 MB.
        """,
      table: table, notes: missing)
  }
}

private struct Program {
  let name: String
  let path: String?
  /// The key that shows the end.
  let end: String
}

private struct Figures {
  var opened = Samples()
  var paged = Samples()
  var ended = Samples()
  var burst = Samples()
  var peak = Samples()

  mutating func measure(
    _ command: [String], end: String, isLectern: Bool, in setting: Setting
  ) throws(Failure) {
    let start = ContinuousClock.now
    let terminal = try Terminal(command, home: Files.makeFolder(in: setting.folder), in: setting)
    guard var last = terminal.settle(quiet: 100, first: 20_000) else {
      throw Failure("\(command.joined(separator: " ")): shows nothing")
    }
    // What comes first may be an empty screen, or a word that says to wait.
    while terminal.isBlank, let more = terminal.settle(quiet: 100, first: 20_000) { last = more }
    opened.add(last - start)
    if let time = answer(to: " ", from: terminal) { paged.add(time) }
    if let time = answer(to: end, from: terminal) { ended.add(time) }
    if isLectern {
      _ = answer(to: "g", from: terminal)
      if let time = answer(to: String(repeating: "j", count: 1000), from: terminal) { burst.add(time) }
    }
    if let bytes = terminal.peak { peak.add(Double(bytes) / 1_000_000) }
  }

  private func answer(to keys: String, from terminal: borrowing Terminal) -> Duration? {
    terminal.type(keys)
    let start = ContinuousClock.now
    return terminal.settle(quiet: 100, first: 1000).map { $0 - start }
  }
}
