import Posts

/// How long an update of an index still takes.
nonisolated enum TimeLeft {
  /// Seconds, rounded up; `nil` as long as nothing can be said of it.
  static func seconds(after passed: Duration, _ progress: IndexProgress) -> Int? {
    guard progress.done > 0, passed > .seconds(1) else { return nil }
    return Int((passed * (progress.total - progress.done) / progress.done).components.seconds) + 1
  }
}
