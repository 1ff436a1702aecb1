/// Canonical composition of a base and a mark (Unicode Standard, sections 3.11 and 3.12).
///
/// Terminals draw `é` of one scalar better than `e` with a mark over it, and some count the columns of
/// Hangul letters one by one.
enum Composition {
  /// The one scalar that is canonically equal to the two, if there is one.
  static func compose(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    syllable(first.value, second.value) ?? listed(first, second)
  }

  /// 19 leading consonants from U+1100, 21 vowels from U+1161 and 27 final consonants from U+11A8 make
  /// the syllables from U+AC00, 28 of them (one without a final consonant) for each pair.
  private static func syllable(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
    }
    if (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) {
      return Unicode.Scalar(first + second - 0x11A7)
    }
    return nil
  }

  private static func listed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    let wanted = (first.value, second.value)
    var range = 0..<pairs.utf8CodeUnitCount / 9
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let pair = (scalar(middle, 0), scalar(middle, 1))
      if pair == wanted { return Unicode.Scalar(scalar(middle, 2)) }
      range = pair < wanted ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// What a composite begins with, down to a scalar that is no composite; itself if it is none.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    var base = scalar.value
    while let first = firsts[base] { base = first }
    return Unicode.Scalar(base) ?? scalar
  }

  private static let firsts: [UInt32: UInt32] = {
    let entries = (0..<pairs.utf8CodeUnitCount / 9).map { (scalar($0, 2), scalar($0, 0)) }
    return Dictionary(entries) { first, _ in first }
  }()

  private static func scalar(_ entry: Int, _ column: Int) -> UInt32 {
    UInt32(DigitTable.number(in: pairs, at: entry * 9 + column * 3, digits: 3))
  }
}
