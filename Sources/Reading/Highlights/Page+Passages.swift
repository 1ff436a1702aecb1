/// Passages by their words and rows.
extension Page {
  /// The parts that can be selected: all of the post below its title block.
  var selectable: Range<Int> { 1..<max(1, postEnd) }

  /// The word in which a character stands, or the last one before it.
  func word(at place: TextPlace) -> Passage? {
    let texts = text.texts(of: place.part)
    guard texts.indices.contains(place.text) else { return nil }
    let words = TextUnits.words(of: texts[place.text])
    let range = words.last { $0.lowerBound <= place.offset } ?? words.first
    return range.map { Passage($0, ofText: place.text, in: place.part) }
  }

  /// The sentence in which a word stands.
  func sentence(around word: Passage) -> Passage {
    let texts = text.texts(of: word.start.part)
    guard texts.indices.contains(word.start.text) else { return word }
    let sentences = TextUnits.sentences(of: texts[word.start.text])
    let range = sentences.last { $0.lowerBound <= word.start.offset }
    return range.map { Passage($0, ofText: word.start.text, in: word.start.part) } ?? word
  }

  /// The first word of the next unit behind a place, or of the one before it, in this text or another.
  func word(of unit: (String) -> [Range<Int>], from place: TextPlace, isForward: Bool) -> Passage? {
    var part = place.part
    while selectable.contains(part) {
      let texts = isHidden(part) ? [] : text.texts(of: part)
      let indices = isForward ? Array(texts.indices) : texts.indices.reversed()
      for index in indices {
        let isHere = (part, index) == (place.part, place.text)
        if part == place.part, !isHere, (index > place.text) != isForward { continue }
        let starts = unit(texts[index]).map(\.lowerBound)
        let start =
          isForward
          ? starts.first { !isHere || $0 > place.offset } : starts.last { !isHere || $0 < place.offset }
        if let start { return word(at: TextPlace(part: part, text: index, offset: start)) }
      }
      part += isForward ? 1 : -1
    }
    return nil
  }

  /// The row that shows the start of a passage, and the column there.
  mutating func cell(of passage: Passage) -> (position: Position, column: Int) {
    let position = position(of: passage.first)
    let rows = rows(of: position.part)
    let columns = position.row < rows.count ? rows[position.row].columns(of: passage.first) : nil
    return (position, columns?.lowerBound ?? 0)
  }

  /// The word at a column of a row, or the nearest one in that row.
  mutating func word(at position: Position, column: Int) -> Passage? {
    guard selectable.contains(position.part) else { return nil }
    let rows = rows(of: position.part)
    guard position.row < rows.count else { return nil }
    var place: TextPlace?
    var left = 0
    for span in rows[position.row].spans {
      defer { left += span.width }
      guard let origin = span.origin, place == nil || left <= column else { continue }
      var at = left
      for extent in span.clusters.extents() where at <= column || at == left {
        place = TextPlace(
          part: position.part, text: origin.text, offset: origin.offset + extent.range.lowerBound)
        at += extent.columns
      }
    }
    return place.flatMap { word(at: $0) }
  }

  /// The first or last word of a row.
  mutating func word(atEdgeOf position: Position, isRight: Bool) -> Passage? {
    word(at: position, column: isRight ? .max : 0)
  }

  /// What a passage says, a line for each text, whether folded or not.
  func words(of passage: Passage) -> String {
    var lines: [String] = []
    for part in passage.start.part...passage.end.part {
      for (index, shown) in text.texts(of: part).enumerated() {
        guard let range = passage.range(ofText: index, in: part) else { continue }
        let utf8 = Array(shown.utf8)
        lines.append(String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self))
      }
    }
    return lines.joined(separator: "\n")
  }
}
