/// One row of a page, from the left edge of its gutter.
package struct Row: Equatable, Sendable {
  package var spans: [Span]
  /// UTF-8 bytes from the start of the source to the first text in it.
  package var offset: Int

  package init(_ spans: [Span], offset: Int) {
    self.spans = spans
    self.offset = offset
  }

  /// The columns it takes.
  package var width: Int { spans.reduce(0) { $0 + $1.width } }
}
