/// Whether text that runs from right to left is put in order here: the value of LECTERN_BIDI.
nonisolated enum Bidi: String, Setting {
  /// But for terminals that do it themselves and cannot be told not to.
  case auto
  case on
  case off

  static let variable = "LECTERN_BIDI"
  static let standard = Bidi.auto

  /// - Parameter variable: the value of a variable of the environment.
  func isOurs(variable: (String) -> String?) -> Bool {
    if self != .auto { return self == .on }
    return variable("KONSOLE_VERSION") == nil && variable("TERM_PROGRAM") != "Apple_Terminal"
  }

  /// Whether the terminal orders text itself, and knows how to be told to leave it: VTE since 0.58, and mintty.
  static func mustBeTold(variable: (String) -> String?) -> Bool {
    variable("VTE_VERSION").flatMap { Int($0) }.map { $0 >= 5800 } ?? (variable("TERM_PROGRAM") == "mintty")
  }
}
