internal import GRDB

/// Words of an index that differ from one by a slip. It is asked for each place of the word which letters are there at all:
/// some hundred look-ups, however many words there are.
extension Database {
  /// - Parameter look: called at each look-up.
  /// - Returns: in how many sections each stands.
  func words(oneSlipFrom word: [UInt8], _ look: () throws -> Void) throws -> [[UInt8]: Int64] {
    let letters = String(decoding: word, as: UTF8.self).unicodeScalars.map { Array(String($0).utf8) }
    let statement = try cachedStatement(sql: "SELECT count FROM words WHERE word = ?")
    var found: [[UInt8]: Int64] = [:]
    for place in 0...letters.count {
      guard let others = try self.letters(after: Array(letters[..<place].joined()), look) else { break }
      for other in Typo.words(letters, at: place, others: others) where found[other] == nil {
        try look()
        try other.withUnsafeBytes { bytes in
          try statement.forEachRow({ $0.bind(1, bytes) }) { found[other, default: 0] &+= $0.number(0) }
        }
      }
    }
    return found
  }

  /// What words go on with after a beginning: letters of at most two bytes, digits; `nil` where no word begins so.
  private func letters(after start: [UInt8], _ look: () throws -> Void) throws -> [[UInt8]]? {
    let statement = try cachedStatement(sql: "SELECT word FROM words WHERE word >= ? ORDER BY word LIMIT 1")
    var letters: [[UInt8]]?
    var next = start
    while true {
      try look()
      var letter: [UInt8]?
      try next.withUnsafeBytes { bytes in
        try statement.forEachRow({ $0.bind(1, bytes) }) { row in
          let word = row.bytes(0)
          guard word.starts(with: start) else { return }
          let rest = word.dropFirst(start.count)
          letter = Array(rest.prefix(rest.first.map { $0 < 0x80 ? 1 : 2 } ?? 0))
        }
      }
      guard let letter, letter.first.map({ $0 < 0xE0 }) ?? true else { return letters }
      letters = (letters ?? []) + (letter.isEmpty ? [] : [letter])
      // A word that ends there is followed by those that go on.
      next = start + (letter.isEmpty ? [0] : try Self.successor(of: letter))
    }
  }
}
