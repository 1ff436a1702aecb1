/// Something in the text of a block that may be more than text, in the order of the text.
struct Token {
  enum Kind: UInt8 {
    case softBreak, hardBreak
    /// A backslash that is not shown.
    case escape
    /// Attributes.
    case hidden
    /// What stands for other text: `first..<second` in the pool.
    case replaced
    /// `first..<second` is its content in the text.
    case code, `subscript`, superscript
    /// Formulas; `first..<second` is the source of one in the text.
    case math, displayMath
    /// `first..<second` is its label in the pool.
    case embed
    /// Shown as it is written.
    case template
    /// An image that is no Markdown; `first` is its target, whose title is the text in its place.
    case figure
    case html
    /// In angle brackets; `first` is its target.
    case autolink
    /// Bare; `first` is its target.
    case bareLink
    /// A bracket that opens nothing, as far as is known: text.
    case bracket
    /// `first` is its target.
    case link, image
    /// `first` is its target; `second` is where the bar before its text is, -1 where there is none.
    case wikilink, wikiImage
    /// `first` is its definition.
    case footnote
    case inlineFootnote
    /// The bracket that closes a link, image or footnote, to the end of its target.
    case close
    /// A run of `*`, `_`, `~` or `=`: text but for what is matched. `first` is the last match that opens in it, -1 where
    /// there is none; `second` counts the matches that close in it.
    case run
  }

  var kind: Kind
  private var lower: UInt32
  private var upper: UInt32
  private var one: Int32
  private var two: Int32

  init(_ kind: Kind, _ start: Int, _ end: Int, first: Int = 0, second: Int = 0) {
    self.kind = kind
    lower = UInt32(truncatingIfNeeded: start)
    upper = UInt32(truncatingIfNeeded: end)
    one = Int32(truncatingIfNeeded: first)
    two = Int32(truncatingIfNeeded: second)
  }

  /// Where it lies in the text.
  var start: Int { Int(lower) }
  var end: Int { Int(upper) }

  var first: Int {
    get { Int(one) }
    set { one = Int32(truncatingIfNeeded: newValue) }
  }

  var second: Int {
    get { Int(two) }
    set { two = Int32(truncatingIfNeeded: newValue) }
  }
}
