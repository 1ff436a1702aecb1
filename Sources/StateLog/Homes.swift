/// Where what is noted of posts belongs: the collections that lie in a folder, or that it lies in.
///
/// A folder that is opened for the first time is a collection of its own, unless it lies in one. So what was read in a
/// part of a collection is known in the whole, and the other way round.
package struct Homes: Equatable, Sendable {
  /// The innermost first.
  private(set) var homes: [Home]

  package struct Home: Equatable, Sendable {
    package let collection: String
    /// The folder of the collection in the folder that is open, with its slash; empty where that is it or lies in it.
    let inner: String
    /// The folder that is open in that of the collection, with its slash.
    let outer: String
  }

  /// - Parameters:
  ///   - folder: the real path of what is open: a folder, or a lone post.
  ///   - roots: the real paths of known collections on this machine, by them their names.
  package init(of folder: String, among roots: [String: String]) {
    var homes: [Home] = []
    for (root, collection) in roots {
      if let inner = Self.rest(of: root, in: folder) {
        homes.append(Home(collection: collection, inner: inner, outer: ""))
      }
    }
    homes.sort { ($1.inner.utf8.count, $1.inner) < ($0.inner.utf8.count, $0.inner) }
    let isHome = homes.last.map { $0.inner.isEmpty } ?? false
    // The innermost of those around it.
    let around = roots.filter { Self.rest(of: folder, in: $0.key) != nil }.max { $0.key.count < $1.key.count }
    if !isHome, let around, let outer = Self.rest(of: folder, in: around.key) {
      homes.append(Home(collection: around.value, inner: "", outer: outer))
    }
    self.homes = homes
  }

  /// Whether every post of the folder has a home.
  package var isComplete: Bool { homes.last?.inner.isEmpty == true }

  /// Adds the folder itself as a collection.
  package mutating func settle(as collection: String) {
    homes.append(Home(collection: collection, inner: "", outer: ""))
  }

  /// What stands for the path of a lone post that is a collection of its own.
  static let lone = "post"

  /// The collection and the path in it of a post of the folder.
  ///
  /// - Parameter post: its path in the folder; empty for a lone post.
  package func name(of post: String) -> Entry.Name? {
    let bytes = Self.closed(post)
    return homes.first { bytes.starts(with: $0.inner.utf8) }.map { home in
      let path = Self.opened(Array(home.outer.utf8) + bytes.dropFirst(home.inner.utf8.count))
      return Entry.Name(collection: home.collection, path: path.isEmpty ? Self.lone : path)
    }
  }

  /// The path in the folder of a post of a home; `nil` where it does not lie in the folder.
  func post(at path: String, of home: Home) -> String? {
    let bytes = path == Self.lone ? [] : Self.closed(path)
    guard bytes.starts(with: home.outer.utf8) else { return nil }
    let post = Array(home.inner.utf8) + bytes.dropFirst(home.outer.utf8.count)
    // A collection farther in has it.
    return homes.first { post.starts(with: $0.inner.utf8) } == home ? Self.opened(post) : nil
  }

  private static func closed(_ path: String) -> [UInt8] {
    path.isEmpty ? [] : Array(path.utf8) + [UInt8(ascii: "/")]
  }

  private static func opened(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.last == UInt8(ascii: "/") ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }

  /// The part of a path below a folder, with a slash at its end; `nil` where it does not lie there.
  private static func rest(of path: String, in folder: String) -> String? {
    let bytes = path == "/" ? [UInt8(ascii: "/")] : closed(path)
    let start = folder == "/" ? [UInt8(ascii: "/")] : closed(folder)
    return bytes.starts(with: start) ? String(decoding: bytes.dropFirst(start.count), as: UTF8.self) : nil
  }
}
