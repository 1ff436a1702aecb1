/// What there is to read, counted on the bytes of the source: no text is built for it.
///
/// A word is a run without white space that holds a letter or a digit. A character of Chinese or Japanese is a word of
/// its own. Link destinations and tags are none.
struct WordCount: Equatable {
  private(set) var words = 0
  private(set) var characters = 0
  private(set) var codeWords = 0

  var total: Int { words + characters + codeWords }

  /// See `Post.minutes`.
  var minutes: Int {
    let seconds = words * 60 / 220 + characters * 60 / 500 + codeWords * 60 / 110
    return total == 0 ? 0 : max(1, (seconds + 30) / 60)
  }

  mutating func addProse(_ text: UnsafeBufferPointer<UInt8>) {
    count(text, isCode: false)
  }

  mutating func addCode(_ text: UnsafeBufferPointer<UInt8>) {
    count(text, isCode: true)
  }

  private mutating func count(_ text: UnsafeBufferPointer<UInt8>, isCode: Bool) {
    var isWord = false
    var runs = 0
    /// Where a tag that is not closed was looked for in vain: all later ones are not closed either.
    var hasTags = !isCode
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 48...57, 65...90, 97...122:
        isWord = true
      case 9...13, 32:
        runs += isWord ? 1 : 0
        isWord = false
      case UInt8(ascii: "]") where !isCode && index < text.count && text[index] == UInt8(ascii: "("):
        while index < text.count, text[index] > 32, text[index] != UInt8(ascii: ")") { index += 1 }
      case UInt8(ascii: "<") where hasTags && index < text.count && Self.startsTag(text[index]):
        let end = text[index...].firstIndex(of: UInt8(ascii: ">"))
        hasTags = end != nil
        index = end.map { $0 + 1 } ?? index
      case 0x80...:
        let scalar = Scalars.decode(text, at: index - 1)
        index += scalar.length - 1
        switch Scalars.role(of: scalar.value) {
        case .letter: isWord = true
        case .ideograph, .space:
          runs += isWord ? 1 : 0
          isWord = false
          characters += Scalars.role(of: scalar.value) == .ideograph ? 1 : 0
        case .mark: break
        }
      default: break
      }
    }
    runs += isWord ? 1 : 0
    if isCode { codeWords += runs } else { words += runs }
  }

  private static func startsTag(_ byte: UInt8) -> Bool {
    switch byte {
    case 65...90, 97...122, UInt8(ascii: "/"), UInt8(ascii: "!"): true
    default: false
    }
  }
}
