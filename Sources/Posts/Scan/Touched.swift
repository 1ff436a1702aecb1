/// What may have changed in a collection, as far as names tell.
package struct Touched: Equatable, Sendable {
  /// Posts whose files were written, came or went.
  package private(set) var posts: Set<Post.ID> = []
  /// Whether only a walk through all folders tells what has changed.
  package private(set) var needsWalk: Bool

  package init(needsWalk: Bool = false) {
    self.needsWalk = needsWalk
  }

  package var isEmpty: Bool { posts.isEmpty && !needsWalk }

  /// Anything may have changed.
  @discardableResult
  package mutating func addAll() -> Bool {
    needsWalk = true
    return true
  }

  package mutating func add(_ post: Post.ID) {
    posts.insert(post)
  }

  /// Adds what happened to a name. Most names mean nothing: what editors write beside a file, what is no post.
  ///
  /// - Parameters:
  ///   - folder: relative to the collection, empty for its top.
  ///   - leadsOn: whether it is a folder or a link.
  ///   - includesAll: as of `ScanOptions`.
  /// - Returns: whether it means something.
  package mutating func add(_ name: [UInt8], in folder: String, leadsOn: Bool, includesAll: Bool) -> Bool {
    if name.elementsEqual(".git".utf8) { return false }
    let isRule = name.elementsEqual(".gitignore".utf8)
    if !includesAll, FileName.isHidden(name), !isRule { return false }
    if leadsOn || isRule && !includesAll {
      needsWalk = true
      return true
    }
    guard FileName.isMarkdown(name), let name = String(validating: name, as: UTF8.self) else { return false }
    posts.insert(folder.isEmpty ? name : "\(folder)/\(name)")
    return true
  }
}
