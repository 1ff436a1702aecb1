/// A collection as it was read last, and what tells whether a file has changed since.
package struct Survey: Sendable {
  package internal(set) var library: Library
  /// The folders in which posts are looked for, from the top of the collection, whose path is empty.
  package private(set) var folders: [String] = []
  /// Of the file of each post of the library, by its index.
  private(set) var stamps: [FileStamp] = []
  /// The files that gave no post.
  var failures: [Post.ID: Failure] = [:]
  /// Whether any post is found by a link: then only a walk tells what a name stands for.
  private(set) var hasLinks = false
  /// What was wrong on the way to the files.
  private(set) var obstacles: [Finding] = []

  /// A file that gave no post, until it has another stamp.
  struct Failure: Equatable, Sendable {
    let stamp: FileStamp
    let reason: String
  }

  init(root: String) {
    library = Library(root: root)
    library.site = SiteConfig.found(around: root)
  }

  /// Reads a file for the first time; returns its UTF-8 bytes.
  mutating func read(_ file: WalkedFile, _ scanner: Scanner) -> Int? {
    do throws(FileError) {
      let start = try scanner.bytes(of: file.id)
      add(scanner.post(start.bytes, of: file.id).post, start.stamp)
      return start.bytes.count
    } catch {
      failures[file.id] = Failure(stamp: file.stamp, reason: error.reason)
      library.findings.append(Finding(path: file.id, line: 1, message: error.reason))
      return nil
    }
  }

  /// Adds a post that was not there.
  mutating func add(_ post: Post, _ stamp: FileStamp) {
    library.posts.append(post)
    stamps.append(stamp)
  }

  /// Makes room for so many posts.
  mutating func reserveCapacity(_ posts: Int) {
    library.posts.reserveCapacity(posts)
    stamps.reserveCapacity(posts)
  }

  /// Puts posts in the place of what they were, takes others away and adds new ones.
  ///
  /// - Parameters:
  ///   - changed: by their indices.
  ///   - removed: indices.
  mutating func patch(
    _ changed: [Int: Post] = [:], removing removed: Set<Int>,
    adding added: [(post: Post, stamp: FileStamp)] = []
  ) {
    guard !changed.isEmpty || !removed.isEmpty || !added.isEmpty else { return }
    library.patch(changed, removing: removed, adding: added.map(\.post))
    if !removed.isEmpty { stamps = stamps.indices.filter { !removed.contains($0) }.map { stamps[$0] } }
    stamps += added.map(\.stamp)
  }

  /// Notes the stamp under which a post was read again.
  mutating func stamp(_ index: Int, _ stamp: FileStamp) {
    stamps[index] = stamp
  }

  /// The files that were looked at.
  package var files: SurveyedFiles {
    SurveyedFiles(
      posts: library.posts, stamps: stamps, failures: failures, findings: obstacles, skipped: library.skipped)
  }

  /// The library, made ready for a shelf.
  package mutating func prepared() -> Library {
    library = library.prepared()
    return library
  }

  /// What a walk tells besides its posts.
  mutating func take(_ walker: Walker) {
    library.skipped = walker.skipped
    obstacles = walker.findings
    folders = walker.visited
    hasLinks = walker.hasLinks
  }
}
