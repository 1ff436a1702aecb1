/// What a text is made of, as ranges of its UTF-8 bytes: what a selection moves by.
enum TextUnits {
  /// Its words, without the spaces after each. They end where a row may (UAX #14): so text without spaces has words too.
  static func words(of text: String) -> [Range<Int>] {
    let utf8 = Array(text.utf8)
    let ends = LineBreaking.opportunities(in: text).map(\.utf8) + [utf8.count]
    var start = 0
    return ends.compactMap { end in
      defer { start = end }
      var last = end
      while last > start, utf8[last - 1] == 0x20 { last -= 1 }
      return last > start ? start..<last : nil
    }
  }

  /// Its sentences: up to a word with a mark that ends one, quotes and brackets behind that left out.
  static func sentences(of text: String) -> [Range<Int>] {
    let words = words(of: text)
    var sentences: [Range<Int>] = []
    var start: Int?
    for word in words {
      let first = start ?? word.lowerBound
      start = first
      if ends(text.utf8, word) || word == words.last {
        sentences.append(first..<word.upperBound)
        start = nil
      }
    }
    return sentences
  }

  private static func ends(_ utf8: String.UTF8View, _ word: Range<Int>) -> Bool {
    let start = utf8.index(utf8.startIndex, offsetBy: word.lowerBound)
    let end = utf8.index(start, offsetBy: word.count)
    let marks = String(decoding: utf8[start..<end], as: UTF8.self).unicodeScalars
    return marks.last { !closing.contains($0) }.map { stops.contains($0) } ?? false
  }

  private static let stops: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟"]
  private static let closing: Set<Unicode.Scalar> = [
    "\"", "'", ")", "]", "”", "’", "»", "›", "」", "』", "）",
  ]
}
