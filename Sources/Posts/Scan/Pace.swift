/// When a scan reports: soon at first, then after as much again as there is already, so that a library that is copied
/// for each report costs no more than twice its size in all.
struct Pace {
  private var posts = 0
  private var bytes = 0
  private var nextPosts = 20
  private var nextBytes = 1 << 20
  /// Whether something was reported.
  private(set) var hasBegun = false

  var isDue: Bool { posts >= nextPosts || bytes >= nextBytes }

  mutating func add(bytes: Int) {
    posts += 1
    self.bytes += bytes
  }

  mutating func lengthen() {
    hasBegun = true
    nextPosts = 2 * max(posts, nextPosts)
    nextBytes = 2 * max(bytes, nextBytes)
  }
}
