import Posts
import Reading
import StateLog

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the program was asked to read: a folder, or one post, on standard input perhaps.
nonisolated struct Collection: Sendable {
  /// The path of the folder or post as the user gave it.
  let path: String
  let entry: Reader.Entry
  /// The UTF-8 bytes of a post; 0 where that is not known, as on standard input, and for a folder.
  let size: Int
  let scanner: Scanner

  /// - Throws: `Failure` when nothing is there to be read.
  init(path: String, options: ScanOptions) throws {
    guard !path.isEmpty else { throw Failure("an empty path: the folder you are in is .") }
    self.path = path
    scanner = Scanner(root: path, options: options)
    guard path != StandardInput.path else {
      (entry, size) = (.standardInput, 0)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure("\(path): \(Failure.reason)") }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    (entry, size) = isFolder ? (.shelf, 0) : (.post(name), Int(status.st_size))
  }

  var options: ScanOptions { scanner.options }

  /// What remembers its posts; `nil` where there is no folder to do so in, or nothing to be remembered.
  func stateKeeper(post: @escaping @Sendable (Event) -> Void) throws(ScreenError) -> StateKeeper? {
    guard entry != .standardInput, let logs = LogFolder.user, let root = RealPath.found(at: path)
    else {
      return nil
    }
    let lone: Post.ID? = if case .post(let id) = entry { id } else { nil }
    return try StateKeeper(of: root, lone: lone, in: logs, post: post)
  }

  /// Reads the posts of a folder, reporting the library as it grows.
  @discardableResult
  func scan(_ report: (Library, ScanProgress) -> Bool = { _, _ in true }) -> Library {
    scanner.scan(report)
  }

  /// Reads the posts of a folder as a survey that can be brought up to date.
  func survey(_ report: (Library, ScanProgress) -> Bool) -> Survey {
    scanner.survey(report)
  }

  /// Reads a post by its id, or the one post there is.
  func read(_ id: Post.ID, _ detail: PostText.Detail = .whole) throws(ReadFailure) -> PostText {
    guard case .post = entry else { return try scanner.read(id) }
    return try Scanner.read(file: path, options: scanner.options, detail)
  }

  /// Reads the beginning of a long post; `nil` for any other, which is there as soon.
  func beginning(of id: Post.ID) throws(ReadFailure) -> PostText? {
    guard case .post = entry else { return try scanner.beginning(of: id) }
    return try Scanner.beginning(ofFile: path, options: scanner.options)
  }

  /// A post made of what came on standard input.
  func post(of bytes: [UInt8], _ detail: PostText.Detail = .whole) -> PostText {
    PostText(bytes, id: Reader.standardInput, named: StandardInput.name, today: scanner.options.today, detail)
  }

  /// Reads the post on standard input to its end.
  func receive(_ detail: PostText.Detail = .whole) throws(Failure) -> (text: PostText, arrival: Arrival) {
    var received: (bytes: [UInt8], arrival: Arrival) = ([], .whole)
    try StandardInput().receive(growing: false) { received = ($0, $1) }
    if received.bytes.isEmpty { throw Failure(StandardInput.emptiness) }
    return (post(of: received.bytes, detail), received.arrival)
  }

  /// Parses the start of a post of a folder.
  func start(of id: Post.ID) throws(ReadFailure) -> PostStart {
    try scanner.start(of: id)
  }

  /// The path of a post or a folder in the collection from where the user is; that of the collection itself is empty in it.
  func path(of id: Post.ID) -> String {
    if entry != .shelf || id.isEmpty { return path }
    return path == "." ? id : path.hasSuffix("/") ? path + id : "\(path)/\(id)"
  }

  /// All that is wrong with its posts, by path and line.
  func findings() throws -> [Finding] {
    switch entry {
    case .standardInput: try receive().text.post.findings.sorted { $0.line < $1.line }
    case .post(let id): try located(read(id).post.findings.sorted { $0.line < $1.line })
    case .shelf: located(Self.findings(of: scan()) { try? read($0) })
    }
  }

  /// Those of the posts and of their links, by path and line.
  private static func findings(of library: Library, read: @escaping (Post.ID) -> PostText?) -> [Finding] {
    var check = LinkCheck(library, read: read)
    let links = library.posts.flatMap { post in read(post.id).map { check.findings(of: $0) } ?? [] }
    return (library.allFindings + links).sorted {
      ($0.path, $0.line, $0.message) < ($1.path, $1.line, $1.message)
    }
  }

  /// Findings whose paths lead to their files from where the user is.
  func located(_ findings: [Finding]) -> [Finding] {
    findings.map { Finding(path: path(of: $0.path), line: $0.line, message: $0.message) }
  }
}
