extension Bench {
  /// Markdown to a tree, beside parsers in C.
  static let parse = Bench(name: "parse") { setting throws(Failure) in
    let corpus = "\(setting.folder)/corpus.md"
    try Corpus.write(setting.articles, to: corpus)
    let own = Parser(name: "lectern", work: "tree", command: [setting.itself, "parse", corpus])
    let (others, missing) = Parser.others(corpus, in: setting)
    let parsers = [own] + others

    var samples = Array(repeating: Parser.Measured(), count: parsers.count)
    let rounds = 7
    for round in 0...rounds {
      for (index, parser) in parsers.enumerated() {
        let cost = try Child(parser.command, in: setting).run()
        // The first round only warms the caches.
        if round > 0 { samples[index].add(cost) }
      }
    }

    var table = Table(
      "program", "makes", "time, ms", "from–to", "cpu, ms", "memory, MB", "lectern's time", "its memory")
    for (parser, measured) in zip(parsers, samples) {
      table.add(
        parser.name, parser.work, measured.wall.median.text(), measured.wall.range(),
        measured.cpu.median.text(),
        measured.peak.median.text(), (samples[0].wall.median / measured.wall.median).text(digits: 2) + " ×",
        (samples[0].peak.median / measured.peak.median).text(digits: 2) + " ×")
    }
    let summary = Child(own.command, in: setting).firstRow(setting)
    return Report.Section(
      title: "Parsing ten megabytes",
      about: """
        The project's own posts, again and again with small changes, as one file: \(summary). Each program \
        runs as a process from its start to its end and reads the file; `lectern` stands for its parser, \
        which makes the tree of all blocks and goes through the inlines of every one. The others make a tree \
        or events, and HTML from it, into /dev/null. Medians of \(rounds) runs. Wanted: no more than the \
        time of `cmark-gfm` and a third of its memory; aimed at: half the time of `cmark`.
        """,
      table: table, notes: missing)
  }
}

/// A program that parses a file.
private struct Parser {
  let name: String
  let work: String
  let command: [String]

  struct Measured {
    var wall = Samples()
    var cpu = Samples()
    /// In megabytes.
    var peak = Samples()

    mutating func add(_ cost: Cost) {
      wall.add(cost.wall)
      cpu.add(cost.cpu)
      peak.add(Double(cost.peak) / 1e6)
    }
  }

  /// The parsers in C that are installed, and a note for each that is not.
  static func others(_ corpus: String, in setting: Setting) -> (parsers: [Parser], missing: [String]) {
    var parsers: [Parser] = []
    var missing: [String] = []
    let extensions = ["table", "autolink", "strikethrough", "tasklist"].flatMap { ["-e", $0] }
    for (name, options) in [("cmark", []), ("cmark-gfm", extensions)] {
      guard let path = setting.find(name) else {
        missing.append("`\(name)` is not installed: skipped.")
        continue
      }
      let version = Child([path, "--version"], in: setting).firstRow(setting).split(separator: " ")
        .dropFirst().first
      parsers.append(
        Parser(
          name: [name, version.map(String.init)].compactMap(\.self).joined(separator: " "),
          work: "tree, HTML",
          command: [path, "-t", "html"] + options + [corpus]))
    }
    if let path = makeMD2HTML(in: setting) {
      parsers.append(Parser(name: "md4c's md_html", work: "HTML", command: [path, corpus]))
    } else {
      missing.append("`md4c` cannot be compiled against: skipped.")
    }
    return (parsers, missing)
  }

  private static func makeMD2HTML(in setting: Setting) -> String? {
    let path = "\(setting.folder)/md2html"
    guard let compiler = setting.find("cc") ?? setting.find("clang") else { return nil }
    let command = [compiler, "-O2", "-o", path, "Tests/Benchmarks/md2html.c", "-lmd4c-html", "-lmd4c"]
    return (try? Child(command, in: setting).run()) == nil ? nil : path
  }
}
