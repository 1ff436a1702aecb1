/// How a run of cells looks on this terminal.
nonisolated struct Look: Hashable, Sendable {
  var attributes: Attributes = []
  /// An index into the terminal's palette; `nil` is the terminal's own colour.
  var foreground: Int?
  var background: Int?

  /// The attributes a terminal may have. The bits are those of `terminal_attribute` in CTerminal.
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let italic = Attributes(rawValue: 4)
    static let underline = Attributes(rawValue: 8)
    static let reverse = Attributes(rawValue: 16)
    /// ncurses cannot draw it; `Overlay` can.
    static let strikethrough = Attributes(rawValue: 32)
  }
}

/// What this terminal can show.
nonisolated struct Capabilities: Equatable, Sendable {
  /// 0 when it has none.
  var colors: Int
  var attributes: Look.Attributes
  /// Whether it takes more than ASCII.
  var isUTF8 = true
}
