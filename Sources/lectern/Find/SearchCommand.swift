import ArgumentParser
import Posts
import Reading

/// Prints the sections of a folder's posts in which something is found.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print the sections of a folder's posts in which a query finds something, the best first.",
    discussion: """
      A query is made of words, "phrases", -words that must not occur, one OR other, and fields (title: heading: code: \
      tag: path: lang: date:2025-03..2025-06 minutes:<5 is:draft regex:PATTERN); see docs/search.md. -- stands before a \
      query that begins with -. Exits with 1 when nothing is found.
      """)

  @Argument(help: "What to look for.")
  var query: String

  @Argument(help: "A folder of posts.", completion: .directory)
  var path: String

  @Option(help: "text, json or tsv (see docs/json.md).")
  var format = FindFormat.text

  @Option(parsing: .unconditional, help: "The most sections to print; 0 for all.")
  var limit = 50

  @OptionGroup var scanning: ScanningOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit: give a number, or 0 for no limit") }
  }

  func run() throws {
    let query = Query(query)
    guard !query.isEmpty else {
      throw ValidationError(query.notes.first ?? "the query has no word to look for")
    }
    let result = try IndexedCollection(path, scanning).withIndex { index, _ in
      try index.search(query.remembering(in: path, index.options), limit: limit == 0 ? .max : limit)
    }
    for note in result.notes { Lectern.warn(note) }
    var output = Output.standard
    switch format {
    case .text:
      for found in result.posts { for row in FoundText.rows(of: found) { output.print(row) } }
      if let rest = FoundText.rest(of: result) { output.print("\(rest) (--limit 0 prints all)") }
    case .tsv:
      for found in result.posts { output.write { $0 += FoundText.table(of: found) } }
    case .json:
      output.write { $0 += FoundText.json(of: result, query: self.query) }
    }
    try output.finish()
    if result.posts.isEmpty { throw ExitCode(1) }
  }
}

/// How what was found is written.
nonisolated enum FindFormat: String, KeywordArgument {
  case text, json, tsv
}
