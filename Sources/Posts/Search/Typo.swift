/// Words that are one slip apart: a letter too many, too few, another one, or two neighbours changed over.
enum Typo {
  /// Shorter words have too many neighbours, and words of Chinese and the like are other words.
  static func mayBeSlip(_ word: [UInt8]) -> Bool {
    word.count >= 4 && word.allSatisfy { (97...122).contains($0) || (0x80..<0xE0).contains($0) }
  }

  /// What may have been meant by a word, where its letters before a place are right and the slip is there.
  ///
  /// - Parameters:
  ///   - letters: the UTF-8 of each.
  ///   - others: the letters that words go on with after those.
  static func words(_ letters: [[UInt8]], at place: Int, others: [[UInt8]]) -> [[UInt8]] {
    let start = Array(letters[..<place])
    let rest = Array(letters[place...])
    var words = others.map { start + [$0] + rest }
    if !rest.isEmpty {
      words += others.filter { $0 != rest[0] }.map { start + [$0] + rest.dropFirst() }
      words.append(start + rest.dropFirst())
    }
    if rest.count > 1, rest[0] != rest[1] {
      words.append(start + [rest[1], rest[0]] + rest.dropFirst(2))
    }
    return words.map { Array($0.joined()) }
  }
}
