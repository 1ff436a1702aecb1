extension Bench {
  /// From a key to the last byte that answers it, in every post.
  static let keys = Bench(name: "keys") { setting throws(Failure) in
    let less = setting.find("less")
    let walks = 3
    var table = Table(
      "post", "lectern, ms", "worst", "bytes a line down", "less, ms", "worst", "bytes a line down")
    var all = (own: Answers(), less: Answers())
    for article in setting.articles {
      var own = Walk(through: article, with: setting.lectern, keys: Walk.keys)
      // It knows no sections.
      var other = Walk(through: article, with: less, keys: Walk.keys.filter { $0 != "]" })
      for _ in 0..<walks {
        try own.go(in: setting)
        try other.go(in: setting)
      }
      let name = article.dropFirst(Setting.collection.count + 1).prefix { $0 != "." }
      table.add(row(String(name), own.answers, other.answers))
      all.own += own.answers
      all.less += other.answers
    }
    table.add(row("all", all.own, all.less))
    return Report.Section(
      title: "Keys",
      about: """
        Every post in a terminal of 24 rows and 80 columns: a walk of \(Walk.keys.count) keys, `j` `k` Space \
        `]` `G` `g`, each timed from the press to the last byte of its answer; keys that change nothing, at \
        an end of the post, do not count. Each key is pressed in \(walks) walks and has the middle one of \
        its times; the table has the median and the worst key. The bytes are what a `j` sends to the \
        terminal on average. At most 10 ms are wanted.
        """,
      table: table,
      notes: [
        "Keys that changed something: \(all.own.times.count) in lectern, \(all.less.times.count) in `less`."
      ]
        + (less == nil ? ["`less` is not installed: skipped."] : []))
  }

  private static func row(_ name: String, _ own: Answers, _ less: Answers) -> [String] {
    [name]
      + [own, less].flatMap {
        [$0.times.median.text(digits: 1), $0.times.greatest.text(digits: 1), $0.lineBytes.mean.text()]
      }
  }
}

/// How keys were answered.
private struct Answers {
  /// One for each key, in milliseconds.
  var times = Samples()
  /// The bytes that answered `j`.
  var lineBytes = Samples()

  static func += (left: inout Answers, right: Answers) {
    left.times += right.times
    left.lineBytes += right.lineBytes
  }
}

/// The same keys, pressed in the same post, as often as is wanted.
private struct Walk {
  static let keys = "jjjjjjjj" + "        " + "kkkk" + "g]]]]]]]]" + "Gkkkk" + "gjjjj" + "    " + "]]kGkkg"

  private let command: [String]
  private let keys: String
  /// For each key, what it took in each walk.
  private var times: [Samples]
  private var lineBytes = Samples()

  /// - Parameter program: `nil` where it is not installed: nothing happens then.
  init(through article: String, with program: String?, keys: String) {
    command = program.map { [$0, article] } ?? []
    self.keys = keys
    times = Array(repeating: Samples(), count: keys.count)
  }

  var answers: Answers {
    var answers = Answers(lineBytes: lineBytes)
    for time in times where time.count > 0 { answers.times.add(time.median) }
    return answers
  }

  mutating func go(in setting: Setting) throws(Failure) {
    guard !command.isEmpty else { return }
    let terminal = try Terminal(command, home: Files.makeFolder(in: setting.folder), in: setting)
    try terminal.waitUntilFull(command)
    for (index, key) in keys.enumerated() {
      let written = terminal.written
      let start = ContinuousClock.now
      terminal.type(String(key))
      guard let end = terminal.settle(quiet: 10, first: 150) else { continue }
      times[index].add(end - start)
      if key == "j" { lineBytes.add(Double(terminal.written - written)) }
    }
  }
}
