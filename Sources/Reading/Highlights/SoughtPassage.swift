internal import Patterns
internal import StateLog

/// A kept passage that is being looked for: its lines, and where it is expected.
struct SoughtPassage: Sendable {
  /// The first ends a text, the last begins one, and those between are whole texts.
  private let lines: [String]
  private let words: ExactWords
  /// The part in which it stood.
  let part: Int
  private let offset: Int
  /// The parts of its section.
  let section: Range<Int>
  /// The one nearest to where it stood, of all that were met.
  private(set) var found: Passage?

  init(_ saved: SavedPlace, in page: Page) {
    lines = saved.quote.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    words = ExactWords(lines.count == 1 ? lines[0] : "")
    offset = saved.offset
    let index = saved.number == 0 ? nil : page.sections.index(of: saved.anchor)
    let first = index.map { page.sections.part(of: $0) } ?? 0
    let next = index.map { $0 + 1 } ?? 0
    part = first + saved.block
    section =
      first..<max(first, next < page.sections.count ? page.sections.part(of: next) : page.postEnd)
  }

  /// Takes what stands in a part, where that is nearer than what was found before.
  mutating func look(in part: Int, _ texts: [String], of page: Page) {
    guard let line = lines.first, !line.isEmpty else { return }
    for (index, text) in texts.enumerated() {
      guard lines.count > 1 else {
        for range in words.ranges(in: text) { take(Passage(range, ofText: index, in: part)) }
        continue
      }
      guard text.utf8.reversed().starts(with: line.utf8.reversed()),
        let end = end(behind: index, in: part, texts, of: page)
      else { continue }
      let offset = text.utf8.count - line.utf8.count
      take(Passage(start: TextPlace(part: part, text: index, offset: offset), end: end))
    }
  }

  private mutating func take(_ passage: Passage) {
    if found.map({ distance(of: passage) < distance(of: $0) }) ?? true { found = passage }
  }

  private func distance(of passage: Passage) -> (Int, Int) {
    (abs(passage.start.part - part), abs(passage.start.offset - offset))
  }

  /// Where its lines but the first one end that begin with the text after another one; `nil` where something else stands
  /// there.
  private func end(behind index: Int, in part: Int, _ texts: [String], of page: Page) -> TextPlace? {
    var lines = lines.dropFirst()
    var (part, texts, next) = (part, texts, index + 1)
    while part < page.postEnd {
      while next < texts.count, let line = lines.first {
        if lines.count == 1 {
          return texts[next].utf8.starts(with: line.utf8)
            ? TextPlace(part: part, text: next, offset: line.utf8.count) : nil
        }
        guard texts[next].utf8.elementsEqual(line.utf8) else { return nil }
        lines.removeFirst()
        next += 1
      }
      part += 1
      (texts, next) = (page.text.texts(of: part), 0)
    }
    return nil
  }
}
