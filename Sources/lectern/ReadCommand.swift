import ArgumentParser
import Posts
import Reading

/// Opens the shelf of a folder, or a post; prints them where no screen can be shown.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    // Parsed by itself, it is then taken for the part of a program that it is; see `Lectern.command`.
    _superCommandName: Lectern.name,
    abstract: "Open the shelf of a folder, or a post.",
    usage: "lectern [--theme NAME] [--color WHEN] [--linear] [--name-emoji] [--all] [PATH]",
    shouldDisplay: false)

  @Argument(help: "A folder of posts, a post, or - for a post on standard input.", completion: .file())
  var path: String?

  @OptionGroup var looks: LookOptions
  @OptionGroup var linear: LinearOptions
  @OptionGroup var scanning: ScanningOptions

  func run() throws {
    let settings = try Settings.user()
    let path = path ?? impliedPath
    let collection = try scanning.collection(path)
    let hasKeys = collection.entry == .standardInput || StandardInput.isTerminal
    guard hasKeys, Environment.hasScreen else {
      let printer = try Printer(format: .plain, width: nil, section: nil, looks: looks, linear: linear)
      return try printer.print([path], scanning)
    }
    try MainActor.assumeIsolated {
      try Session(collection, settings.watch).run(settings, looks: looks, words: linear.words())
    }
  }

  /// What is piped in, else the folder one is in. What runs programs without a screen often gives them a pipe that holds
  /// nothing, as cron does.
  private var impliedPath: String {
    let isPost = StandardInput.isOffered && (Environment.hasScreen || StandardInput.begins())
    return isPost ? StandardInput.path : "."
  }
}

/// What every command that looks for posts can be told.
struct ScanningOptions: ParsableArguments {
  @Flag(help: "Show hidden files and what .gitignore excludes, too.")
  var all = false

  /// What lies at a path, or comes on standard input.
  func collection(_ path: String) throws -> Collection {
    if path == StandardInput.path, StandardInput.isTerminal {
      throw ValidationError("nothing is piped in: `lectern -` reads a post from another program or a file")
    }
    return try Collection(path: path, options: try options())
  }

  /// The same where status 1 says that nothing was found.
  ///
  /// - Throws: `Misuse` where nothing can be read.
  func present(_ path: String) throws -> Collection {
    do {
      return try collection(path)
    } catch let failure as Failure {
      throw Misuse(description: failure.description)
    }
  }

  /// The folder at a path.
  ///
  /// - Throws: `Misuse` where there is none.
  func folder(_ path: String) throws -> Collection {
    let collection = try present(path)
    guard collection.entry == .shelf else { throw Misuse(description: "\(path): not a folder") }
    return collection
  }

  func options() throws -> ScanOptions {
    ScanOptions(includesAll: try all || Settings.user().includesAll, today: Environment.today)
  }
}
