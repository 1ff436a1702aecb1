import Posts

/// What has happened since changes were read last: a `git checkout` of thousands of files is one batch.
nonisolated struct Batch {
  private(set) var touched = Touched()
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  /// An editor is done when nothing has happened for so long.
  static let quiet = Duration.milliseconds(50)
  /// Whoever writes on and on is read in between.
  static let longest = Duration.milliseconds(300)

  /// When it is to be read; `nil` while there is nothing.
  var deadline: ContinuousClock.Instant? {
    guard let first, let last, !touched.isEmpty else { return nil }
    return min(last + Self.quiet, first + Self.longest)
  }

  /// - Parameter note: adds what has happened, and tells whether it means something: only that is waited for.
  mutating func add(at time: ContinuousClock.Instant, _ note: (inout Touched) -> Bool) {
    guard note(&touched) else { return }
    if first == nil { first = time }
    last = time
  }
}
