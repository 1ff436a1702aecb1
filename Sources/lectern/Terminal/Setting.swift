/// What the user decides by a variable of the environment.
nonisolated protocol Setting: RawRepresentable<String>, CaseIterable {
  static var variable: String { get }
  /// What it is when nothing is said.
  static var standard: Self { get }
}

nonisolated extension Setting {
  /// - Parameter value: of the variable; unset or empty is the standard.
  init(_ value: String?) throws(WrongValue) {
    guard let value, !value.isEmpty else {
      self = Self.standard
      return
    }
    guard let setting = Self(rawValue: value) else {
      throw WrongValue(value: value, variable: Self.variable, values: Self.allCases.map(\.rawValue))
    }
    self = setting
  }
}

nonisolated struct WrongValue: Error, Equatable, CustomStringConvertible {
  let value: String
  let variable: String
  let values: [String]

  var description: String {
    let others = values.dropLast().joined(separator: ", ")
    return "wrong value \"\(value)\" of \(variable): set it to \(others) or \(values.last ?? "")"
  }
}

/// All of them.
nonisolated struct Settings {
  let emoji: Emoji
  let links: Links
  let mouse: Mouse
  let justify: Justify
  let code: Code
  let bidi: Bidi
  let watch: Watch
  /// Whether the terminal says by COLORTERM that it has colours of their own. GNU Screen passes it on and has none.
  let hasDirectColors: Bool

  /// - Parameter variable: the value of a variable of the environment.
  init(of variable: (String) -> String?) throws(WrongValue) {
    emoji = try Emoji(variable(Emoji.variable))
    links = try Links(variable(Links.variable))
    mouse = try Mouse(variable(Mouse.variable))
    justify = try Justify(variable(Justify.variable))
    code = try Code(variable(Code.variable))
    bidi = try Bidi(variable(Bidi.variable))
    watch = try Watch(variable(Watch.variable))
    hasDirectColors = Capabilities.isDirect(variable) && (variable("STY") ?? "").isEmpty
  }
}
