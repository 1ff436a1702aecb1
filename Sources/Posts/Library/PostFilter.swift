internal import Foundation

/// Finds posts by words in what the shelf tells of them.
package struct PostFilter {
  private let words: [String]

  /// - Parameter text: words that all have to occur, in any order, whatever their case and accents.
  package init(_ text: String) {
    words = Self.folded(text).split(separator: " ").map(String.init)
  }

  /// The posts in which every word occurs in the title, description, tags, series or path, in the order given.
  package func posts(in posts: [Post]) -> [Post] {
    words.isEmpty ? posts : posts.filter(matches)
  }

  private func matches(_ post: Post) -> Bool {
    var fields = [post.title, post.description, post.id]
    fields += post.tags
    fields += post.categories
    if let series = post.series { fields.append(series) }
    let text = Self.folded(fields.joined(separator: "\n"))
    return words.allSatisfy(text.contains)
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
