import Posts
import Reading
import StateLog

/// What is remembered of the posts of a folder, for commands that do not stay.
nonisolated struct KnownState {
  let folder: LogFolder
  let homes: Homes
  let state: CollectionState

  /// - Parameter options: for reading a folder that was not opened before: it may be a collection that lay elsewhere.
  /// - Returns: `nil` where nothing can be remembered, and for what is no folder.
  init?(of path: String, _ options: ScanOptions) {
    guard let folder = LogFolder.user, let root = RealPath.found(at: path) else { return nil }
    self.folder = folder
    let archive = folder.read().archive
    var homes = Homes(of: root, among: archive.roots(on: folder.machine))
    if !homes.isComplete, !archive.collections.isEmpty {
      let library = Scanner(root: path, options: options).scan { _, _ in true }
      if let collection = archive.collection(like: library.bodies) { homes.settle(as: collection) }
    }
    self.homes = homes
    state = CollectionState(archive, homes)
  }
}

extension Library {
  /// What its posts say, as digests: by them it is known again.
  nonisolated var bodies: Set<String> {
    Set(posts.indices.compactMap { posts.words(at: $0) > 0 ? posts.body(at: $0)?.text : nil })
  }
}

extension Query {
  /// The same with the posts in it that it asks for by what is remembered of them.
  nonisolated func remembering(in path: String, _ options: ScanOptions) -> Query {
    guard asksForMemory, let known = KnownState(of: path, options) else { return self }
    return remembering(RememberedPosts(known.state))
  }
}
