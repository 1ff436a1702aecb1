/// Where the words of a language may be divided.
package struct Hyphenation: Sendable {
  /// The places in a word, in UTF-8 bytes from its start and in order, after which a hyphen may end a row.
  ///
  /// The word has letters only. Called while a page is laid out: it must be quick and the same each time.
  package let points: @Sendable (_ word: String) -> [Int]

  package init(points: @escaping @Sendable (_ word: String) -> [Int]) {
    self.points = points
  }
}
