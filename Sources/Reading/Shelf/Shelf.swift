package import Posts
internal import StateLog

/// The screen that lists posts.
package struct Shelf: Sendable {
  private(set) var sort = ShelfSort.date
  /// What the list is narrowed to, in the order it was.
  package private(set) var facets: [Facet] = []
  package private(set) var filter = ""
  /// Whether keys go to the filter.
  package var isTyping = false
  /// The selected post by its row, and the lines in view.
  private(set) var selection = ListSelection()
  private(set) var selectedIndex = 0
  /// What is remembered of the posts, when it is known.
  private(set) var state: CollectionState?
  /// How many posts stand on top because they were begun.
  private(set) var begunCount = 0
  /// Whether posts that are read are left out, but for the one that was read last.
  private(set) var hidesRead = false
  private var kept: Post.ID?
  /// Kept while posts come and go around it.
  private var selectedID: Post.ID?
  private var all = PostList()
  private(set) var listing = Listing(PostList())
  /// The posts that have the facets and pass the filter, in the shelf's order.
  private(set) var shown: [Int32] = []

  /// More than anybody types; a filter beyond it was pasted by mistake.
  private static let longestFilter = 200
  /// More posts that were begun are no group any more, but a list.
  private static let mostBegun = 5

  /// The posts that are listed.
  package var posts: ShelfPosts { ShelfPosts(all, shown) }

  package var selectedPost: Post? {
    posts.indices.contains(selectedIndex) ? posts[selectedIndex] : nil
  }

  /// The rows of the list.
  var lines: ShelfLines { ShelfLines(begun: begunCount, posts: shown.count) }

  /// What is remembered of a post.
  func summary(of post: Post) -> PostSummary { state?.summary(of: post.id) ?? PostSummary() }

  func summary(of post: Int32) -> PostSummary { state?.summary(of: all.id(at: Int(post))) ?? PostSummary() }

  /// Lists the posts of a library; the selected one stays selected if it is still there.
  mutating func show(_ library: Library, rows: Int) {
    all = library.posts
    listing = library.listing ?? Listing(all)
    narrow(rows: rows)
  }

  /// Lists the posts of a library that has changed: the selected post stays selected, and in its row unless the first
  /// post is in view.
  mutating func follow(_ library: Library, rows: Int) {
    keepingRow {
      $0.selectedID = $0.selectedID ?? $0.selectedPost?.id
      $0.show(library, rows: rows)
    }
  }

  /// Shows what is remembered now, with the selected post in its row.
  mutating func remember(_ state: CollectionState, rows: Int) {
    keepingRow {
      $0.state = state
      $0.narrow(rows: rows)
    }
  }

  private mutating func keepingRow(_ change: (inout Shelf) -> Void) {
    let above = selection.top == 0 ? nil : selection.index - selection.top
    change(&self)
    if let above { selection.scroll(to: selection.index - above, of: lines.count) }
  }

  /// Leaves out what is read, or lists it again.
  mutating func toggleHidingRead(rows: Int) {
    hidesRead.toggle()
    kept = nil
    narrow(rows: rows)
  }

  /// Lists a post that is opened until another one is, read or not.
  mutating func keep(_ id: Post.ID) {
    kept = id
  }

  mutating func sort(by sort: ShelfSort, rows: Int) {
    self.sort = sort
    narrow(rows: rows)
  }

  mutating func filter(by text: String, rows: Int) {
    let before = filter
    filter = String(text.prefix(Self.longestFilter))
    // What passes a longer filter has passed the shorter one.
    narrow(rows: rows, among: !before.isEmpty && filter.hasPrefix(before) ? shown : nil)
  }

  /// Lists only the posts that have this facet as well.
  mutating func add(_ facet: Facet, rows: Int) {
    guard !facets.contains(facet) else { return }
    facets.append(facet)
    narrow(rows: rows)
  }

  /// Takes the last facet back; `nil` where there is none.
  mutating func dropFacet(rows: Int) -> Facet? {
    guard let facet = facets.popLast() else { return nil }
    narrow(rows: rows)
    return facet
  }

  /// - Parameter candidates: posts in the shelf's order, among them all that are to be listed; `nil` for all.
  private mutating func narrow(rows: Int, among candidates: [Int32]? = nil) {
    let candidates = candidates ?? listing.posts(of: order, with: facets)
    shown = all.posts(of: candidates, matching: WordMatch(filter))
    if hidesRead, state != nil {
      let kept = kept.flatMap { all.index(of: $0) }.map { Int32(truncatingIfNeeded: $0) }
      shown = shown.filter { !summary(of: $0).isRead || $0 == kept }
    }
    gatherBegun()
    let index = selectedID.flatMap { posts.index(of: $0) }
    select(index ?? (selectedID == nil ? 0 : selectedIndex), rows: rows)
  }

  /// Puts the posts on top that were begun, unless the list is narrowed.
  private mutating func gatherBegun() {
    begunCount = 0
    guard filter.isEmpty, facets.isEmpty, let begun = state?.begun, !begun.isEmpty else { return }
    // What was begun is never left out for being read.
    let group = begun.lazy.compactMap { [all] in all.index(of: $0) }.prefix(Self.mostBegun)
      .map { Int32(truncatingIfNeeded: $0) }
    shown = group + shown.filter { !group.contains($0) }
    begunCount = group.count
  }

  private mutating func select(_ index: Int, rows: Int) {
    selectedIndex = max(0, min(index, shown.count - 1))
    selection.select(lines.line(ofPost: selectedIndex), of: lines.count, rows: rows)
    // What stands above the first post is seen with it.
    if selectedIndex == 0 { selection.scroll(to: 0, of: lines.count) }
  }

  mutating func fit(rows: Int) {
    select(selectedIndex, rows: rows)
  }

  mutating func move(_ motion: Motion) {
    let rows = selection.rows
    select(motion.row(from: selectedIndex, page: rows, of: shown.count), rows: rows)
    selectedID = selectedPost?.id
  }

  mutating func select(_ id: Post.ID, rows: Int) {
    guard let index = posts.index(of: id) else { return }
    selectedID = id
    select(index, rows: rows)
  }

  /// The next post that is not read, after another one in the order of the shelf; from its top, where there is none below.
  func nextUnread(
    after id: Post.ID?, passing passed: Set<Post.ID> = [], by summary: (Post.ID) -> PostSummary
  ) -> Post? {
    let index = id.flatMap { posts.index(of: $0) } ?? selectedIndex
    let others = Array(posts.indices.dropFirst(index + 1)) + Array(posts.indices.prefix(index))
    return others.first { index in
      let other = posts.id(at: index)
      return other != id && !passed.contains(other) && summary(other).progress != .read
    }
    .map { posts[$0] }
  }

  /// The post some steps from another one, in the order and filter of the shelf, but for those that are passed over.
  func neighbour(of id: Post.ID, _ step: Int, passing passed: Set<Post.ID> = []) -> Post? {
    // Where the post is there no more, the one that has come into its row is the next one.
    guard let index = posts.index(of: id) else {
      let next = selectedIndex + (step > 0 ? step - 1 : step)
      return posts.indices.contains(next) ? posts[next] : nil
    }
    if step < 0 {
      return posts[..<index].reversed().lazy.filter { !passed.contains($0.id) }.dropFirst(-step - 1).first
    }
    return posts[(index + 1)...].lazy.filter { !passed.contains($0.id) }.dropFirst(step - 1).first
  }
}
