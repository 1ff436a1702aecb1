package import Posts

/// The screen that lists posts.
package struct Shelf: Sendable {
  package private(set) var sort = Library.Sort.date
  /// What the list is narrowed to, in the order it was.
  package private(set) var facets: [Facet] = []
  package private(set) var filter = ""
  /// Whether keys go to the filter.
  package var isTyping = false
  private(set) var selection = ListSelection()
  /// Kept while posts come and go around it.
  private var selectedID: Post.ID?
  private var all: [Post] = []
  private(set) var listing = Listing([])
  /// The posts that have the facets and pass the filter, in the shelf's order.
  private(set) var shown: [Int32] = []

  /// More than anybody types; a filter beyond it was pasted by mistake.
  private static let longestFilter = 200

  /// The posts that are listed.
  package var posts: ShelfPosts { ShelfPosts(all, shown) }

  package var selectedPost: Post? {
    posts.indices.contains(selection.index) ? posts[selection.index] : nil
  }

  /// Lists the posts of a library; the selected one stays selected if it is still there.
  mutating func show(_ library: Library, rows: Int) {
    all = library.posts
    listing = library.listing ?? Listing(all)
    narrow(rows: rows)
  }

  /// Lists the posts of a library that has changed: the selected post stays selected, and in its row unless the first
  /// post is in view.
  mutating func follow(_ library: Library, rows: Int) {
    let above = selection.top == 0 ? nil : selection.index - selection.top
    selectedID = selectedID ?? selectedPost?.id
    show(library, rows: rows)
    if let above { selection.scroll(to: selection.index - above, of: shown.count) }
  }

  mutating func sort(by sort: Library.Sort, rows: Int) {
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
    let candidates = candidates ?? listing.posts(of: listing.order(by: sort), with: facets)
    shown = listing.posts(of: candidates, matching: WordMatch(filter))
    let index = selectedID.flatMap { posts.index(of: $0) }
    selection.select(index ?? (selectedID == nil ? 0 : selection.index), of: shown.count, rows: rows)
  }

  mutating func fit(rows: Int) {
    selection.select(selection.index, of: shown.count, rows: rows)
  }

  mutating func move(_ motion: Motion) {
    selection.move(motion, of: shown.count)
    selectedID = selectedPost?.id
  }

  mutating func select(_ id: Post.ID, rows: Int) {
    guard let index = posts.index(of: id) else { return }
    selectedID = id
    selection.select(index, of: shown.count, rows: rows)
  }

  /// The post some steps from another one, in the order and filter of the shelf, but for those that are passed over.
  func neighbour(of id: Post.ID, _ step: Int, passing passed: Set<Post.ID> = []) -> Post? {
    // Where the post is there no more, the one that has come into its row is the next one.
    guard let index = posts.index(of: id) else {
      let next = selection.index + (step > 0 ? step - 1 : step)
      return posts.indices.contains(next) ? posts[next] : nil
    }
    if step < 0 {
      return posts[..<index].reversed().lazy.filter { !passed.contains($0.id) }.dropFirst(-step - 1).first
    }
    return posts[(index + 1)...].lazy.filter { !passed.contains($0.id) }.dropFirst(step - 1).first
  }
}
