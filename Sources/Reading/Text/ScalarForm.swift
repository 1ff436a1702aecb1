/// What sanitizing makes of a scalar. The order is that of scripts/unicode_tables.py.
enum ScalarForm: UInt8 {
  /// One column in every terminal.
  case narrow
  /// Two columns in every terminal.
  case wide
  /// One or two columns, but newer than the terminals: unassigned ones too.
  case newerNarrow, newerWide
  /// Takes no column, stands on the scalar before it.
  case mark
  case newerMark
  /// Stands on the scalar before it and takes a column in some terminals.
  case spacingMark
  /// A Hangul vowel or final consonant, part of the syllable before it.
  case jamo
  /// May be part of an emoji sequence; `emojiNarrow` is text by itself.
  case emojiNarrow, emojiWide, newerEmoji
  /// Format characters and others that are not seen.
  case hidden
  /// U+200D
  case joiner
  /// U+FE0F
  case emojiSelector
  /// Of a flag's spelling.
  case tag
  /// Turns the direction of what follows.
  case bidi
  /// C0, DEL and C1.
  case control
  /// U+2028 and U+2029
  case separator
  /// No character at all, or one for programs' own use.
  case noncharacter
  case regional
  case skin

  init(_ scalar: Unicode.Scalar) {
    self = ScalarForm(rawValue: Self.table[scalar]) ?? .hidden
  }

  private static var table: DigitTable { DigitTable(pages: pages, numbers: numbers, blocks: blocks) }

  /// The columns of a scalar that can be a cluster's base, `nil` of any other.
  var width: Int? {
    switch self {
    case .narrow, .newerNarrow, .emojiNarrow: 1
    case .wide, .newerWide, .emojiWide, .newerEmoji: 2
    default: nil
    }
  }

  var isNewer: Bool {
    switch self {
    case .newerNarrow, .newerWide, .newerEmoji, .newerMark: true
    default: false
    }
  }

  var isEmoji: Bool {
    switch self {
    case .emojiNarrow, .emojiWide, .newerEmoji: true
    default: false
    }
  }
}
