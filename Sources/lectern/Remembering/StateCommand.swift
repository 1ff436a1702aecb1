import ArgumentParser
import Reading
import StateLog

/// Shows, saves and takes in what is remembered.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Show, save and take in what is remembered of posts.",
    discussion: """
      What you read is kept in logs, one a machine, below $XDG_STATE_HOME or ~/.local/state. The folder may be shared by \
      git or a program that synchronizes folders: what was noted last counts, wherever that was. See docs/state.md.
      """,
    subcommands: [Path.self, Export.self, Import.self])

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Print the folder that the logs lie in.")

    func run() throws {
      var output = Output.standard
      output.print(try StateCommand.folder().path)
      try output.finish()
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Print the logs of all machines, without what is void by now.")

    func run() throws {
      let (archive, failures) = try StateCommand.folder().read()
      if let failure = failures.first { throw Failure(failure.description) }
      var output = Output.standard
      for log in archive.logs { output.write { $0 += log.compacted().bytes } }
      try output.finish()
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Take in logs that were exported, here or elsewhere.",
      discussion: "Of what is known already the later counts; taken in twice, they change nothing.")

    @Argument(
      help: "A file that `lectern state export` has written, or - for standard input.", completion: .file())
    var path: String

    func run() throws {
      let logs = try path == StandardInput.path ? Self.received() : Log.logs(exported: path)
      guard !logs.isEmpty else { throw Failure("\(path):1: not what `lectern state export` prints") }
      let folder = try StateCommand.folder()
      do throws(LogFailure) {
        try folder.add(logs)
      } catch {
        throw Failure(error.description)
      }
    }

    /// Those on standard input, which is read to its end.
    private static func received() throws -> [Log] {
      if StandardInput.isTerminal { throw ValidationError("nothing is piped in: give a file") }
      var received: (bytes: [UInt8], arrival: Arrival) = ([], .whole)
      try StandardInput().receive(growing: false) { received = ($0, $1) }
      if received.arrival == .cut { throw Failure(StandardInput.excess) }
      return Log.logs(exported: received.bytes)
    }
  }

  static let nowhere = Failure("nothing is remembered: neither XDG_STATE_HOME nor HOME is an absolute path")

  static func folder() throws -> LogFolder {
    guard let folder = LogFolder.user else { throw nowhere }
    return folder
  }
}
