/// A place in a post as it is shown, whatever the viewport.
struct TextPlace: Comparable, Sendable {
  /// The part of the page.
  var part: Int
  /// Which text of the part: a paragraph has one, a table one for each cell, code one for each line.
  var text: Int
  /// UTF-8 bytes from the start of that text as it is shown.
  var offset: Int

  static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.part, left.text, left.offset) < (right.part, right.text, right.offset)
  }
}

/// What a search found.
struct Hit: Equatable, Sendable {
  let start: TextPlace
  /// UTF-8 bytes.
  let length: Int

  var range: Range<Int> { start.offset..<start.offset + length }
}
