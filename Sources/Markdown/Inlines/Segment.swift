/// A part of a block's text that lies in the source as it is, its line ending included.
struct Segment {
  /// Where it starts in the text.
  let start: Int
  /// Where it starts in the source.
  let source: Int
}
