import ArgumentParser

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The command line: `lectern [PATH]` reads, `lectern show` prints, `lectern check` reports.
@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Read a folder of Markdown posts in the terminal.",
    usage: usage,
    discussion: """
      PATH is a folder of posts, a single post, or - for a post on standard input; without it, what is piped in, else \
      the folder you are in. With --all, hidden files and what .gitignore excludes are posts, too. Press ? for the keys.
      Where the output is no terminal, the list of posts or the post is printed as plain text. `lectern help read` lists \
      the options of reading.
      """,
    version: version,
    subcommands: [
      ReadCommand.self, ShowCommand.self, TocCommand.self, CheckCommand.self, SearchCommand.self,
      ListCommand.self, IndexCommand.self, NotesCommand.self, LaterCommand.self, StateCommand.self,
      ThemesCommand.self,
      ConfigCommand.self, CompletionsCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// All that can be asked for, a line each.
  static let usage = """
    lectern [--theme NAME] [--all] [PATH]
    lectern show [--format FORMAT] [--section NAME] PATH...
    lectern toc PATH
    lectern check [--all] PATH
    lectern search [--limit N] [--format FORMAT] QUERY PATH
    lectern list [--sort ORDER] [--format FORMAT] PATH [QUERY]
    lectern index [--progress] [--all] PATH
    lectern notes [--all] PATH
    lectern later [--clear] [--all] PATH
    lectern state path|export|import FILE
    lectern themes
    lectern config [path]
    lectern completions bash|zsh|fish
    """

  static let name = "lectern"
  static let version = "0.1.0"

  /// Runs the command and exits: with 2 for wrong usage, with 1 for a failure.
  static func main() {
    // Where a file may grow no further, that is said, as on a full disk. What is taken is not passed on to programs that
    // are started, as it would be if it were ignored.
    signal(SIGXFSZ, takeNoHeed)
    do {
      let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
      if let slip = Arguments.slip(in: Arguments.all, commands: commands) { throw Misuse(description: slip) }
      var command = try command(of: Arguments.all)
      try command.run()
    } catch {
      // What went wrong has been said.
      if error is Printer.Failed { exit(withError: ExitCode(1)) }
      if let error = error as? Misuse { fail(error.description, status: 2) }
      let code = exitCode(for: error)
      if code == .success || error is ExitCode || error is CleanExit { exit(withError: error) }
      let message = message(for: error)
      if code == .validationFailure { fail(message.uncapitalized + hint(message, Arguments.all), status: 2) }
      fail(message, status: 1)
    }
  }

  /// The command that is asked for.
  ///
  /// It is parsed by itself where that is enough: all of them together take the parser four times as long, and a
  /// command that knows what it belongs to is not looked at as if it could write completions. What is wrong, and help,
  /// is told with all of them in view.
  private static func command(of arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    let alone = named ?? ReadCommand.self
    if arguments.first != "help",
      let command = try? alone.parseAsRoot(Array(arguments.dropFirst(named == nil ? 0 : 1))),
      type(of: command) == alone
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// What helps who wrote a query that looks like an option.
  private static func hint(_ message: String, _ arguments: [String]) -> String {
    guard ["Unknown option", "Missing expected argument"].contains(where: message.hasPrefix),
      arguments.first == "search" || arguments.first == "list",
      !arguments.contains("--"),
      let query = arguments.dropFirst().first(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") })
    else { return "" }
    return "; a query that begins with - stands behind --: lectern \(arguments[0]) -- \"\(query)\" …"
  }

  nonisolated static func warn(_ message: String) {
    var output = Output.error
    output.print("lectern: \(message)")
    try? output.finish()
  }

  nonisolated private static func fail(_ message: String, status: Int32) -> Never {
    warn(message)
    Lectern.exit(withError: ExitCode(status))
  }
}

/// What a signal is given to that is to end nothing. Called on any thread.
nonisolated private func takeNoHeed(of signal: Int32) {}
