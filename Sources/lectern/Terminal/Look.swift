/// How a run of cells looks on this terminal.
nonisolated struct Look: Hashable, Sendable {
  var attributes: Attributes = []
  /// `nil` is the terminal's own colour.
  var foreground: Ink?
  var background: Ink?

  /// A colour as the terminal is told it.
  enum Ink: Hashable, Sendable {
    /// A place in its palette.
    case index(Int)
    /// 0xRRGGBB
    case rgb(Int)

    /// What ncurses calls it: numbers up to 15 are places in the palette, also where others are colours of their own.
    var number: Int {
      switch self {
      case .index(let number): number
      case .rgb(let value): max(16, value)
      }
    }
  }

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
  var depth: Color.Depth
  var attributes: Look.Attributes
  /// Whether it takes more than ASCII.
  var isUTF8 = true
}

extension Look {
  /// The parameters of SGR (ECMA-48, 8.3.117; colours above 7 as xterm has them) that give this look and no other.
  nonisolated var rendition: String {
    var rendition = "0"
    for (attribute, parameter) in Self.parameters where attributes.contains(attribute) {
      rendition += parameter
    }
    if let foreground { rendition += ";\(foreground.rendition(30))" }
    if let background { rendition += ";\(background.rendition(40))" }
    return rendition
  }

  nonisolated private static let parameters: [(Attributes, String)] = [
    (.bold, ";1"), (.dim, ";2"), (.italic, ";3"), (.underline, ";4"), (.reverse, ";7"),
    (.strikethrough, ";9"),
  ]
}

extension Look.Ink {
  /// - Parameter base: 30 for a foreground, 40 for a background.
  nonisolated fileprivate func rendition(_ base: Int) -> String {
    switch self {
    case .index(let index) where index < 8: "\(base + index)"
    case .index(let index) where index < 16: "\(base + 52 + index)"
    case .index(let index): "\(base + 8);5;\(index)"
    case .rgb(let value): "\(base + 8);2;\(value >> 16);\(value >> 8 & 255);\(value & 255)"
    }
  }
}
