import Foundation

@testable import Posts

/// A collection with the folder that its index lies in.
struct IndexedSandbox: ~Copyable {
  let posts: Sandbox
  let cache: Sandbox
  private let options: ScanOptions

  init(_ files: [String: String]) throws {
    let posts = try Sandbox()
    let cache = try Sandbox()
    try posts.write(files)
    self.posts = posts
    self.cache = cache
    options = ScanOptions(today: PostDate(year: 2026, month: 3, day: 1))
  }

  func open() throws -> PostIndex {
    try PostIndex(of: posts.root, options: options, in: cache.root)
  }

  func with<Result>(_ work: (PostIndex) throws -> Result) throws -> Result {
    try PostIndex.with(posts.root, options, in: cache.root, work)
  }

  /// Brings the index up to date, and says what that did.
  @discardableResult
  func update() throws -> String {
    let update = try with { try $0.update() }
    let moved = update.moved > 0 ? " moved \(update.moved)" : ""
    return "read \(update.read) kept \(update.kept) gone \(update.gone)\(moved)"
  }

  /// What a query finds: posts with their sections, `post#anchor anchor`.
  func found(_ query: String, limit: Int = .max) throws -> String {
    let result = try with { try $0.search(Query(query), limit: limit) }
    return result.posts.map { found in
      ([found.post.id] + found.sections.map { "#\($0.anchor)" }).joined(separator: " ")
    }.joined(separator: "; ")
  }

  func notes(_ query: String) throws -> [String] {
    try with { try $0.search(Query(query)).notes }
  }

  /// The file of the index.
  func file() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.root + "/lectern")
    return cache.root + "/lectern/" + (names.first { $0.hasSuffix(".sqlite") } ?? "")
  }
}
