/// A language as it is looked up, byte by byte. All of its states share one list of each kind.
struct LanguageTable: Sendable {
  let ignoresCase: Bool
  let program: Program
  let states: Lasting<State>
  /// For each byte in each state, of which there are 256, the place in `candidates` of the rules that may begin with it,
  /// up to one that is negative; at 0 there are none.
  let starts: Lasting<Int32>
  let candidates: Lasting<Int32>
  let rules: Lasting<Row>
  /// The kinds of the groups of rules.
  let kinds: Lasting<Token.Kind?>
  let words: Lasting<Words.Entry>
  /// The states that rules enter.
  let targets: Lasting<Int32>

  struct State: Sendable, BitwiseCopyable {
    let kind: Token.Kind?
    let ends: Language.End
  }

  /// A rule.
  struct Row: Sendable, BitwiseCopyable {
    /// Where the code of its pattern begins.
    let pattern: Int32
    let content: Content
    let action: Step
  }

  enum Content: Sendable, BitwiseCopyable {
    case token(Token.Kind?)
    case word(Words.Place)
    /// The kinds of the numbered groups.
    case groups(first: Int32, count: Int32)
  }

  /// What a rule does to the states.
  enum Step: Sendable, BitwiseCopyable {
    case stay
    case leave(Int32)
    case enter(first: Int32, count: Int32)
    case become(first: Int32, count: Int32)
    case enterAtLineEnd(Int32)
    /// - Parameter language: `nil` for the one that the text names; a negative one is not known.
    case embed(language: Int32?, until: Int32)
  }

  /// What a word is.
  ///
  /// - Parameter range: where it is in `bytes`.
  func kind(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ place: Words.Place) -> Token.Kind? {
    var hash = Words.Hash()
    for index in range {
      let byte = bytes[index]
      let isUpper = ignoresCase && (0x41...0x5A).contains(byte)
      hash.add(isUpper ? byte | 0x20 : byte)
    }
    var index = Int32(truncatingIfNeeded: hash.value) & place.mask
    while true {
      let entry = words[Int(place.start + index)]
      guard let kind = entry.kind else { return place.other }
      if entry.hash == hash.value { return kind }
      index = (index + 1) & place.mask
    }
  }
}
