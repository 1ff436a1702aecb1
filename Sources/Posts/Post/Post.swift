/// One Markdown file, as its readers see it: what the shelf shows and the library sorts by.
package struct Post: Identifiable, Equatable, Sendable {
  /// The path relative to the collection, with `/` between its parts.
  package typealias ID = String

  package let id: ID
  /// Plain text: of the frontmatter, else the first heading of level 1, else a heading that the text starts with, else
  /// the name of the file, or of its folder where the file is an index.
  package var title: String
  /// Plain text: of the frontmatter, else the start of the text, at most 300 characters of it.
  package var description: String
  /// Whether the frontmatter describes it; otherwise the description is what its text starts with.
  package var isDescribed: Bool
  /// The day it was published, as the frontmatter, the file name, a folder's name or a line under the title tells;
  /// `nil` when nothing does.
  package var date: PostDate?
  package var updated: PostDate?
  package var tags: [String]
  package var categories: [String]
  package var series: String?
  /// The address of its image as written: a URL or a path.
  package var image: String?
  package var language: String?
  package var badges: Badges
  /// Whether its badges may be others on another day.
  package var isPassing: Bool
  /// Words of prose and code; a CJK character is one word.
  package var words: Int
  /// Minutes to read: 220 words of prose, 500 CJK characters or 110 words of code a minute, rounded to the nearest,
  /// at least 1 for a post that has any text.
  package var minutes: Int
  package var sections: [Section]
  /// The addresses on its site that it says it has, or had.
  package var addresses: [String] = []
  /// What it says the last part of its address is.
  package var slugs: [String] = []
  /// What tells its text, without the frontmatter, from others; `nil` for one that was not read as a whole.
  package var body: ShortDigest?
  package var findings: [Finding]

  package init(id: ID, title: String) {
    self.id = id
    self.title = title
    description = ""
    isDescribed = false
    tags = []
    categories = []
    badges = []
    isPassing = false
    words = 0
    minutes = 0
    sections = []
    findings = []
  }

  /// The post as a list of posts needs it: without what only its page shows.
  package var listed: Post {
    var post = self
    post.image = nil
    post.sections = []
    return post
  }

  /// Why a site would not show the post.
  package struct Badges: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let draft = Badges(rawValue: 1)
    package static let future = Badges(rawValue: 2)
    package static let expired = Badges(rawValue: 4)
  }
}
