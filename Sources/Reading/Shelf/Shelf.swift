package import Posts

/// The screen that lists posts.
package struct Shelf: Sendable {
  /// The posts that pass the filter, in the shelf's order.
  package private(set) var posts: [Post] = []
  package private(set) var sort = Library.Sort.date
  package private(set) var filter = ""
  /// Whether keys go to the filter.
  package var isTyping = false
  private(set) var selection = ListSelection()
  /// Kept while posts come and go around it.
  private var selectedID: Post.ID?
  /// All posts in the shelf's order, ready to be filtered.
  private var ordered = FilteredPosts([])

  /// More than anybody types; a filter beyond it was pasted by mistake.
  private static let longestFilter = 200

  package var selectedPost: Post? {
    posts.indices.contains(selection.index) ? posts[selection.index] : nil
  }

  /// Lists the posts of a library; the selected one stays selected if it is still there.
  mutating func show(_ library: Library, rows: Int) {
    ordered = FilteredPosts(library.sorted(by: sort))
    narrow(rows: rows)
  }

  /// Lists the posts of a library that has changed: the selected post stays selected, and in its row unless the first
  /// post is in view.
  mutating func follow(_ library: Library, rows: Int) {
    let above = selection.top == 0 ? nil : selection.index - selection.top
    selectedID = selectedID ?? selectedPost?.id
    show(library, rows: rows)
    if let above { selection.scroll(to: selection.index - above, of: posts.count) }
  }

  mutating func sort(by sort: Library.Sort, _ library: Library, rows: Int) {
    self.sort = sort
    show(library, rows: rows)
  }

  mutating func filter(by text: String, rows: Int) {
    filter = String(text.prefix(Self.longestFilter))
    narrow(rows: rows)
  }

  private mutating func narrow(rows: Int) {
    posts = ordered.matching(filter)
    let index = selectedID.flatMap { id in posts.firstIndex { $0.id == id } }
    selection.select(index ?? (selectedID == nil ? 0 : selection.index), of: posts.count, rows: rows)
  }

  mutating func fit(rows: Int) {
    selection.select(selection.index, of: posts.count, rows: rows)
  }

  mutating func move(_ motion: Motion) {
    selection.move(motion, of: posts.count)
    selectedID = selectedPost?.id
  }

  mutating func select(_ id: Post.ID, rows: Int) {
    guard let index = posts.firstIndex(where: { $0.id == id }) else { return }
    selectedID = id
    selection.select(index, of: posts.count, rows: rows)
  }

  /// The post some steps from another one, in the order and filter of the shelf, but for those that are passed over.
  func neighbour(of id: Post.ID, _ step: Int, passing passed: Set<Post.ID> = []) -> Post? {
    // Where the post is there no more, the one that has come into its row is the next one.
    guard let index = posts.firstIndex(where: { $0.id == id }) else {
      let next = selection.index + (step > 0 ? step - 1 : step)
      return posts.indices.contains(next) ? posts[next] : nil
    }
    if step < 0 {
      return posts[..<index].reversed().lazy.filter { !passed.contains($0.id) }.dropFirst(-step - 1).first
    }
    return posts[(index + 1)...].lazy.filter { !passed.contains($0.id) }.dropFirst(step - 1).first
  }
}

extension Library.Sort {
  /// As the status row names it, with an arrow up where what is less comes first.
  var name: String { rawValue + (self == .date ? " ↓" : " ↑") }

  /// What comes first by it.
  var meaning: String {
    switch self {
    case .date: "by date, the newest first"
    case .title: "by title, A to Z"
    case .length: "by length, the shortest first"
    }
  }

  var next: Library.Sort {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
