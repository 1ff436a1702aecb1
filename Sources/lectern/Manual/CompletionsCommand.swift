import ArgumentParser

/// Prints what a shell needs to complete the command line.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print what makes a shell complete commands and options.",
    discussion: """
      `make install` puts it where bash, zsh and fish look for it. By hand: `source <(lectern completions bash)`, or \
      `lectern completions fish > ~/.config/fish/completions/lectern.fish`.
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  enum Shell: String, KeywordArgument {
    case bash, zsh, fish
  }

  func run() throws {
    let tree = try MainActor.assumeIsolated { try CommandTree.own() }
    var output = Output.standard
    let script =
      switch shell {
      case .bash: Completions.bash(tree)
      case .zsh: Completions.zsh(tree)
      case .fish: Completions.fish(tree)
      }
    output.write(Array(script.utf8))
    try output.finish()
  }
}

/// Completion scripts, made from the commands there are.
nonisolated enum Completions {
  /// The names of all commands, those below others with both words.
  static func paths(_ tree: CommandTree) -> [String] {
    tree.all.map { $0.path.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  static func names(of tree: CommandTree) -> String {
    tree.commands.map(\.commandName).joined(separator: " ")
  }

  /// A text between single quotes, for any of the shells.
  static func quoted(_ text: String, _ apostrophe: String = "'\\''") -> String {
    "'\(text.replacing("'", with: apostrophe))'"
  }
}
