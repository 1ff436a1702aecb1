import Markdown

/// Reads a collection: walks its folders and reads each post.
package struct Scanner: Sendable {
  /// The collection as the user gave it.
  package let root: String
  package let options: ScanOptions
  /// What the collection is called, where the user gave it as `.` or by a link.
  let realRoot: String

  package init(root: String, options: ScanOptions) {
    self.root = root
    realRoot = (try? RealPath.of(root)) ?? root
    self.options = options
  }

  /// Reads the collection on the calling thread and reports the library as it grows: when the first
  /// posts are there, at growing steps from then on, and once when it is complete.
  ///
  /// Every file yields a post or a finding; nothing throws. The scan ends early when `report` returns
  /// false or the task it runs in is cancelled; then no report says that it is complete.
  /// - Returns: the library as far as it was read.
  @discardableResult
  package func scan(_ report: (Library, ScanProgress) -> Bool) -> Library {
    survey(report).library
  }

  /// A scan that can be brought up to date later.
  package func survey(_ report: (Library, ScanProgress) -> Bool) -> Survey {
    var survey = Survey(root: root)
    var walker = Walker(root: root, includesAll: options.includesAll)
    var waiting: [WalkedFile] = []
    var pass = ScanPass()
    while let file = walker.next() {
      // When something shows, the folders are walked to their end, so that it can be said how many posts there are.
      if pass.pace.hasBegun {
        waiting.append(file)
      } else {
        guard pass.read(file, self, into: &survey, report) else { return survey }
      }
    }
    survey.take(walker)
    survey.library.findings += walker.findings
    pass.read(waiting, self, into: &survey, report)
    return survey
  }

  /// Finds all posts, and reads none.
  package func walk() -> WalkedFiles {
    WalkedFiles(Walker(root: root, includesAll: options.includesAll))
  }

  /// A scan that goes on from an earlier one: a file that has the same stamp is not read again.
  package func survey(
    from known: Survey, _ files: WalkedFiles, _ report: (Library, ScanProgress) -> Bool
  ) -> Survey {
    var survey = known
    var isGone = Array(repeating: true, count: survey.stamps.count)
    var waiting: [WalkedFile] = []
    files.forEach { id, stamp in
      if let index = survey.library.posts.index(ofUTF8: id), survey.stamps[index] == stamp {
        isGone[index] = false
      } else {
        waiting.append(WalkedFile(id: String(decoding: id, as: UTF8.self), stamp: stamp))
      }
    }
    survey.patch(removing: Set(isGone.indices.filter { isGone[$0] }))
    survey.take(files.walker)
    survey.library.findings += files.walker.findings
    var pass = ScanPass(done: files.count - waiting.count)
    pass.read(waiting, self, into: &survey, report)
    return survey
  }

  /// Reads one post of the collection with its text.
  package func read(_ id: Post.ID) throws(ReadFailure) -> PostText {
    do throws(FileError) {
      return post(try bytes(of: id).bytes, of: id)
    } catch {
      throw ReadFailure(path: id, reason: error.reason)
    }
  }

  /// Reads a lone file as a post: its name is its id, and the folder it lies in the collection.
  package static func read(
    file path: String, options: ScanOptions, _ detail: PostText.Detail = .whole
  ) throws(ReadFailure) -> PostText {
    do throws(FileError) {
      let source = try FileReading.bytes(of: path, followsLinks: true)
      let (id, folder) = identity(ofFile: path)
      return PostText(source, id: id, root: folder, today: options.today, detail)
    } catch {
      throw ReadFailure(path: path, reason: error.reason)
    }
  }

  /// The id of a lone file, and the folder that is its collection.
  static func identity(ofFile path: String) -> (id: Post.ID, root: String) {
    let folder = RealPath.parent(of: (try? RealPath.of(path)) ?? path)
    return (path.split(separator: "/").last.map(String.init) ?? path, folder)
  }

  /// A link is followed as long as it stays in the collection.
  func bytes(of id: Post.ID, limit: Int? = nil) throws(FileError) -> FileReading.Start {
    let path = "\(root)/\(id)"
    do throws(FileError) {
      return try FileReading.start(of: path, followsLinks: false, limit: limit)
    } catch  where error.isLink {
      guard RealPath.contains(try RealPath.of(root), try RealPath.of(path)) else {
        throw FileError("a symbolic link out of the collection")
      }
      return try FileReading.start(of: path, followsLinks: true, limit: limit)
    }
  }

  /// What lies there, a link as one; `nil` where nothing does.
  func kind(of id: Post.ID) -> (FileKind, FileStamp)? {
    RealPath.entry("\(root)/\(id)").map { ($0.kind, $0.stamp) }
  }

  /// What a file that was read is as a post.
  func post(_ bytes: [UInt8], of id: Post.ID) -> PostText {
    PostText(bytes, id: id, root: realRoot, today: options.today)
  }
}
