import ArgumentParser
import Reading

/// Lists the themes.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes.",
    discussion:
      "Your own lie in $XDG_CONFIG_HOME/lectern/themes, as NAME.toml; docs/themes.md says what is in one.")

  func run() throws {
    var output = Output.standard
    let own = ThemeFiles().names
    for table in ThemeTable.builtIn where !own.contains(table.name) {
      let background =
        switch table.background {
        case .light: "light"
        case .dark: "dark"
        case nil: "any background"
        }
      output.print("\(table.name)  (\(background))")
    }
    for name in own { output.print("\(name)  (your own)") }
    try output.finish()
  }
}
