/// All posts of a collection.
package struct Library: Sendable {
  /// The path of the collection as the user gave it.
  package let root: String
  package var posts: PostList {
    didSet { listing = nil }
  }
  /// Its posts made ready for a shelf, where that was done.
  package internal(set) var listing: Listing?
  /// What was wrong with files and folders that gave no post.
  package var findings: [Finding]
  package var skipped: Skipped
  /// What the site that it belongs to says of itself.
  package var site = SiteConfig()

  package init(root: String) {
    self.root = root
    posts = PostList()
    findings = []
    skipped = Skipped()
  }

  /// The same with its posts made ready for a shelf, so that no key has to wait for that.
  package func prepared() -> Library {
    var library = self
    library.listing = listing ?? Listing(posts)
    return library
  }

  /// Everything that is wrong in the collection, by path and line.
  package var allFindings: [Finding] {
    (findings + posts.flatMap(\.findings)).sorted {
      ($0.path, $0.line, $0.message) < ($1.path, $1.line, $1.message)
    }
  }

  /// How many files and folders were left out, by the rule that did it; of a folder, not what is in it.
  package struct Skipped: Equatable, Sendable {
    /// Markdown files and folders whose name starts with a dot.
    package var hidden = 0
    /// Folders named `node_modules`.
    package var modules = 0
    /// Markdown files and folders that a `.gitignore` excludes.
    package var ignored = 0
    /// Files that are no Markdown, hidden ones not counted.
    package var others = 0

    package init() {}
  }
}

/// How far the scan of a collection is.
package struct ScanProgress: Equatable, Sendable {
  package var done: Int
  /// `nil` while the folders are still being walked.
  package var total: Int?
  package var isComplete: Bool
  /// Whether the posts are those of an earlier time, and are looked through for what has changed.
  package var isKnown: Bool

  package init(done: Int, total: Int?, isComplete: Bool, isKnown: Bool = false) {
    self.done = done
    self.total = total
    self.isComplete = isComplete
    self.isKnown = isKnown
  }
}
