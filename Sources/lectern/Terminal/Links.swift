/// Whether the terminal is told where links lead, to open them itself: the value of LECTERN_LINKS.
nonisolated enum Links: String, Setting {
  /// Where the terminal has answered what it was asked: it then takes sequences that it does not know for what they
  /// are, and shows nothing of them. tmux is among those: it hands links on (since 3.4) or drops them.
  case auto
  case on
  case off

  static let variable = "LECTERN_LINKS"
  static let standard = Links.auto

  func areTold(to terminal: ProbeAnswer) -> Bool {
    self == .on || self == .auto && terminal.isComplete
  }
}
