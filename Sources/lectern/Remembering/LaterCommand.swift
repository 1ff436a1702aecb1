import ArgumentParser
import Posts
import Reading
import StateLog

/// Prints what is kept to be opened online.
struct LaterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "later",
    abstract: "Print the links of a folder that you kept to be opened online.",
    discussion: """
      O keeps the chosen link of a post. Each is a row of its address and its post, with a tab between. Exits with 1 when \
      there are none.
      """)

  @Argument(help: "A folder of posts.", completion: .directory)
  var path: String

  @Flag(help: "Forget them when they are printed.")
  var clear = false

  @OptionGroup var scanning: ScanningOptions

  func run() throws {
    let collection = try scanning.folder(path)
    guard let known = KnownState(of: path, collection.options) else { throw StateCommand.nowhere }
    let (folder, homes, state) = (known.folder, known.homes, known.state)
    var output = Output.standard
    var cleared: [Entry] = []
    for post in state.posts.sorted() {
      let noted = state.state(of: post)
      for address in noted.later {
        output.write { $0 += TabbedRow.bytes([.name(address), .name(post)]) }
      }
      guard !noted.later.isEmpty, let name = homes.name(of: post) else { continue }
      let values = noted.later.map { Entry.Value(StateKey.later($0), "") }
      cleared.append(
        Entry(time: max(.now, noted.latest.next), collection: name.collection, path: name.path, values))
    }
    try output.finish()
    guard !cleared.isEmpty else { throw ExitCode(1) }
    guard clear else { return }
    do throws(LogFailure) {
      try folder.append(cleared, isLasting: true)
    } catch {
      throw Failure(error.description)
    }
  }
}
