internal import Markdown
internal import StateLog

extension Page {
  /// The longest quote, in UTF-8 bytes: a few words, which hardly stand twice in a section.
  private static let longestQuote = 48

  /// A place in the form that is kept.
  ///
  /// - Parameter index: of the section that it is in.
  func saved(_ place: Place, inSection index: Int?, fraction: Double) -> SavedPlace {
    let part = (index.map { sections.part(of: $0) } ?? 0) + place.block
    return SavedPlace(
      fraction: fraction, number: index.map { $0 + 1 } ?? 0, anchor: place.section ?? "", block: place.block,
      offset: place.offset,
      quote: part > 0 && part < partCount ? quote(at: offset(of: part) + place.offset) : "")
  }

  /// The start of the text at an offset, up to the end of its line.
  private func quote(at offset: Int) -> String {
    let source = document.source
    guard offset < source.count else { return "" }
    let line = source[offset...].prefix(Self.longestQuote).prefix { $0 != UInt8(ascii: "\n") }
    // A scalar that was cut is left out.
    var end = line.endIndex
    while end > line.startIndex, end < source.count, source[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: line[..<end], as: UTF8.self)
  }

  /// Where a kept place is now: where its text stands, in its section or elsewhere; else the start of the section, else
  /// that of the nearest one before it.
  mutating func place(of saved: SavedPlace) -> Place {
    let index = saved.number == 0 ? nil : sections.index(of: saved.anchor)
    let place = Place(
      section: index.map { sections[$0].anchor }, block: saved.block, offset: saved.offset, row: 0)
    let isThere = saved.number == 0 || index != nil
    if saved.quote.isEmpty, isThere { return place }
    let expected = isThere ? expectedOffset(of: place) : nil
    if let expected, document.source[min(expected, document.source.count)...].starts(with: saved.quote.utf8) {
      return place
    }
    if let offset = find(saved.quote, near: expected, in: isThere ? extent(ofSection: index) : nil)
      ?? find(saved.quote, near: expected, in: nil)
    {
      let position = position(at: offset)
      var found = self.place(at: position)
      found.offset = max(0, offset - self.offset(of: position.part))
      found.row = 0
      return found
    }
    if isThere { return Place(section: place.section, block: 0, offset: 0, row: 0) }
    let before = min(saved.number - 1, sections.count) - 1
    return Place(section: before >= 0 ? sections[before].anchor : nil, block: 0, offset: 0, row: 0)
  }

  private func expectedOffset(of place: Place) -> Int? {
    let first = place.section.flatMap { sections.index(of: $0) }.map { sections.part(of: $0) } ?? 0
    let part = first + place.block
    return part < partCount ? offset(of: part) + place.offset : nil
  }

  /// The source of a section without its subsections; `nil` as its index is the text before the first one. The last one ends
  /// where footnotes begin, and is the same whether the page is set or said.
  func extent(ofSection index: Int?) -> Range<Int> {
    let start = index.map { offset(of: sections.part(of: $0)) } ?? offset(of: 1)
    let next = (index ?? -1) + 1
    let end =
      next < sections.count
      ? offset(of: sections.part(of: next)) : document.footnote(behind: start) ?? document.source.count
    return min(start, end)..<max(start, end)
  }

  /// The occurrence of a text that is nearest to an offset; the first one where none is given.
  private func find(_ quote: String, near offset: Int?, in range: Range<Int>?) -> Int? {
    let pattern = Array(quote.utf8)
    guard let first = pattern.first else { return nil }
    let source = document.source
    let range = (range ?? 0..<source.count).clamped(to: 0..<source.count)
    var nearest: Int?
    var start = range.lowerBound
    while let at = source[start..<range.upperBound].firstIndex(of: first) {
      start = at + 1
      guard source[at...].starts(with: pattern) else { continue }
      guard let offset else { return at }
      if let found = nearest, abs(found - offset) <= abs(at - offset) { break }
      nearest = at
    }
    return nearest
  }
}

extension Pager {
  /// Where reading stands, in the form that is kept.
  var savedPlace: SavedPlace {
    guard let rendered = rendered?.page else {
      return page.saved(place, inSection: sectionIndex, fraction: fraction)
    }
    let place = readingPlace
    let index = place.section.flatMap { rendered.sections.index(of: $0) }
    return rendered.saved(place, inSection: index, fraction: fraction)
  }

  mutating func show(_ saved: SavedPlace) {
    show(page.place(of: saved))
  }
}
