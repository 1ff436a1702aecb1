internal import Markdown

extension Page {
  /// The number of the footnote that an anchor names.
  func footnote(named anchor: String) -> Int? {
    document.footnotes.first { $0.anchor == anchor }?.number
  }

  /// The parts that show a footnote.
  func parts(ofFootnote number: Int) -> Range<Int>? {
    guard let index = flow.containers.lastIndex(where: { $0.number == number }) else { return nil }
    let next = flow.containers[(index + 1)...].first { $0.number != nil }
    return flow.containers[index].firstLeaf + 1..<(next.map { $0.firstLeaf + 1 } ?? postEnd)
  }

  /// What a footnote says, as far as a row has room for it.
  func words(ofFootnote number: Int) -> String {
    var words = "\(number)."
    for part in parts(ofFootnote: number) ?? 0..<0 where words.utf8.count < Self.longestWords {
      let texts = text.texts(of: part)
      // Said in words, it begins with its number and ends with its end.
      for text in typography.words == nil ? texts[...] : texts.dropFirst().dropLast() where !text.isEmpty {
        words += " " + text
      }
    }
    return words
  }

  private static let longestWords = 400

  /// The row that shows where a footnote is referred to first.
  mutating func position(referringTo number: Int) -> Position? {
    document.footnote(number)?.reference.map { position(at: $0) }
  }
}
