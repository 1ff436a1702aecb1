import BenchmarkReport

/// Measures Lectern beside other programs, and prints what came out as Markdown.
///
///     Benchmarks [--only NAME…]              runs the benches
///     Benchmarks --update                    runs all of them, and writes docs/benchmarks.md and its chart as well
///     Benchmarks parse FILE                  what a bench measures as a process of its own
///     Benchmarks collection COUNT FOLDER     writes a collection of so many posts
///     Benchmarks kinds LANGUAGE FILE         what each byte of some code is; see scripts/agreement.py
@main
enum BenchCommand {
  private static let benches: [Bench] = [
    .parse, .print, .firstFrame, .keys, .line, .size, .list, .index, .start, .search, .find,
  ]
  private static let documents = "docs"

  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    do {
      if arguments.first == "parse", let path = arguments.last, arguments.count == 2 {
        return print(try ParsedPost(path).summary)
      }
      if arguments.first == "collection", arguments.count == 3,
        let count = Int(arguments[arguments.startIndex + 1])
      {
        return try Collection.write(count, to: arguments[arguments.startIndex + 2])
      }
      if arguments.first == "kinds", arguments.count == 3 {
        let (language, path) = (arguments[arguments.startIndex + 1], arguments[arguments.startIndex + 2])
        return print(try CodeKinds.letters(of: path, as: language))
      }
      var chosen: [Bench] = []
      var updates = false
      while let argument = arguments.popFirst() {
        switch argument {
        case "--update": updates = true
        case "--only":
          let name = arguments.popFirst()
          guard let bench = benches.first(where: { $0.name == name }) else {
            throw Failure("--only: give one of \(names)")
          }
          chosen.append(bench)
        default: throw Failure("\(argument): unknown argument")
        }
      }
      guard chosen.isEmpty || !updates else {
        throw Failure("--update: the page is made of one run of all benches")
      }
      try run(chosen.isEmpty ? benches : chosen, updates: updates)
    } catch {
      Files.complain("benchmarks: \(error)")
    }
  }

  private static var names: String { benches.map(\.name).joined(separator: ", ") }

  private static func run(_ benches: [Bench], updates: Bool) throws(Failure) {
    let setting = try Setting()
    defer { setting.cleanUp() }
    var report = Report(
      command: "make bench", machine: Machine.description(in: setting), caveats: Caveats.all)
    put(report.head)
    for bench in benches {
      let section = try bench.run(setting)
      put(section.text)
      report.sections.append(section)
    }
    put(report.summary.text)
    guard updates else { return }
    try Files.write(report.text, to: "\(documents)/benchmarks.md")
    try Files.write(report.summary.chart.svg, to: "\(documents)/\(Report.chart)")
  }

  private static func put(_ text: String) {
    print(text, terminator: "")
    Files.flush()
  }
}
