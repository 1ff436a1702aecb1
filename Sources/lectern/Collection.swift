import Posts
import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the program was asked to read: a folder, or one post.
nonisolated struct Collection: Sendable {
  /// The path of the folder or post as the user gave it.
  let path: String
  let entry: Reader.Entry
  private let scanner: Scanner

  /// - Throws: `Failure` when nothing is there to be read.
  init(path: String, options: ScanOptions) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure("\(path): \(Self.reason)") }
    self.path = path
    scanner = Scanner(root: path, options: options)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    entry = status.st_mode & S_IFMT == S_IFDIR ? .shelf : .post(name)
  }

  /// Reads the posts of a folder, reporting the library as it grows.
  @discardableResult
  func scan(_ report: (Library, ScanProgress) -> Bool = { _, _ in true }) -> Library {
    scanner.scan(report)
  }

  /// Reads a post by its id, or the one post there is.
  func read(_ id: Post.ID) throws(ReadFailure) -> PostText {
    guard case .post = entry else { return try scanner.read(id) }
    return try Scanner.read(file: path, options: scanner.options)
  }

  /// All that is wrong with its posts, by path and line; the paths lead there from where the user is.
  func findings() throws(ReadFailure) -> [Finding] {
    switch entry {
    case .post(let id):
      return try read(id).post.findings.map { Finding(path: path, line: $0.line, message: $0.message) }
    case .shelf:
      let folder = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
      return scan().allFindings.map { Finding(path: folder + $0.path, line: $0.line, message: $0.message) }
    }
  }

  /// The reason of the last failure of a system call, as messages start.
  private static var reason: String {
    let text = String(cString: strerror(errno))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
