extension Bench {
  /// Posts from a kilobyte to a hundred megabytes.
  static let size = Bench(name: "size") { setting throws(Failure) in
    let rounds = 5
    let programs = [
      Program(name: "lectern", command: [setting.lectern], end: "G"),
      Program(name: "less", command: [setting.find("less")], end: "G"),
      Program(name: "w3m", command: [setting.find("w3m")], end: "G"),
      Program(name: "lynx", command: [setting.find("lynx")], end: "\u{5}"),
      // Its name in Debian, where another program has the short one.
      Program.throughLess(setting.find("batcat") ?? setting.find("bat"), in: setting),
    ]
    var table = Table(
      "post", "program", "open, ms", "whole, ms", "page, ms", "end, ms", "1,000 j, ms", "memory, MB")
    let sizes = [("1 KB", 1000), ("1 MB", 1_000_000), ("10 MB", 10_000_000), ("100 MB", 100_000_000)]
    for (name, size) in sizes {
      let post = "\(setting.folder)/post-\(size).txt"
      try Corpus.write(setting.articles, size: size, to: post)
      for program in programs {
        guard program.isInstalled else { continue }
        var figures = Figures()
        for _ in 0..<(size > 10_000_000 ? 2 : rounds) where !figures.isLate {
          try figures.measure(program, post, in: setting)
        }
        table.add(
          name, program.name, figures.opened.median.text(), figures.whole.median.text(),
          figures.paged.median.text(digits: 1),
          figures.isLate ? "over \(Figures.patience) s" : figures.ended.median.text(digits: 1),
          figures.burst.median.text(), figures.peak.median.text())
      }
    }
    let missing = programs.filter { !$0.isInstalled }.map { "`\($0.name)` is not installed: skipped." }
    return Report.Section(
      title: "Any size",
      about: """
        From the start of the process until the last byte of the first screen; until all of the post is there, \
        which `lectern` reads beside its first screen: `G` at that screen shows the end; from a key to the last byte \
        of a page further down and of the end of the post; from the last of 1,000 `j`, sent at once, until the last byte that answers \
        them; and the most memory the process had at once. The others show the source as plain text, \
        `bat` in colours and through `less`; whose end takes more than \(Figures.patience) s is not waited for. Medians \
        of \(rounds) runs, two for the largest post. Wanted: 10 MB opened within 150 ms and 100 MB within \
        1000 ms, a burst answered within 50 ms, and no more memory than twice the post and 40 MB.
        """,
      table: table, notes: missing)
  }
}

private struct Program {
  let name: String
  /// What the post's path follows; `nil` for what is not installed.
  let command: [String?]
  /// The key that shows the end.
  let end: String
  /// Whether more than one process is at work, of which nobody knows which needs the memory.
  var isPipe = false

  var isInstalled: Bool { !command.contains(nil) }

  static func throughLess(_ bat: String?, in setting: Setting) -> Program {
    let script = "\"$0\" --color=always --style=plain --paging=never \"$2\" | \"$1\" -R"
    return Program(
      name: "bat | less", command: [setting.find("sh"), "-c", script, bat, setting.find("less")], end: "G",
      isPipe: true)
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

  mutating func measure(_ program: Program, _ post: String, in setting: Setting) throws(Failure) {
    let command = program.command.compactMap(\.self) + [post]
    let start = ContinuousClock.now
    let terminal = try Terminal(command, home: Files.makeFolder(in: setting.folder), in: setting)
    guard var last = terminal.settle(quiet: 50, first: 20_000) else {
      throw Failure("\(command.joined(separator: " ")): shows nothing")
    }
    // What comes first may be an empty screen, or a word that says to wait.
    while terminal.isBlank, let more = terminal.settle(quiet: 100, first: 20_000) { last = more }
    opened.add(last - start)
    if program.name == "lectern" {
      terminal.type("G")
      while !terminal.lastRow.contains("100%"), terminal.pump(milliseconds: 20_000) { last = .now }
      whole.add(last - start)
      _ = answer(to: "g", from: terminal)
    }
    if let time = answer(to: " ", from: terminal) { paged.add(time) }
    // From a pipe nothing comes before all of it has come.
    let time = answer(to: program.end, from: terminal, first: program.isPipe ? Self.patience * 1000 : 1000)
    if let time { ended.add(time) } else { isLate = program.isPipe }
    if program.name == "lectern" {
      _ = answer(to: "g", from: terminal)
      if let time = answer(to: String(repeating: "j", count: 1000), from: terminal) { burst.add(time) }
    }
    if !program.isPipe, let bytes = terminal.peak { peak.add(Double(bytes) / 1_000_000) }
  }

  private func answer(to keys: String, from terminal: borrowing Terminal, first: Int = 1000) -> Duration? {
    terminal.type(keys)
    let start = ContinuousClock.now
    return terminal.settle(quiet: 100, first: first).map { $0 - start }
  }
}
