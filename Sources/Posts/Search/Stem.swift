/// The stem of an English word, as M. F. Porter's algorithm finds it (An algorithm for suffix stripping, 1980), with the
/// two changes of its author's own program: `logi` and `bli`.
struct Stem {
  private var word: [UInt8]

  /// The stem of a word in lower case; other words and short ones are their own.
  static func of(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.count <= 32, word.allSatisfy({ (97...122).contains($0) }) else { return word }
    var stem = Stem(word: word)
    stem.strip()
    return stem.word
  }

  private mutating func strip() {
    stripPlural()
    stripPast()
    if ends("y"), hasVowel(before: 1) { replace("y", "i") }
    replaceFirst(Self.second) { $0 > 0 }
    replaceFirst(Self.third) { $0 > 0 }
    stripLast()
    let count = measure(before: 1)
    if ends("e"), count > 1 || count == 1 && !endsShort(before: 1) { word.removeLast() }
    if ends("ll"), measure(before: 1) > 1 { word.removeLast() }
  }

  private mutating func stripPlural() {
    if ends("sses") || ends("ies") {
      word.removeLast(2)
    } else if ends("s"), !ends("ss") {
      word.removeLast()
    }
  }

  private mutating func stripPast() {
    if ends("eed") {
      if measure(before: 3) > 0 { word.removeLast() }
      return
    }
    guard let ending = ["ed", "ing"].first(where: ends), hasVowel(before: ending.utf8.count) else { return }
    word.removeLast(ending.utf8.count)
    if ends("at") || ends("bl") || ends("iz") {
      word.append(UInt8(ascii: "e"))
    } else if endsDouble, !ends("l"), !ends("s"), !ends("z") {
      word.removeLast()
    } else if measure(before: 0) == 1, endsShort(before: 0) {
      word.append(UInt8(ascii: "e"))
    }
  }

  private mutating func stripLast() {
    for ending in Self.fourth where ends(ending) {
      let count = ending.utf8.count
      let isHeld =
        ending == "ion"
        && !(word.dropLast(3).last == UInt8(ascii: "s") || word.dropLast(3).last == UInt8(ascii: "t"))
      if !isHeld, measure(before: count) > 1 { word.removeLast(count) }
      return
    }
  }

  private mutating func replaceFirst(_ endings: [(String, String)], _ allows: (Int) -> Bool) {
    for (ending, other) in endings where ends(ending) {
      if allows(measure(before: ending.utf8.count)) { replace(ending, other) }
      return
    }
  }

  private static let second = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
    ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
  ]
  private static let third = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]
  private static let fourth = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
    "ate",
    "iti", "ous", "ive", "ize",
  ]

  private func ends(_ ending: String) -> Bool {
    word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private mutating func replace(_ ending: String, _ other: String) {
    word.removeLast(ending.utf8.count)
    word.append(contentsOf: other.utf8)
  }

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How often a consonant follows a vowel in what stands before so many letters at the end.
  private func measure(before tail: Int) -> Int {
    var count = 0
    var wasVowel = false
    for index in 0..<max(0, word.count - tail) {
      let isVowel = !isConsonant(index)
      if wasVowel, !isVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  private func hasVowel(before tail: Int) -> Bool {
    (0..<max(0, word.count - tail)).contains { !isConsonant($0) }
  }

  private var endsDouble: Bool {
    word.count > 1 && word[word.count - 1] == word[word.count - 2] && isConsonant(word.count - 1)
  }

  /// Consonant, vowel, consonant, the last one not w, x or y.
  private func endsShort(before tail: Int) -> Bool {
    let last = word.count - tail - 1
    guard last >= 2, isConsonant(last), !isConsonant(last - 1), isConsonant(last - 2) else { return false }
    return ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(word[last])
  }
}
