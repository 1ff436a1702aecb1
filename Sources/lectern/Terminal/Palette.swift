import Reading

/// The built-in looks, for as many colours as the terminal has.
///
/// The background is the terminal's own and may be dark or light: where it is not known, every accent must stand
/// out from both.
/// Whole rows and badges are lit by reversing, which does so by itself.
nonisolated enum Palette {
  case monochrome
  case ansi
  case indexed

  init(colors: Int) {
    // Above 256 an index is no longer a place in a palette but a colour of its own.
    self = colors == 256 ? .indexed : colors >= 8 ? .ansi : .monochrome
  }

  func look(_ role: Role, on background: Background?) -> Look {
    Look(attributes: attributes(role), foreground: foreground(role, on: background))
  }

  /// What tells the roles apart where there is no colour; with colour it stays, so that little is left to it.
  private func attributes(_ role: Role) -> Look.Attributes {
    switch role {
    case .text, .code, .quote: []
    case .tag: self == .monochrome ? .underline : []
    case .muted, .rule: self == .indexed ? [] : .dim
    case .title, .heading1: self == .monochrome ? [.bold, .underline] : .bold
    case .subtitle: .italic
    case .heading2, .heading3, .prompt: .bold
    case .heading4: [.bold, .italic]
    case .heading5: .italic
    case .heading6: [.italic, .dim]
    case .link: .underline
    case .badge, .selection, .status, .mark: .reverse
    case .callout: []
    case .match: [.bold, .underline]
    case .warning: self == .monochrome ? [.bold, .reverse] : .bold
    case .codeKeyword, .codeTag, .codeHeading: self == .monochrome ? .bold : []
    case .codeComment: .italic
    case .codeText, .codeType, .codeFunction, .codeString, .codeEscape, .codeNumber, .codeConstant,
      .codeAttribute, .codeVariable, .codeMeta, .codeInserted, .codeDeleted, .codePrompt, .codeOutput:
      []
    }
  }

  private func foreground(_ role: Role, on background: Background?) -> Int? {
    switch self {
    case .monochrome: nil
    case .ansi: ansi(role)?.rawValue
    case .indexed: accent(role)?.index(on: background)
    }
  }

  /// The first eight colours without black, white, yellow (unreadable on white) and blue (on black).
  private enum Ansi: Int {
    case red = 1
    case green = 2
    case magenta = 5
    case cyan = 6
  }

  private func ansi(_ role: Role) -> Ansi? {
    switch role {
    case .title, .heading1, .heading4: .magenta
    case .heading2, .heading5, .link, .selection, .callout, .mark: .cyan
    case .heading3, .heading6, .code, .tag, .badge: .green
    case .match, .warning, .codeDeleted: .red
    case .codeKeyword, .codeTag, .codeHeading, .codeMeta: .magenta
    case .codeType, .codeFunction, .codeAttribute, .codeVariable, .codeEscape: .cyan
    case .codeString, .codeInserted: .green
    case .text, .muted, .subtitle, .quote, .rule, .status, .prompt: nil
    case .codeText, .codeNumber, .codeComment, .codeConstant, .codePrompt, .codeOutput: nil
    }
  }

  private enum Accent {
    case green, teal, blue, violet, orange, magenta, red, grey

    /// The place in the 6×6×6 cube or the grey ramp. Contrast (WCAG 2.2): at least 4.5:1 to backgrounds up to
    /// #303030 and down to #eeeeee; where neither is known, at least 4:1 to black and to white alike, of 4.58:1
    /// that there can be.
    func index(on background: Background?) -> Int {
      let (neutral, dark, light) =
        switch self {
        case .green: (28, 114, 22)
        case .teal: (30, 80, 23)
        case .blue: (31, 111, 25)
        case .violet: (98, 141, 55)
        case .orange: (130, 215, 94)
        case .magenta: (133, 176, 90)
        case .red: (161, 210, 124)
        case .grey: (243, 248, 240)
        }
      return switch background {
      case nil: neutral
      case .dark: dark
      case .light: light
      }
    }
  }

  private func accent(_ role: Role) -> Accent? {
    switch role {
    case .text, .prompt: nil
    case .muted, .rule, .status, .subtitle: .grey
    case .title, .heading1, .heading4: .violet
    case .heading2, .heading5: .magenta
    case .heading3, .heading6, .link, .selection: .blue
    case .quote, .callout: .teal
    case .tag, .badge: .green
    case .code, .mark: .orange
    case .match, .warning, .codeDeleted: .red
    case .codeText, .codeOutput: nil
    case .codeKeyword, .codeTag: .magenta
    case .codeHeading, .codeMeta: .violet
    case .codeFunction, .codeAttribute: .blue
    case .codeType, .codeVariable: .teal
    case .codeString, .codeInserted: .green
    case .codeEscape, .codeNumber, .codeConstant: .orange
    case .codeComment, .codePrompt: .grey
    }
  }
}
