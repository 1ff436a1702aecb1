import BenchmarkReport

extension Bench {
  /// From a key to the last byte that answers it, in every post.
  static let keys = Bench(name: "keys") { setting throws(Failure) in
    let viewers = [Viewer.lectern(in: setting), .less(in: setting), .w3m(in: setting)]
    let walks = 3
    var table = Table("post", "lectern, ms", "worst", "less, ms", "worst", "w3m, ms", "worst")
    var all = Array(repeating: Samples(), count: viewers.count)
    for article in setting.articles {
      // The others know no sections.
      var walked = viewers.map {
        Walk(through: article, with: $0, keys: $0.name == "lectern" ? Walk.keys : Walk.plain)
      }
      for _ in 0..<walks {
        for index in walked.indices { try walked[index].go(in: setting) }
      }
      let answers = walked.map(\.answers)
      let name = article.dropFirst(Setting.collection.count + 1).prefix { $0 != "." }
      table.add(row(String(name), answers))
      for index in all.indices { all[index] += answers[index] }
    }
    table.add(row("all", all))
    let counts = zip(viewers, all).map { "\($1.count) in \($0.name)" }
    let missing = viewers.filter { $0.command == nil }.map { "`\($0.name)` is not installed." }
    return Report.Section(
      title: "Keys",
      about: """
        Every post in a terminal of 24 rows and 80 columns: a walk of \(Walk.keys.count) keys, `j` `k` Space `]` `G` \
        `g`, each timed from the press to the last byte of its answer; keys that change nothing, at an end of the post, \
        do not count. `less` and `w3m`, which show the source, know no `]`; `w3m` gets `J` and `K` for a row. Each key is \
        pressed in \(walks) walks and has the middle one of its times; the table has the median and the worst key. At \
        most 10 ms are wanted.
        """,
      table: table, notes: ["Keys that changed something: \(counts.joined(separator: ", "))."] + missing,
      comparisons: zip(viewers, all).dropFirst().map {
        Comparison(.key, "a key in a post", beside: $0.name, own: all[0].median, other: $1.median)
      })
  }

  private static func row(_ name: String, _ answers: [Samples]) -> [String] {
    [name] + answers.flatMap { [$0.median.text(digits: 1), $0.greatest.text(digits: 1)] }
  }
}

/// The same keys, pressed in the same post, as often as is wanted.
private struct Walk {
  static let keys = "jjjjjjjj" + "        " + "kkkk" + "g]]]]]]]]" + "Gkkkk" + "gjjjj" + "    " + "]]kGkkg"
  static let plain = keys.filter { $0 != "]" }

  private let viewer: Viewer
  private let article: String
  private let keys: String
  /// For each key, what it took in each walk.
  private var times: [Samples]

  init(through article: String, with viewer: Viewer, keys: String) {
    self.viewer = viewer
    self.article = article
    self.keys = keys
    times = Array(repeating: Samples(), count: keys.count)
  }

  /// One time for each key, in milliseconds.
  var answers: Samples {
    var answers = Samples()
    for time in times where time.count > 0 { answers.add(time.median) }
    return answers
  }

  /// Does nothing where the program is not installed.
  mutating func go(in setting: Setting) throws(Failure) {
    guard let program = viewer.command else { return }
    let command = program + [article]
    let terminal = try Terminal(command, home: Files.makeFolder(in: setting.folder), in: setting)
    try terminal.waitUntilFull(command)
    for (index, key) in keys.enumerated() {
      let start = ContinuousClock.now
      terminal.type(viewer.keys(for: key))
      guard let end = terminal.settle(quiet: 10, first: 150) else { continue }
      times[index].add(end - start)
    }
  }
}
