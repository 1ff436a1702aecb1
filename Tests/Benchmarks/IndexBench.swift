import BenchmarkReport

extension Bench {
  /// The index of a whole collection, made and checked, beside FTS5.
  static let index = Bench(name: "index") { setting throws(Failure) in
    var table = Table(
      "posts", "first, s", "memory, MB", "on disk, MB", "nothing changed, s", "FTS5 alone, s",
      "its memory", "on disk, MB", "first beside FTS5")
    var comparisons: [Comparison] = []
    var curve: (own: [(Double, Double)], other: [(Double, Double)]) = ([], [])
    for count in setting.collectionSizes {
      let collection = try setting.collection(of: count)
      let home = try Files.makeFolder(in: setting.folder)
      let command = [setting.lectern, "index", collection]
      var programs = [Program("lectern", command: command, in: setting, home: home)]
      try programs[0].run()
      var again = Program("lectern", command: command, in: setting, home: home)
      for _ in 0..<3 { try again.run() }
      let file = setting.index(below: home)
      let fullText = FullText(of: count, in: setting)
      programs.append(
        Program("FTS5 alone", as: .floor, command: fullText.filling(from: file), in: setting))
      try programs[1].run()
      let (own, other) = (programs[0], programs[1])
      table.add(
        "\(count)", (own.wall.median / 1000).text(digits: 2), own.peak.median.text(),
        (Files.size(of: file) / 1e6).text(), (again.wall.median / 1000).text(digits: 2),
        other.isInstalled ? (other.wall.median / 1000).text(digits: 2) : "not installed",
        other.peak.median.text(),
        other.isInstalled ? (Files.size(of: fullText.path) / 1e6).text() : "-",
        (own.wall.median / other.wall.median).times)
      curve.own.append((Double(count) / 1000, own.wall.median))
      curve.other.append((Double(count) / 1000, other.wall.median))
      if count == Setting.summarizedCount {
        comparisons += programs.comparisons(.index, Setting.summarized, of: \.wall.median)
        comparisons += programs.comparisons(
          .memory, "indexing \(Setting.summarized)", .megabytes, of: \.peak.median)
      }
    }
    comparisons.append(
      Comparison(
        .growth, "indexing", beside: "FTS5 alone", .floor, .millisecondsPerThousand,
        own: growth(of: curve.own),
        other: growth(of: curve.other)))
    return Report.Section(
      title: "Indexing",
      about: """
        A collection made for it: some 4.3 KB a post, with frontmatter, sections and code, words by Zipf's law from \
        \(Collection.wordCount). `lectern index` from nothing, then when nothing has changed (medians of 3 runs); and \
        the same sections put into a table of FTS5 in one transaction by `sqlite3`, which reads them from our index: no \
        file, no Markdown. The first is one run. The files are in the system's cache. Wanted: at most 1.5 times the time \
        of FTS5, 300 MB of memory, and 1.5 s where nothing has changed. `LARGE=1` measures 100,000 posts, too.
        """,
      table: table, comparisons: comparisons)
  }
}
