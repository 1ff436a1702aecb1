/// A post in a harvest.
struct HarvestedPost {
  let post: Post
  let file: IndexedFile
  /// Among those of the harvest.
  let sections: Range<Int>
  /// What its addresses end with.
  let tails: Set<String>
  let links: [HarvestedLink]
}

/// A link in a harvest that may lead to another post.
struct HarvestedLink {
  let tail: String
  let address: String
  /// Among those of the harvest.
  let section: Int
}

/// A section in a harvest.
struct HarvestedSection {
  /// Among the post's; `nil` for what stands before its first heading.
  let number: Int?
  /// UTF-8 bytes of the harvest's text.
  private(set) var text: Range<Int>
  /// Among the words of the harvest.
  private(set) var words: Range<Int>

  init(number: Int?, text: Range<Int>, words: Range<Int>) {
    self.number = number
    self.text = text
    self.words = words
  }

  mutating func close(text: Int, words: Int) {
    self.text = self.text.lowerBound..<text
    self.words = self.words.lowerBound..<words
  }
}
