/// What was probably meant by a word that is unknown.
nonisolated enum Nearest {
  /// The word that is fewest slips away, and no more than one in three letters; `nil` where none is so near.
  static func word(to word: String, in words: [String]) -> String? {
    let typed = letters(word)
    let ranked = words.map { (word: $0, slips: slips(typed, letters($0))) }
    guard let best = ranked.min(by: { $0.slips < $1.slips }) else { return nil }
    return best.slips <= max(1, typed.count / 3) ? best.word : nil
  }

  /// Letters as names are compared: `next_section` and `nextSection` are `next-section`.
  static func letters(_ name: String) -> [Character] {
    name.lowercased().filter { $0 != "-" && $0 != "_" }.map { $0 }
  }

  /// Letters too many, too few, other ones, and neighbours changed over (Damerau and Levenshtein's distance, in its
  /// form that changes no letter twice).
  private static func slips(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var slips = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          slips = min(slips, rows[i - 1][j - 1] + 1)
        }
        row.append(slips)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
