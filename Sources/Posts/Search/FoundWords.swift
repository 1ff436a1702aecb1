internal import Patterns

/// What a query looks for in texts, to be lit where it stands: words in all their forms, phrases, expressions.
package struct FoundWords: Equatable, Sendable {
  /// Words one after the other.
  struct Phrase: Equatable {
    /// The forms of each.
    var words: [Set<[UInt8]>]
    /// What the last word may be the beginning of.
    var beginning: [UInt8]?

    func holds(_ word: [UInt8], at index: Int) -> Bool {
      if words[index].contains(word) { return true }
      return index == words.count - 1 && beginning.map { word.starts(with: $0) } ?? false
    }
  }

  var phrases: [Phrase] = []
  var expressions: [TextPattern] = []

  package init() {}

  package var isEmpty: Bool { phrases.isEmpty && expressions.isEmpty }

  /// Where they stand, as UTF-8 offsets into `text`, in order, without overlaps.
  package func ranges(in text: String) -> [Range<Int>] {
    var found = expressions.flatMap { $0.ranges(in: text) }
    if !phrases.isEmpty { found += words(in: text) }
    found.sort { $0.lowerBound < $1.lowerBound }
    var ranges: [Range<Int>] = []
    for range in found {
      if let last = ranges.last, range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  private func words(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { text in
      var reader = WordReader(keepsOrigins: true)
      reader.read(text, .text)
      let list = reader.list
      let wholes = list.words.filter(\.isWhole)
      let parts = list.words.filter { !$0.isWhole }
      func range(of first: Word, _ last: Word) -> Range<Int> {
        let start = Int(reader.origins[first.range.lowerBound])
        let end = Int(reader.origins[last.range.upperBound - 1])
        return start..<end + Scalars.decode(text, at: end).length
      }
      var ranges: [Range<Int>] = []
      for whole in wholes where isHeld(list.text(of: whole)) { ranges.append(range(of: whole, whole)) }
      let bytes = parts.map { list.text(of: $0) }
      // C++ stands beside C.
      let signed = Dictionary(
        wholes.filter { $0.isSigned(in: list) }.map { ($0.range.lowerBound, $0) },
        uniquingKeysWith: { first, _ in first })
      let others = parts.map { signed[$0.range.lowerBound] }
      for index in parts.indices {
        for phrase in phrases where index + phrase.words.count <= parts.count {
          let end = index + phrase.words.count
          guard
            zip(index..<end, 0...).allSatisfy({ index, place in
              phrase.holds(bytes[index], at: place)
                || others[index].map { phrase.holds(list.text(of: $0), at: place) } ?? false
            }),
            parts[end - 1].position - parts[index].position == end - 1 - index
          else { continue }
          let last = parts[end - 1]
          let isWhole = phrase.holds(bytes[end - 1], at: end - 1 - index)
          ranges.append(range(of: parts[index], isWhole ? last : others[end - 1] ?? last))
        }
      }
      return ranges
    }
  }

  private func isHeld(_ whole: [UInt8]) -> Bool {
    phrases.contains { $0.words.count == 1 && $0.holds(whole, at: 0) }
  }
}
