import ArgumentParser
import Posts
import Reading

/// Brings the index of a folder up to date.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Bring the index of a folder of posts up to date.",
    discussion: """
      The index is what `search` and `list` look into, which bring it up to date themselves. It is a cache, below \
      $XDG_CACHE_HOME or ~/.cache: nothing is lost when it is deleted.
      """)

  @Argument(help: "A folder of posts.", completion: .directory)
  var path: String

  @Flag(help: "Say how far it is.")
  var progress = false

  @OptionGroup var scanning: ScanningOptions

  func run() throws {
    let start = ContinuousClock.now
    var output = Output.standard
    let update = try IndexedCollection(path, scanning).withIndex(progress: progress) { _, update in update }
    output.print(Self.summary(of: update, in: ContinuousClock.now - start))
    try output.finish()
  }

  private static func summary(of update: IndexUpdate, in time: Duration) -> String {
    var parts = ["\(update.read) read", "\(update.kept) kept", "\(update.gone) gone"]
    if update.moved > 0 { parts.insert("\(update.moved) of them moved", at: 1) }
    let hundredths = Int(time / .milliseconds(10))
    return
      "posts: \(parts.joined(separator: ", ")); \(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
  }
}
