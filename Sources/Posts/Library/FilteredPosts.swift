internal import Foundation

/// Posts in an order, with what is told of each made ready to be searched for words.
package struct FilteredPosts: Sendable {
  private let posts: [Post]
  /// The folded text of each post, made when the first filter asks for it.
  private var texts: [[UInt8]] = []

  package init(_ posts: [Post]) {
    self.posts = posts
  }

  /// The posts in which every word of `filter` occurs, in the title, description, tags, series or path, whatever the
  /// order of the words, their case and their accents.
  package mutating func matching(_ filter: String) -> [Post] {
    let words = Self.folded(filter).split(separator: UInt8(ascii: " ")).map(Array.init)
    guard !words.isEmpty else { return posts }
    if texts.count != posts.count { texts = posts.map(Self.text) }
    return posts.indices.filter { index in
      words.allSatisfy { texts[index].contains(bytes: $0) }
    }.map { posts[$0] }
  }

  private static func text(of post: Post) -> [UInt8] {
    var fields = [post.title, post.description, post.id]
    fields += post.tags
    fields += post.categories
    if let series = post.series { fields.append(series) }
    return folded(fields.joined(separator: "\n"))
  }

  private static func folded(_ text: String) -> [UInt8] {
    // Foundation folds some fifty times slower than this, and most text is ASCII.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
    return Array(text.folding(options: options, locale: nil).utf8)
  }
}

extension [UInt8] {
  /// Whether `bytes`, at least one, occur in a row.
  fileprivate func contains(bytes: [UInt8]) -> Bool {
    withUnsafeBufferPointer { text in
      var start = 0
      while start + bytes.count <= text.count {
        guard let first = text[start...].firstIndex(of: bytes[0]) else { return false }
        if text[first...].starts(with: bytes) { return true }
        start = first + 1
      }
      return false
    }
  }
}
