import ArgumentParser
import Posts
import Reading

/// Prints the posts of a folder, or those in which something is found.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the posts of a folder, or those in which a query finds something.",
    discussion: "Exits with 1 when there are none. What a query is made of: docs/search.md.")

  @Argument(help: "A folder of posts.", completion: .directory)
  var path: String

  @Argument(help: "What to look for.")
  var query: String?

  @Option(help: "date, updated, title or length.")
  var sort = Library.Sort.date

  @Option(help: "text, json or tsv (see docs/json.md).")
  var format = FindFormat.text

  @OptionGroup var scanning: ScanningOptions

  func run() throws {
    let query = Query(query ?? "")
    if query.isEmpty, self.query.map({ !$0.allSatisfy(\.isWhitespace) }) ?? false {
      throw ValidationError("the query has no word to look for")
    }
    for note in query.notes { Lectern.warn(note) }
    var output = Output.standard
    var isFirst = true
    try IndexedCollection(path, scanning).withIndex { index, _ in
      if format == .json { output.write(JSONText.begin) }
      try index.list(query.remembering(in: path, index.options), by: sort) { post in
        switch format {
        case .text: output.print(ListText.row(of: post))
        case .tsv: output.write { $0 += ListText.table(of: post) }
        case .json: output.write { $0 += ListText.json(of: post, isFirst: isFirst) }
        }
        isFirst = false
        return output.isOpen
      }
    }
    if format == .json { output.write(JSONText.end) }
    try output.finish()
    if isFirst { throw ExitCode(1) }
  }
}

extension Library.Sort: KeywordArgument {}
