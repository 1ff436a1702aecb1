internal import Posts

extension Pager {
  /// Goes on with the search and the prompt of the post that was open before: this one, read anew, or another.
  /// It stays in place.
  ///
  /// - Parameters:
  ///   - number: of the search.
  ///   - earlier: of the one that giving up the prompt leads back to.
  mutating func resume(_ before: Pager, number: Int, earlier: Int) {
    let isSame = before.post.id == post.id
    prompt = before.prompt
    prompt?.earlier = before.prompt?.earlier.map {
      Search(again: $0, number: earlier, first: top.part, parts: page.postEnd)
    }
    if !isSame { prompt?.start = place }
    guard let earlier = before.search else { return }
    begin(earlier.pattern, number: number)
    search?.isBackward = earlier.isBackward
    if isSame, let current = earlier.current { keep(current, of: before.page) }
    settle()
  }

  /// The hit that was shown last stays so where the post still has it: at its place in its block, or else by its
  /// number there.
  private mutating func keep(_ current: Search.Current, of before: Page) {
    var before = before
    let old = before.place(at: Page.Position(part: current.hit.start.part, row: 0))
    let part = page.position(of: old).part
    guard page.section(at: part).map({ sections[$0].anchor }) == old.section else { return }
    let hits = hits(in: part)
    let same = hits.firstIndex {
      ($0.start.text, $0.start.offset) == (current.hit.start.text, current.hit.start.offset)
    }
    let index = same ?? current.index
    if hits.indices.contains(index) { search?.show(hits[index], index: index) }
  }
}
