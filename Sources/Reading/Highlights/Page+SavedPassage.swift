internal import StateLog

/// Passages in the form that is kept: a place with all words of the passage. Its byte counts in what the block shows, for
/// the words are found there again, whatever markup they have by then.
extension Page {
  func saved(_ passage: Passage) -> SavedPlace {
    let part = passage.start.part
    let section = sections.index(at: part)
    let before = text.texts(of: part).prefix(passage.start.text).reduce(0) { $0 + $1.utf8.count + 1 }
    return SavedPlace(
      fraction: fraction(before: offset(of: part)), number: section.map { $0 + 1 } ?? 0,
      anchor: section.map { sections[$0].anchor } ?? "",
      block: part - (section.map { sections.part(of: $0) } ?? 0),
      offset: before + passage.start.offset, quote: words(of: passage))
  }

  /// Where the words of a kept passage stand now: in their block, else in their section, else anywhere, each time where
  /// they stand nearest to their place; `nil` where they are gone.
  func passage(of saved: SavedPlace) -> Passage? {
    let lines = saved.quote.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let section = saved.number == 0 ? nil : sections.index(of: saved.anchor)
    let first = section.map { sections.part(of: $0) } ?? 0
    let expected = first + saved.block
    let own = section.map { $0 + 1 } ?? 0
    let parts = max(1, first)..<max(1, first, own < sections.count ? sections.part(of: own) : postEnd)
    for extent in [expected..<expected + 1, parts, 1..<postEnd] {
      let candidates = passages(of: lines, startingIn: extent.clamped(to: 1..<max(1, postEnd)))
      let nearest = candidates.min {
        distance($0, expected, saved.offset) < distance($1, expected, saved.offset)
      }
      if let nearest { return nearest }
    }
    return nil
  }

  /// The part where a kept passage stood whose words are gone: in its section, else at the end of the one before.
  func part(nearest saved: SavedPlace) -> Int {
    let own = sections.index(of: saved.anchor)
    let before = saved.number == 0 ? -1 : own ?? min(saved.number, sections.count) - 1
    let first = before < 0 ? 0 : sections.part(of: before)
    let last = (before + 1 < sections.count ? sections.part(of: before + 1) : postEnd) - 1
    return own == nil && saved.number > 0 ? last : min(first + saved.block, last)
  }

  private func distance(_ passage: Passage, _ part: Int, _ offset: Int) -> (Int, Int) {
    (abs(passage.start.part - part), abs(passage.start.offset - offset))
  }

  /// All passages that say these lines: the first ends a text, the last begins one, and those between are whole texts.
  private func passages(of lines: [String], startingIn parts: Range<Int>) -> [Passage] {
    guard let line = lines.first, !line.isEmpty else { return [] }
    var found: [Passage] = []
    for part in parts {
      for (index, text) in text.texts(of: part).enumerated() {
        guard lines.count > 1 else {
          let utf8 = Array(text.utf8)
          found += utf8.ranges(of: Array(line.utf8)).map { Passage($0, ofText: index, in: part) }
          continue
        }
        guard text.utf8.reversed().starts(with: line.utf8.reversed()),
          let end = end(of: lines.dropFirst(), behind: index, in: part)
        else { continue }
        let offset = text.utf8.count - line.utf8.count
        found.append(Passage(start: TextPlace(part: part, text: index, offset: offset), end: end))
      }
    }
    return found
  }

  /// Where lines end that begin with the text after another one; `nil` where something else stands there.
  private func end(of lines: ArraySlice<String>, behind index: Int, in part: Int) -> TextPlace? {
    var lines = lines
    var (part, next) = (part, index + 1)
    while part < postEnd {
      let texts = text.texts(of: part)
      while next < texts.count, let line = lines.first {
        if lines.count == 1 {
          return texts[next].utf8.starts(with: line.utf8)
            ? TextPlace(part: part, text: next, offset: line.utf8.count) : nil
        }
        guard texts[next].utf8.elementsEqual(line.utf8) else { return nil }
        lines.removeFirst()
        next += 1
      }
      (part, next) = (part + 1, 0)
    }
    return nil
  }
}
