import Foundation
import Posts
import Reading
import Synchronization

/// How the index is brought up to date.
nonisolated extension IndexKeeper {
  /// Brings the index up to date; if that is being done, once more.
  func update() {
    let begins = work.withLock { work in
      work.isUpdateWanted = true
      defer { work.isUpdating = true }
      return !work.isUpdating
    }
    guard begins else { return }
    Thread.detach { self.runUpdates() }
  }

  private func runUpdates() {
    while let (scope, failure) = nextUpdate() {
      do {
        var scope = scope
        if let failure {
          guard try replace(after: failure) else { throw failure }
          scope = .everywhere
        }
        do {
          try update(index().index, scope)
        } catch {
          guard try replace(after: error) else { throw error }
          try update(index().index, .everywhere)
        }
      } catch {
        work.withLock { $0.scope = .everywhere }
        tell(.failed(PostIndex.reason(of: error)))
      }
    }
  }

  /// Where to look if an update is wanted, and what went wrong before it.
  private func nextUpdate() -> (UpdateScope, (any Error)?)? {
    work.withLock { work in
      guard work.isUpdateWanted else {
        work.isUpdating = false
        return nil
      }
      work.isUpdateWanted = false
      defer { (work.failure, work.scope) = (nil, nil) }
      return (work.scope ?? .everywhere, work.failure)
    }
  }

  /// Puts another index in the place of one that failed; false where it would fail the same way.
  private func replace(after error: any Error) throws -> Bool {
    try opened.withLock { opened in
      guard let index = try opened?.index.replacement(after: error) else { return false }
      opened = Opened(index: index, number: (opened?.number ?? 0) + 1)
      return true
    }
  }

  private func update(_ index: PostIndex, _ scope: UpdateScope) throws {
    let start = ContinuousClock.now
    var last = start
    try index.update(scope) { progress in
      let now = ContinuousClock.now
      // What is done in a moment needs no word.
      if now - last > .milliseconds(200) {
        last = now
        tell(.updating(progress, secondsLeft: TimeLeft.seconds(after: now - start, progress)))
      }
      return true
    } whileWaiting: {
      tell(.waiting)
    }
    index.releaseMemory()
    prepare()
    tell(.current)
  }

  private func tell(_ phase: IndexState.Phase) {
    let reason = opened.withLock { $0?.index.memoryReason }
    post(.indexed(IndexState(phase, memoryReason: reason)))
  }
}
