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
    Self.classes.withUnsafeBufferPointer { classes in
      /// 1 in a word.
      var word = 0
      var runs = 0
      /// Where a tag that is not closed was looked for in vain: all later ones are not closed either.
      var hasTags = !isCode
      var index = 0
      while index < text.count {
        let byte = text[index]
        let kind = Int(classes[Int(byte)])
        index += 1
        // Letters, spaces and marks come in no order that a processor could guess: they are counted without a branch.
        if kind <= Self.space {
          let isSpace = kind >> 1
          runs += word & isSpace
          word = (word | kind) & 1 & ~isSpace
        } else if byte >= 0x80 {
          let scalar = Scalars.decode(text, at: index - 1)
          index += scalar.length - 1
          switch Scalars.role(of: scalar.value) {
          case .letter: word = 1
          case .mark: break
          case .ideograph:
            characters += 1
            fallthrough
          case .space:
            runs += word
            word = 0
          }
        } else if isCode || index == text.count {
          continue
        } else if byte == UInt8(ascii: "]") {
          guard text[index] == UInt8(ascii: "(") else { continue }
          while index < text.count, text[index] > 32, text[index] != UInt8(ascii: ")") { index += 1 }
        } else if hasTags, Self.startsTag(text[index]) {
          let end = text[index...].firstIndex(of: UInt8(ascii: ">"))
          hasTags = end != nil
          index = end.map { $0 + 1 } ?? index
        }
      }
      runs += word
      if isCode { codeWords += runs } else { words += runs }
    }
  }

  private static let letter: UInt8 = 1
  private static let space = 2

  /// What a byte is: 0 a mark, then a letter or digit, a space, and what has to be looked at.
  private static let classes: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 48...57, 65...90, 97...122: letter
    case 9...13, 32: UInt8(space)
    case UInt8(ascii: "]"), UInt8(ascii: "<"), 0x80...: 3
    default: 0
    }
  }

  private static func startsTag(_ byte: UInt8) -> Bool {
    switch byte {
    case 65...90, 97...122, UInt8(ascii: "/"), UInt8(ascii: "!"): true
    default: false
    }
  }
}
