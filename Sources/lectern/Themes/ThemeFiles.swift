import Posts

/// The themes there are: those of the program, and the user's own, which lie in a folder.
nonisolated struct ThemeFiles {
  /// `nil` where nobody knows a home.
  private let folder: String?

  static let variable = "LECTERN_THEME"
  /// The name for what suits the terminal.
  static let automatic = "auto"

  /// - Parameter variable: the value of a variable of the environment.
  init(_ variable: (String) -> String? = Environment.value) {
    folder = Environment.configFolder(variable).map { "\($0)/lectern/themes" }
  }

  private func path(of name: String) -> String? { folder.map { "\($0)/\(name).toml" } }

  /// The names of the user's themes, in order.
  var names: [String] {
    (folder.map { SettingsFile.names(in: $0, ending: ".toml") } ?? []).sorted()
  }

  /// Why a theme cannot be asked for by a name; `nil` where it can.
  static func refusal(_ name: String) -> String? {
    let names = ThemeFiles().allNames
    if names.contains(name) { return nil }
    let nearest = Nearest.word(to: name, in: names).map { "did you mean \"\($0)\"?" }
    return "no theme named \"\(name)\": \(nearest ?? "there are " + names.joined(separator: ", "))"
  }

  private var allNames: [String] { [Self.automatic] + ThemeTable.builtInNames + names }

  /// A theme by its name; `nil` for `auto`. The user's go before those of the program.
  ///
  /// - Parameter complain: is told what is wrong with it, with file and line; what is wrong is as in the theme that
  ///   suits its background.
  /// - Throws: `Failure` where there is none of the name.
  func table(_ name: String, _ complain: (String) -> Void) throws(Failure) -> ThemeTable? {
    if name == Self.automatic { return nil }
    if !name.contains("/"), let path = path(of: name), let text = SettingsFile.text(of: path) {
      let table = ThemeTable(name, toml: text)
      for problem in table.problems { complain("\(path):\(problem.line): \(problem.message)") }
      return table.completed(by: .suiting(table.background, .direct))
    }
    if let table = ThemeTable.builtIn(name) { return table }
    throw Failure("no theme named \"\(name)\": there are \(allNames.joined(separator: ", "))")
  }
}
