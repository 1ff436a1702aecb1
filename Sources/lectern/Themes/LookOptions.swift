import ArgumentParser
import Posts
import Reading

/// What every command that shows colours can be told of them.
struct LookOptions: ParsableArguments {
  @Option(
    help: "The theme: auto, one that `lectern themes` lists, or one of your own.",
    completion: .list([ThemeFiles.automatic] + ThemeTable.builtInNames))
  var theme: String?

  @Option(help: "Whether to use colours: auto, always or never.")
  var color = ColorChoice.auto

  enum ColorChoice: String, KeywordArgument {
    case auto, always, never
  }

  /// The theme that was asked for; `nil` for the one that suits the terminal. What is wrong with it is said.
  nonisolated func table() throws -> ThemeTable? {
    let named = try theme ?? Settings.user().theme
    do throws(Failure) {
      var complaints = Output.error
      let table = try ThemeFiles().table(named) { complaints.print("lectern: \($0)") }
      try complaints.finish()
      return table
    } catch {
      throw ValidationError(error.description)
    }
  }

  /// As the value of NO_COLOR, which `--color` overrules.
  nonisolated var noColor: String? {
    switch color {
    case .auto: Environment.value("NO_COLOR")
    case .always: nil
    case .never: "1"
    }
  }

  /// The theme for an output that may be no terminal: nobody can be asked what it can show.
  nonisolated func printingTheme(_ table: ThemeTable?) -> Theme {
    Theme(
      table, Capabilities(printing: Environment.value),
      background: Background(colorFGBG: Environment.value("COLORFGBG")), noColor: noColor)
  }
}

extension Capabilities {
  /// What the environment tells of the terminal that will show what is printed.
  ///
  /// - Parameter variable: the value of a variable of the environment.
  nonisolated init(printing variable: (String) -> String?) {
    let type = variable("TERM") ?? ""
    let isDirect = Self.isDirect(variable) || type.hasSuffix("-direct")
    let isIndexed = type.split { "-+.".contains($0) }.contains {
      ["256color", "kitty", "ghostty", "alacritty", "foot"].contains($0)
    }
    depth = isDirect ? .direct : isIndexed ? .indexed : .sixteen
    attributes = [.bold, .dim, .italic, .underline, .reverse, .strikethrough]
  }

  /// Whether COLORTERM says that there are colours of their own.
  nonisolated static func isDirect(_ variable: (String) -> String?) -> Bool {
    ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "")
  }
}
