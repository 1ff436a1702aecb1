internal import Markdown
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

  /// Where the words of kept passages stand now: in their block, else in their section, else anywhere, each time where they
  /// stand nearest to their place; `nil` where they are gone.
  ///
  /// All that is not where it was is looked for in one walk, in a long post only around where it was.
  ///
  /// - Parameter limit: what is walked at once, in UTF-8 bytes of source.
  func passages(of saved: [SavedPlace], limit: Int = 1 << 20) -> [Passage?] {
    var sought = saved.map { SoughtPassage($0, in: self) }
    look(for: &sought, limit) { $0.part..<$0.part + 1 }
    look(for: &sought, limit) { $0.section }
    look(for: &sought, limit) { _ in selectable }
    return sought.map(\.found)
  }

  /// Looks for what is not found yet, for each in some parts.
  private func look(
    for sought: inout [SoughtPassage], _ limit: Int, in extent: (SoughtPassage) -> Range<Int>
  ) {
    let open = sought.indices.filter { sought[$0].found == nil }
    guard !open.isEmpty else { return }
    let isShort = document.source.count + postEnd * Self.costOfPart <= limit
    let extents = open.map { index in
      let all = extent(sought[index]).clamped(to: selectable)
      return isShort ? all : parts(around: sought[index].part, of: all, bytes: max(1, limit / open.count))
    }
    let first = extents.map(\.lowerBound).min() ?? 0
    for part in first..<max(first, extents.map(\.upperBound).max() ?? 0) {
      let seekers = open.indices.filter { extents[$0].contains(part) }
      if seekers.isEmpty { continue }
      let texts = text.texts(of: part)
      for seeker in seekers { sought[open[seeker]].look(in: part, texts, of: self) }
    }
  }

  /// As many of some parts as some bytes allow, around one.
  private func parts(around part: Int, of parts: Range<Int>, bytes: Int) -> Range<Int> {
    let middle = min(max(part, parts.lowerBound), parts.upperBound)
    var (first, end, left) = (middle, middle, bytes)
    while left > 0, first > parts.lowerBound || end < parts.upperBound {
      if end < parts.upperBound {
        left -= text.size(of: end) + Self.costOfPart
        end += 1
      }
      if first > parts.lowerBound {
        first -= 1
        left -= text.size(of: first) + Self.costOfPart
      }
    }
    return first..<end
  }

  /// Blocks without much text take time too: as many bytes as that.
  private static let costOfPart = 32

  /// The part where a kept passage stood whose words are gone: in its section, else at the end of the one before.
  func part(nearest saved: SavedPlace) -> Int {
    let own = sections.index(of: saved.anchor)
    let before = saved.number == 0 ? -1 : own ?? min(saved.number, sections.count) - 1
    let first = before < 0 ? 0 : sections.part(of: before)
    let last = (before + 1 < sections.count ? sections.part(of: before + 1) : postEnd) - 1
    return own == nil && saved.number > 0 ? last : min(first + saved.block, last)
  }
}
