/// What has become of a collection, or of a lone post, since it was told last.
package struct Changes: Sendable {
  /// As it is now; `nil` where no row of it is another.
  package var library: Library?
  /// The posts whose files were read because they may say something else, or are there again.
  package var read: Set<Post.ID>
  /// The posts that are there no more.
  package var gone: Set<Post.ID>
  /// The posts whose files were looked at, there or not.
  package var files: Set<Post.ID> = []

  package init(library: Library? = nil, read: Set<Post.ID> = [], gone: Set<Post.ID> = []) {
    self.library = library
    self.read = read
    self.gone = gone
  }

  var isEmpty: Bool { library == nil && read.isEmpty && gone.isEmpty }

  /// Makes them what they are together with those that came after them.
  package mutating func add(_ later: Changes) {
    library = later.library ?? library
    files.formUnion(later.files)
    read = read.subtracting(later.gone).union(later.read)
    gone = gone.subtracting(later.read).union(later.gone)
  }
}
