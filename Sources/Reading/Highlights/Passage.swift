/// Text of a page as it is shown, from one place to another: words, a sentence, what is selected, a highlight.
struct Passage: Equatable, Sendable {
  var start: TextPlace
  /// Behind its last character; in the text in which that stands.
  var end: TextPlace

  init(start: TextPlace, end: TextPlace) {
    (self.start, self.end) = (start, end)
  }

  init(_ range: Range<Int>, ofText text: Int, in part: Int) {
    start = TextPlace(part: part, text: text, offset: range.lowerBound)
    end = TextPlace(part: part, text: text, offset: range.upperBound)
  }

  /// Its first character, as a hit.
  var first: Hit { Hit(start: start, length: 1) }

  /// From the start of the one that comes first to the end of the other.
  func joined(to other: Passage) -> Passage {
    Passage(start: min(start, other.start), end: max(end, other.end))
  }

  func contains(_ place: TextPlace) -> Bool { start <= place && place < end }

  /// What of a text is in it, in UTF-8 bytes; without an upper bound where it goes on behind that text.
  func range(ofText text: Int, in part: Int) -> Range<Int>? {
    let (first, last) = ((start.part, start.text), (end.part, end.text))
    guard first <= (part, text), (part, text) <= last else { return nil }
    let lower = first == (part, text) ? start.offset : 0
    let upper = last == (part, text) ? end.offset : Self.unbounded
    return lower < upper ? lower..<upper : nil
  }

  private static let unbounded = Int(Int32.max)
}

extension Row {
  /// What of some passages stands in its texts, as hits: in order, none over another, each wholly in or out of every
  /// passage.
  func hits(of passages: [Passage], in part: Int) -> [Hit] {
    var texts: [Int] = []
    for extent in extents where texts.last != extent.text { texts.append(extent.text) }
    return texts.flatMap { text -> [Hit] in
      let found = passages.compactMap { $0.range(ofText: text, in: part) }
      let bounds = Set(found.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
      return zip(bounds, bounds.dropFirst()).compactMap { lower, upper in
        guard found.contains(where: { $0.contains(lower) }) else { return nil }
        return Hit(start: TextPlace(part: part, text: text, offset: lower), length: upper - lower)
      }
    }
  }
}
