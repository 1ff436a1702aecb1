import Reading

/// Why there is no screen. The description is for the user.
nonisolated enum ScreenError: Error, Equatable, CustomStringConvertible {
  /// The name is the value of TERM, if it has one.
  case unknownTerminal(String?)
  /// Text can be printed there, but no screen drawn.
  case tooPlain
  case noPipe

  var description: String {
    switch self {
    case .unknownTerminal(nil), .unknownTerminal(""):
      "TERM is not set: set it to the terminal's type, for example xterm-256color"
    case .unknownTerminal(let name?):
      "unknown terminal type \(Sanitizing.clusters(name).map(\.text).joined()):"
        + " set TERM to another, for example xterm-256color"
    case .tooPlain:
      "this terminal cannot move its cursor: no screen can be drawn on it"
    case .noPipe:
      "no pipe can be made: too many files are open"
    }
  }
}
