package import Posts

/// How far the index is that a search through all posts looks into.
package struct IndexState: Equatable, Sendable {
  package enum Phase: Equatable, Sendable {
    /// Nothing is known of it yet.
    case unopened
    /// It is searched as it stands, while it is brought up to date.
    case updating(IndexProgress, secondsLeft: Int?)
    /// Another program brings it up to date; it is searched as it stands meanwhile.
    case waiting
    case current
    /// It could not be brought up to date, for the reason given.
    case failed(String)
  }

  package var phase = Phase.unopened
  /// Why it is kept in memory; `nil` where it has a file.
  package var memoryReason: String?

  package init(_ phase: Phase = .unopened, memoryReason: String? = nil) {
    self.phase = phase
    self.memoryReason = memoryReason
  }

  /// What is going on, for the status row; `nil` when nothing is.
  var activity: String? {
    switch phase {
    case .updating(let progress, let seconds):
      let left = seconds.map { ", \($0) s left" } ?? ""
      return "indexing \(progress.done) of \(progress.total)\(left)"
    case .waiting: return "another program is indexing"
    case .unopened, .current, .failed: return nil
    }
  }

  /// Why a search may have missed something; `nil` when it has not.
  var incompleteness: String? {
    switch phase {
    case .unopened: "the index is being opened"
    case .updating(let progress, _): "\(progress.done) of \(progress.total) new or changed posts are indexed"
    case .waiting: "another program brings the index up to date"
    case .failed(let reason): "the index is not up to date: \(reason)"
    case .current: nil
    }
  }
}
