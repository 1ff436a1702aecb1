import ArgumentParser
import Posts
import Reading

/// Opens the shelf of a folder, or a post; prints them where no screen can be shown.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the shelf of a folder, or a post.", shouldDisplay: false)

  @Argument(help: "A folder of posts, or a post.", completion: .file())
  var path = "."

  @OptionGroup var scanning: ScanningOptions

  func run() throws {
    let settings = try settings()
    let collection = try Collection(path: path, options: scanning.options)
    guard Environment.isInteractive else { return try PlainOutput.print(collection) }
    try MainActor.assumeIsolated { try Session(collection).run(settings) }
  }

  private func settings() throws -> Settings {
    do { return try Settings(of: Environment.value) } catch { throw ValidationError("\(error)") }
  }
}

/// What every command that looks for posts can be told.
struct ScanningOptions: ParsableArguments {
  @Flag(help: "Show hidden files and what .gitignore excludes, too.")
  var all = false

  var options: ScanOptions {
    ScanOptions(includesAll: all, today: Environment.today)
  }
}
