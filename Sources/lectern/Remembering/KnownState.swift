import Posts
import Reading
import StateLog

/// What is remembered of the posts of a folder, for commands that do not stay.
nonisolated struct KnownState {
  let folder: LogFolder
  let homes: Homes
  let state: CollectionState

  /// - Returns: `nil` where nothing can be remembered, and for what is no folder.
  init?(of path: String) {
    guard let folder = LogFolder.user, let root = RealPath.found(at: path) else { return nil }
    self.folder = folder
    let archive = folder.read().archive
    homes = Homes(of: root, among: archive.roots(on: folder.machine))
    state = CollectionState(archive, homes)
  }
}

extension Query {
  /// The same with the posts in it that it asks for by what is remembered of them.
  nonisolated func remembering(in path: String) -> Query {
    guard asksForMemory, let known = KnownState(of: path) else { return self }
    return remembering(RememberedPosts(known.state))
  }
}
