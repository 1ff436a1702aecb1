/// A collection as it was read last, and what tells whether a file has changed since.
package struct Survey: Sendable {
  package internal(set) var library: Library
  /// The folders in which posts are looked for, from the top of the collection, whose path is empty.
  package private(set) var folders: [String] = []
  /// Of each file that was looked at, readable or not.
  var stamps: [Post.ID: FileStamp] = [:]
  /// Why a file gave no post.
  var failures: [Post.ID: String] = [:]
  /// Whether any post is found by a link: then only a walk tells what a name stands for.
  private(set) var hasLinks = false
  /// What was wrong on the way to the files.
  private(set) var obstacles: [Finding] = []

  init(root: String) {
    library = Library(root: root)
    library.site = SiteConfig.found(around: root)
  }

  /// Reads a file for the first time; returns its UTF-8 bytes.
  mutating func read(_ file: WalkedFile, _ scanner: Scanner) -> Int? {
    do throws(FileError) {
      let start = try scanner.bytes(of: file.id)
      stamps[file.id] = start.stamp
      library.posts.append(scanner.post(start.bytes, of: file.id).post.listed)
      return start.bytes.count
    } catch {
      fail(file, error)
      library.findings.append(Finding(path: file.id, line: 1, message: error.reason))
      return nil
    }
  }

  /// Adds a post that was read at another time.
  mutating func add(_ post: Post, _ stamp: FileStamp) {
    stamps[post.id] = stamp
    library.posts.append(post)
  }

  /// Forgets posts.
  mutating func forget(_ posts: Set<Post.ID>) {
    guard !posts.isEmpty else { return }
    library.posts.removeAll { posts.contains($0.id) }
    for id in posts { stamps[id] = nil }
  }

  /// The files that were looked at.
  package var files: SurveyedFiles {
    SurveyedFiles(stamps: stamps, findings: obstacles, skipped: library.skipped)
  }

  /// The library, made ready for a shelf.
  package mutating func prepared() -> Library {
    library = library.prepared()
    return library
  }

  /// Keeps why a file gives no post, until it has another stamp.
  mutating func fail(_ file: WalkedFile, _ error: FileError) {
    stamps[file.id] = file.stamp
    failures[file.id] = error.reason
  }

  /// What a walk tells besides its posts.
  mutating func take(_ walker: Walker) {
    library.skipped = walker.skipped
    obstacles = walker.findings
    folders = walker.visited
    hasLinks = walker.hasLinks
  }
}
