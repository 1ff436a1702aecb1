/// A heading with the text up to the next heading.
package struct Section: Equatable, Sendable {
  package var title: String
  /// 1 to 6.
  package var level: Int
  /// The titles of the headings it lies under, outermost first.
  package var path: [String]
  /// As GitHub makes it from the title; unique in the post.
  package var anchor: String
  /// UTF-8 bytes from the start of the file to its heading.
  package var offset: Int
  package var words: Int

  package init(title: String, level: Int, path: [String], anchor: String, offset: Int, words: Int) {
    self.title = title
    self.level = level
    self.path = path
    self.anchor = anchor
    self.offset = offset
    self.words = words
  }
}
