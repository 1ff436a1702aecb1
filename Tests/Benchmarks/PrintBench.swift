import BenchmarkReport

extension Bench {
  /// Whole posts printed to a pipe, from 1 KB to 100 MB.
  static let print = Bench(name: "print") { setting throws(Failure) in
    let rounds = 5
    var table = Table(
      "post", "program", "time, ms", "from–to", "ns a byte", "memory, MB", "lectern's time", "its memory",
      names: 2)
    var comparisons: [Comparison] = []
    var curves: [String: [(size: Double, value: Double)]] = [:]
    var slow: Set<String> = []
    for (name, size) in sizes {
      let post = "\(setting.folder)/print-\(size).md"
      try Corpus.write(setting.articles, size: size, to: post)
      let all = printers(post, in: setting)
      var programs = all.filter { !slow.contains($0.name) }
      try Program.run(&programs, rounds: size > 10_000_000 ? 2 : rounds)
      let own = programs[0]
      for program in programs {
        guard program.isInstalled else {
          table.add(name, program.name, "not installed")
          continue
        }
        table.add(
          name, program.name, program.wall.median.text(digits: 1), program.wall.range(),
          (program.wall.median * 1e6 / Double(size)).text(), program.peak.median.text(),
          (own.wall.median / program.wall.median).times, (own.peak.median / program.peak.median).times)
        curves[program.name, default: []].append((Double(size) / 1e6, program.wall.median))
        if program.wall.greatest > Double(patience) * 1000 { slow.insert(program.name) }
      }
      for program in all
      where slow.contains(program.name) && !programs.contains(where: { $0.name == program.name }) {
        table.add(name, program.name, "not tried")
      }
      if [10_000, 1_000_000, 10_000_000].contains(size) {
        comparisons += programs.comparisons(.print, name, of: \.wall.median)
      }
      if size == 10_000_000 {
        comparisons += programs.filter { $0.kind == .rival }
          .comparisons(.memory, "printing \(name)", .megabytes, of: \.peak.median)
      }
    }
    let programs = printers("", in: setting)
    comparisons += programs.comparisons(.growth, "printing", .millisecondsPerMegabyte) {
      growth(of: curves[$0.name] ?? [])
    }
    return Report.Section(
      title: "Printing",
      about: """
        `lectern show --format ansi` and `lowdown -Tterm` lay posts out, `bat --style=plain` colours their source, each \
        as a process from its start to its end, into /dev/null; the floors are md4c's parse, which prints nothing, and \
        `cat`. Medians of \(rounds) runs, two for the largest post; which takes more than \(patience) s for one post is \
        not tried with a larger one. Wanted: at most half of lowdown's time and less memory; aimed at: a quarter.
        """,
      table: table, comparisons: comparisons)
  }

  private static let sizes = [
    ("1 KB", 1000), ("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000),
    ("100 MB", 100_000_000),
  ]
  /// In seconds.
  private static let patience = 10

  private static func printers(_ post: String, in setting: Setting) -> [Program] {
    [
      Program("lectern", command: [setting.lectern, "show", "--format", "ansi", post], in: setting),
      Program("lowdown", command: [setting.find("lowdown"), "-Tterm", post], in: setting),
      Program(
        "bat", command: [setting.bat, "--color=always", "--style=plain", "--paging=never", post], in: setting),
      Program("md4c's parse", as: .floor, command: [setting.md4c, "parse", post], in: setting),
      Program("cat", as: .floor, command: [setting.find("cat"), post], in: setting),
    ]
  }
}
