import ArgumentParser
import Posts
import Reading
import StateLog

/// Prints what is highlighted and noted in the posts of a folder.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print what you highlighted and noted in the posts of a folder, as Markdown.",
    discussion: """
      V selects text of a post, Enter highlights it, a notes something there. The newest posts come first, with links to \
      their sections from the folder. Exits with 1 when there is nothing.
      """)

  @Argument(help: "A folder of posts.", completion: .directory)
  var path: String

  @OptionGroup var scanning: ScanningOptions

  func run() throws {
    let collection = try scanning.folder(path)
    guard let state = KnownState(of: path, collection.options)?.state else { throw StateCommand.nowhere }
    let noted = state.posts.filter { !state.state(of: $0).highlights.isEmpty }
      .map { id in (id: id, text: try? collection.read(id)) }
      .sorted { (Self.day($1.text), $0.id) < (Self.day($0.text), $1.id) }
    guard !noted.isEmpty else { throw ExitCode(1) }
    var output = Output.standard
    for (index, post) in noted.enumerated() {
      if index > 0 { output.print("") }
      for line in NotesText.lines(of: post.id, post.text, state.state(of: post.id)) { output.print(line) }
    }
    try output.finish()
  }

  /// Posts without a day come last.
  private static func day(_ text: PostText?) -> String { text?.post.date?.text ?? "" }
}
