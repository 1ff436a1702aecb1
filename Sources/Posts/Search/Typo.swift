/// Whether words are one slip apart: a letter too many, too few, another one, or two neighbours changed over.
enum Typo {
  static func isSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.allSatisfy({ $0 < 0x80 }), right.allSatisfy({ $0 < 0x80 }) else {
      return isSlip(scalars(left), scalars(right))
    }
    return isSlip(left[...], right[...])
  }

  private static func scalars(_ word: [UInt8]) -> ArraySlice<UInt32> {
    String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)[...]
  }

  private static func isSlip<Letter: Equatable>(_ left: ArraySlice<Letter>, _ right: ArraySlice<Letter>)
    -> Bool
  {
    guard left != right, abs(left.count - right.count) <= 1 else { return false }
    var start = 0
    let shorter = min(left.count, right.count)
    while start < shorter, left[start] == right[start] { start += 1 }
    var end = 0
    while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
    let (own, other) = (left.count - start - end, right.count - start - end)
    if own <= 1, other <= 1 { return true }
    return own == 2 && other == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
  }

  /// Shorter words have too many neighbours, and words of Chinese and the like are other words.
  static func mayBeSlip(_ word: [UInt8]) -> Bool {
    word.count >= 4 && word.allSatisfy { (97...122).contains($0) || (0x80..<0xE0).contains($0) }
  }
}
