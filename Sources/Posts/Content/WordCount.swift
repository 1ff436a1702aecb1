package import Markdown

/// What there is to read, counted on the bytes of the source: no text is built for it.
///
/// A word is a run without white space that holds a letter or a digit. A character of Chinese or Japanese is a word of
/// its own. Link destinations and tags are none.
package struct WordCount: Equatable, Sendable {
  private(set) var words = 0
  private(set) var characters = 0
  private(set) var codeWords = 0

  init() {}

  package init(of document: Document) {
    document.forEachLeafText { text, _, isCode in add(text, isCode: isCode) }
  }

  var total: Int { words + characters + codeWords }

  /// See `Post.minutes`.
  var minutes: Int {
    let seconds = words * 60 / 220 + characters * 60 / 500 + codeWords * 60 / 110
    return total == 0 ? 0 : max(1, (seconds + 30) / 60)
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>, isCode: Bool) {
    let bytes = UnsafeRawBufferPointer(text)
    /// Whether the run has a letter or a digit.
    var isWord = false
    var runs = 0
    /// Where a tag that is not closed was looked for in vain: all later ones are not closed either.
    var hasTags = !isCode
    var index = 0
    while index < text.count {
      if index + 8 <= text.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        if let eight = EightBytes(word, isCode: isCode) {
          runs += eight.endedRuns(&isWord)
          index += 8
          continue
        }
      }
      let byte = text[index]
      index += 1
      if byte >= 0x80 {
        let scalar = Scalars.decode(text, at: index - 1)
        index += scalar.length - 1
        switch Scalars.role(of: scalar.value) {
        case .letter: isWord = true
        case .mark: break
        case .ideograph:
          characters += 1
          fallthrough
        case .space:
          runs += isWord ? 1 : 0
          isWord = false
        }
      } else if EightBytes.isSpace(byte) {
        runs += isWord ? 1 : 0
        isWord = false
      } else if EightBytes.isLetter(byte) {
        isWord = true
      } else if isCode || index == text.count {
        continue
      } else if byte == UInt8(ascii: "]") {
        guard text[index] == UInt8(ascii: "(") else { continue }
        while index < text.count, text[index] > 32, text[index] != UInt8(ascii: ")") { index += 1 }
      } else if byte == UInt8(ascii: "<"), hasTags, Self.startsTag(text[index]) {
        let end = text[index...].firstIndex(of: UInt8(ascii: ">"))
        hasTags = end != nil
        index = end.map { $0 + 1 } ?? index
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

/// Eight bytes of ASCII, looked at in one step.
private struct EightBytes {
  /// The high bit of each byte that is a letter or a digit, and of each that is a space.
  private let letters: UInt64
  private let spaces: UInt64

  /// - Parameter word: the first byte in its lowest bits.
  /// - Returns: `nil` where one of them has to be looked at by itself.
  init?(_ word: UInt64, isCode: Bool) {
    guard word & Self.highs == 0 else { return nil }
    // A bracket or an angle may begin what is no word.
    if !isCode, Self.bytes(word, in: 0x5D...0x5D) | Self.bytes(word, in: 0x3C...0x3C) != 0 { return nil }
    spaces = Self.bytes(word, in: 9...13) | Self.bytes(word, in: 32...32)
    letters = Self.bytes(word, in: 48...57) | Self.bytes(word | 0x20 * Self.ones, in: 97...122)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte in a range, all of them below 128.
  @inline(__always)
  private static func bytes(_ word: UInt64, in range: ClosedRange<UInt64>) -> UInt64 {
    (word &+ (128 &- range.lowerBound) &* ones) & ~(word &+ (127 &- range.upperBound) &* ones) & highs
  }

  /// How many runs with a letter in them end at one of the spaces.
  ///
  /// A run is a number of ones; where a one is added to any place of it, a carry arrives at the space behind it.
  ///
  /// - Parameter isWord: whether the run that they begin in has a letter; then whether the one they end in has.
  func endedRuns(_ isWord: inout Bool) -> Int {
    let runs = ~((spaces >> 7) &* 0xFF)
    let (sum, isOver) = runs.addingReportingOverflow(letters >> 7)
    let (carried, isOverToo) = sum.addingReportingOverflow(isWord ? 1 : 0)
    isWord = isOver || isOverToo
    return (carried & (spaces >> 7)).nonzeroBitCount
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { (9...13).contains(byte) || byte == 32 }
}
