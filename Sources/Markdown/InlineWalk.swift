/// Inlines and what is in them, each before what is in it.
package struct InlineWalk: IteratorProtocol {
  private let storage: Inlines.Storage
  private var index: Int
  private let end: Int

  init(_ storage: Inlines.Storage, from start: Int, to end: Int) {
    self.storage = storage
    index = start
    self.end = end
  }

  package mutating func next() -> Inline? {
    guard index < end else { return nil }
    defer { index += 1 }
    return Inline(inlines: storage, index: index)
  }

  /// Goes on behind all that is in an inline.
  package mutating func skip(over inline: Inline) { index = inline.end }
}
