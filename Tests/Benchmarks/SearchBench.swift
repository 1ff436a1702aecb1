import BenchmarkReport

extension Bench {
  /// A word looked for from the shell, beside ripgrep.
  static let search = Bench(name: "search") { setting throws(Failure) in
    var table = Table(
      "posts", "program", "no index, ms", "cold, ms", "warm, ms", "from–to", "memory, MB", "lectern's time",
      "its memory", names: 2)
    var comparisons: [Comparison] = []
    var curves: [[(size: Double, value: Double)]] = [[], [], []]
    for count in setting.collectionSizes {
      let searches = try Searches(of: count, in: setting)
      for (index, warm) in searches.warm.enumerated() {
        curves[index].append((Double(count) / 1000, warm.wall.median))
        guard warm.isInstalled else {
          table.add("\(count)", warm.name, "not installed")
          continue
        }
        table.add(
          "\(count)", warm.name, index == 0 ? searches.first.wall.median.text() : "-",
          searches.cold[index].wall.median.text(), warm.wall.median.text(), warm.wall.range(),
          warm.peak.median.text(), (searches.warm[0].wall.median / warm.wall.median).times,
          (searches.warm[0].peak.median / warm.peak.median).times)
      }
      if count == Setting.summarizedCount { comparisons += searches.comparisons }
    }
    let growths = zip(Searches.names, curves).map { ($0, growth(of: $1)) }
    comparisons.append(
      Comparison(
        .growth, "searching", beside: growths[1].0, .rival, .millisecondsPerThousand, own: growths[0].1,
        other: growths[1].1))
    return Report.Section(
      title: "Searching from the shell",
      about: """
        The same collections, each program as a process that looks for `\(Searches.word)`. `lectern search` checks all \
        files first, brings its index up to date, and prints the best 50 sections in order: once without an index, so \
        that it makes one; cold, when neither the files' bytes nor the index are in the system's cache, though the \
        files' names are (medians of 3 runs); and warm (medians of 5). `rg -l` reads all files and prints the names of \
        those that hold the word, in no order. The floor is `sqlite3`, which asks a table of FTS5 with the same sections \
        for the numbers of the best 50 and looks at no file.
        """,
      table: table, comparisons: comparisons)
  }
}

/// A word looked for in one collection.
private struct Searches {
  static let word = Collection.vocabulary[3000]
  static let names = ["lectern", "rg", "FTS5 alone"]
  /// Without an index.
  var first: Program
  /// In the order of their names.
  var cold: [Program]
  var warm: [Program]

  init(of count: Int, in setting: Setting) throws(Failure) {
    let collection = try setting.collection(of: count)
    let home = try setting.indexedHome(of: count)
    let fullText = FullText(of: count, in: setting)
    try fullText.fillOnce(from: setting.index(below: home), in: setting)
    let command = [setting.lectern, "search", Self.word, collection]
    first = Program("lectern", command: command, in: setting, home: try Files.makeFolder(in: setting.folder))
    try first.run()
    let programs = [
      Program(Self.names[0], command: command, in: setting, home: home),
      Program(Self.names[1], command: [setting.find("rg"), "-l", Self.word, collection], in: setting),
      Program(Self.names[2], as: .floor, command: fullText.asking(for: Self.word), in: setting),
    ]
    cold = programs
    for _ in 0..<3 {
      for index in cold.indices
      where Files.forget([Collection.posts(in: collection), "\(home)/.cache/lectern/*", fullText.path]) {
        try cold[index].run()
      }
    }
    var warming = programs
    try Program.run(&warming, rounds: 1)
    warm = programs
    try Program.run(&warm, rounds: 5)
  }

  var comparisons: [Comparison] {
    let posts = Setting.summarized
    return warm.comparisons(.search, "a word in \(posts), warm", of: \.wall.median)
      + cold.prefix(2).comparisons(.search, "a word in \(posts), cold", of: \.wall.median)
      + [
        Comparison(
          .search, "a word in \(posts), no index yet", beside: "rg", own: first.wall.median,
          other: warm[1].wall.median)
      ]
      + warm.prefix(2).comparisons(.memory, "searching \(posts)", .megabytes, of: \.peak.median)
  }
}
