import BenchmarkReport

extension Bench {
  /// Markdown to a tree, beside parsers in C.
  static let parse = Bench(name: "parse") { setting throws(Failure) in
    let corpus = "\(setting.folder)/corpus.md"
    try Corpus.write(setting.articles, to: corpus)
    let rounds = 7
    var warming = parsers(corpus, in: setting)
    try Program.run(&warming, rounds: 1)
    var programs = parsers(corpus, in: setting)
    try Program.run(&programs, rounds: rounds)

    var table = Table(
      "program", "makes", "time, ms", "from–to", "cpu, ms", "memory, MB", "lectern's time", "its memory",
      names: 2)
    for program in programs {
      guard program.isInstalled else {
        table.add(program.name, program.work, "not installed")
        continue
      }
      table.add(
        program.name, program.work, program.wall.median.text(), program.wall.range(),
        program.cpu.median.text(),
        program.peak.median.text(), (programs[0].wall.median / program.wall.median).times,
        (programs[0].peak.median / program.peak.median).times)
    }
    let summary = Child([setting.itself, "parse", corpus], in: setting).firstRow()
    return Report.Section(
      title: "Parsing ten megabytes",
      about: """
        The project's own posts, again and again with small changes, as one file: \(summary). Each program runs as a \
        process from its start to its end and reads the file; `lectern` stands for its parser, which makes the tree of \
        all blocks and goes through the inlines of every one. The others make a tree or events, and HTML from it, into \
        /dev/null. Two are floors: md4c's parse calls functions that do nothing, and `cat` copies the bytes. Medians of \
        \(rounds) runs. Wanted: no more than the time of `cmark-gfm` and a third of its memory; aimed at: half the time \
        of `cmark`.
        """,
      table: table, comparisons: programs.comparisons(.parse, "10 MB", of: \.wall.median))
  }

  private static func parsers(_ corpus: String, in setting: Setting) -> [Program] {
    let extensions = ["table", "autolink", "strikethrough", "tasklist"].flatMap { ["-e", $0] }
    let md4c = setting.md4c
    return [
      Program("lectern", makes: "tree", command: [setting.itself, "parse", corpus], in: setting),
      Program(
        version("cmark", in: setting), makes: "tree, HTML",
        command: [setting.find("cmark"), "-t", "html", corpus], in: setting),
      Program(
        version("cmark-gfm", in: setting), makes: "tree, HTML",
        command: [setting.find("cmark-gfm"), "-t", "html"] + extensions + [corpus], in: setting),
      Program("md4c's md_html", makes: "HTML", command: [md4c, "html", corpus], in: setting),
      Program("md4c's parse", makes: "events", as: .floor, command: [md4c, "parse", corpus], in: setting),
      Program("cat", makes: "the bytes", as: .floor, command: [setting.find("cat"), corpus], in: setting),
    ]
  }

  private static func version(_ name: String, in setting: Setting) -> String {
    guard let path = setting.find(name) else { return name }
    let words = Child([path, "--version"], in: setting).firstRow().split(separator: " ")
    return ([name] + words.dropFirst().prefix(1).map(String.init)).joined(separator: " ")
  }
}
