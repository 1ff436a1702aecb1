/// What a search found, the best first.
package struct SearchResult: Equatable, Sendable {
  package var posts: [FoundPost] = []
  /// Sections that match, shown or not.
  package var sectionCount = 0
  package var postCount = 0
  /// Whether all sections were looked at; else these are the best of some.
  package var isComplete = true
  /// What was looked for instead, and the like, each a message.
  package var notes: [String] = []
  /// What is to be lit in the texts.
  package var words = FoundWords()

  package init() {}

  /// The same with a section of an earlier result, if it is not among those that are shown: somebody looks at it.
  /// - Parameter index: of its post there.
  package func keeping(_ section: FoundSection, of found: FoundPost, at index: Int) -> SearchResult {
    var result = self
    if let place = posts.firstIndex(where: { $0.post.id == found.post.id }) {
      let post = posts[place]
      guard !post.sections.contains(where: { $0.anchor == section.anchor }) else { return self }
      result.posts[place] = FoundPost(
        post: post.post, sections: post.sections + [section], sectionCount: post.sectionCount)
    } else {
      let post = FoundPost(post: found.post, sections: [section], sectionCount: found.sectionCount)
      result.posts.insert(post, at: min(index, posts.count))
    }
    return result
  }
}

/// A post in which something was found.
package struct FoundPost: Equatable, Sendable {
  package let post: ListedPost
  /// Its best ones first.
  package let sections: [FoundSection]
  /// Its sections that match, shown or not.
  package let sectionCount: Int
}

/// A section in which something was found.
package struct FoundSection: Equatable, Sendable {
  /// Empty for what stands before the first heading.
  package let heading: String
  /// 1 to 6; 0 for what stands before the first heading.
  package let level: Int
  /// The titles of the headings it lies under, outermost first.
  package let above: [String]
  package let anchor: String
  /// UTF-8 bytes from the start of the file to its heading.
  package let offset: Int
  /// The line that holds most of what was looked for, cut around it where it is long; empty in a section without text,
  /// but the first one has that of the section below it.
  package let line: String
  /// The beginning of its text, a line for each block.
  package let beginning: String
}

/// A post as lists show it.
package struct ListedPost: Equatable, Sendable, Identifiable {
  package let id: Post.ID
  package let title: String
  package let description: String
  /// As `2025-05-23`.
  package let date: String?
  package let updated: String?
  package let tags: [String]
  package let categories: [String]
  package let series: String?
  package let language: String?
  package let isDraft: Bool
  package let words: Int
  package let minutes: Int
}
