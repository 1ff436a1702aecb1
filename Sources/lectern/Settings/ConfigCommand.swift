import ArgumentParser
import Reading

/// Prints the settings that are in force, as a file of settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print all settings as they are in force, with what each comes from.",
    discussion:
      "What is printed is a file of settings, for docs/settings.md to explain and for you to change.",
    subcommands: [Show.self, Path.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the settings.", shouldDisplay: false)

    func run() throws {
      var output = Output.standard
      for line in try SettingsText.lines(Settings.user()) { output.print(line) }
      try output.finish()
    }
  }

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Print the path of the file of settings, be it there or not.")

    func run() throws {
      guard let path = Settings.path else {
        throw Failure("there is no file of settings: neither XDG_CONFIG_HOME nor HOME is an absolute path")
      }
      var output = Output.standard
      output.print(path)
      try output.finish()
    }
  }
}

/// Settings as the text of a file.
nonisolated enum SettingsText {
  static func lines(_ settings: Settings) -> [String] {
    let names = SettingName.allCases.map { name in
      let row = name.row
      return [
        "# \(row.help)",
        "\(name.rawValue) = \(row.values.toml(settings.value(name)))  # \(text(settings.origin(name)))", "",
      ]
    }
    return names.flatMap { $0 } + Mode.allCases.flatMap { keys(in: $0, settings.keys) }.dropLast()
  }

  /// The keys of a mode, a command a line.
  private static func keys(in mode: Mode, _ settings: KeySettings) -> [String] {
    let keymap = settings.keymap
    let lines = keymap.commands(in: mode).map { command in
      let origin = settings.line(of: command, in: mode).map { Settings.Origin.file(line: $0) } ?? .standard
      let names = keymap.keys(of: command, in: mode).map(\.name)
      return
        "\(command.name) = \(TOMLText.list(names))  # \(text(origin)); \(keymap.summary(of: command, in: mode))"
    }
    return ["[\(KeySettings.table).\(mode.rawValue)]"] + lines + [""]
  }

  private static func text(_ origin: Settings.Origin) -> String {
    switch origin {
    case .standard: "default"
    case .file(let line): "\(Settings.fileName):\(line)"
    case .variable(let name): name
    }
  }
}
