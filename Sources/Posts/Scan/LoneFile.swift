/// A post that is read by the path of its file, and what tells whether that has changed.
package struct LoneFile: Sendable {
  private let path: String
  private let id: Post.ID
  /// `nil` while there is no such file.
  private var stamp: FileStamp?

  package init(_ path: String) {
    self.path = path
    id = Scanner.identity(ofFile: path).id
    stamp = Self.stamp(of: path)
  }

  /// The folders in which it is written: its own, and where it is a link, that of its file.
  package var folders: [String] {
    places.map { $0.contains("/") ? RealPath.parent(of: $0) : "." }
  }

  /// - Returns: `nil` where nothing has changed.
  package mutating func update(_ touched: Touched) -> Changes? {
    let before = stamp
    stamp = Self.stamp(of: path)
    if stamp == nil { return before == nil ? nil : Changes(gone: [id]) }
    return stamp != before || touched.posts.contains(id) ? Changes(read: [id]) : nil
  }

  /// Adds what happened to a name in one of its folders.
  ///
  /// - Returns: whether it means something.
  package func note(_ name: [UInt8], in touched: inout Touched) -> Bool {
    let isOwn = places.contains {
      $0.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.elementsEqual(name.reversed())
    }
    if isOwn { touched.add(id) }
    return isOwn
  }

  private var places: [String] { [path, (try? RealPath.of(path)) ?? path] }

  private static func stamp(of path: String) -> FileStamp? {
    (try? RealPath.target(of: path))?.stamp
  }
}
