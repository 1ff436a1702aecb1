internal import Posts
internal import StateLog

/// What the reader remembers of posts, and what of it is still to be kept.
struct Memory: Sendable {
  /// `nil` until the logs have been read.
  private(set) var state: CollectionState?
  /// Grows whenever what is highlighted may be another.
  private(set) var highlightsRevision = 0
  /// What the keeper of the logs has not told of yet.
  private var unkept: [Note] = []
  /// What is to be given to it.
  private var waiting: [Note] = []
  private var last = 0
  /// The last note that the logs had when they were read.
  private var kept = 0

  /// What the logs say now.
  ///
  /// - Parameter number: the last note that is in them.
  mutating func take(_ state: CollectionState, upTo number: Int) {
    guard number >= kept else { return }
    kept = number
    highlightsRevision += 1
    var state = state
    unkept.removeAll { $0.number <= number }
    for note in unkept { state.note(note.values, of: note.post) }
    self.state = state
  }

  /// Lets go of notes that are in the logs: whatever is read of those from now on has them.
  mutating func release(upTo number: Int) {
    kept = max(kept, number)
    unkept.removeAll { $0.number <= number }
  }

  mutating func note(_ values: [String: String], of post: Post.ID, isLasting: Bool = false) {
    last += 1
    if !values.isEmpty { state?.note(values, of: post) }
    if values.keys.contains(where: StateKey.isOfHighlight) { highlightsRevision += 1 }
    let note = Note(post: post, values: values, number: last, isLasting: isLasting)
    // A place takes the place of the one before it.
    if let before = unkept.last, before.post == post, before.values.keys == values.keys {
      unkept.removeLast()
    }
    unkept.append(note)
    waiting.append(note)
  }

  /// The notes since this was asked last.
  mutating func takeNotes() -> [Note] {
    defer { waiting = [] }
    return waiting
  }

  /// The posts that a query may ask for by what is remembered of them.
  var posts: RememberedPosts { state.map { RememberedPosts($0) } ?? RememberedPosts() }

  func state(of post: Post.ID) -> PostState { state?.state(of: post) ?? PostState() }

  func summary(of post: Post.ID) -> PostSummary { state?.summary(of: post) ?? PostSummary() }
}
