import Foundation
import Synchronization

/// Threads that do work ahead, on all cores, while what is done is taken in order.
///
/// A class because the threads share it.
nonisolated final class Crew<Batch: Sendable, Outcome: Sendable>: Sendable {
  /// What waits to be done; `nil` sends a thread home.
  private let waiting = Mutex<[Job?]>([])
  private let hasWork = DispatchSemaphore(value: 0)
  /// How many threads there are.
  private let hands = Mutex(0)
  /// Gives a thread what it does with batches; there from when there are any.
  private let makeWork = Mutex<(@Sendable () -> (Batch) -> Outcome)?>(nil)
  private let begins = DispatchSemaphore(value: 0)

  private struct Job: Sendable {
    let batch: Batch
    let outcome: Later
  }

  /// The outcome of a batch, at some time.
  private final class Later: Sendable {
    private let value = Mutex<Outcome?>(nil)
    private let isThere = DispatchSemaphore(value: 0)

    func put(_ outcome: Outcome) {
      value.withLock { $0 = outcome }
      isThere.signal()
    }

    /// - Parameter waits: whether to wait for it; where not, it is `nil` as long as it is not there.
    func take(waits: Bool) -> Outcome? {
      guard isThere.wait(timeout: waits ? .distantFuture : .poll) == .success else { return nil }
      return value.withLock { $0.take() }
    }
  }

  /// Begins threads that wait for work: as many as there are cores beside the one of the caller, and no more than
  /// batches.
  ///
  /// Long before there is any: a new thread begins on the core of who begins it, and holds it up, while one that waits
  /// is woken on a core that has nothing to do.
  func hire(for batches: Int) {
    guard batches > 0 else { return }
    let wanted = min(ProcessInfo.processInfo.activeProcessorCount - 1, batches)
    hands.withLock { hands in
      while hands < wanted {
        begin()
        hands += 1
      }
    }
  }

  /// Does all batches. This thread does the first one, and others whenever there is nothing to take: little work needs
  /// no more threads.
  ///
  /// Few batches are under way or wait to be taken, which bounds the memory, and whoever stops early has done little in
  /// vain. The threads go home.
  ///
  /// - Parameters:
  ///   - work: what this thread does with batches.
  ///   - makeWork: called on each of the others, for what it does.
  ///   - take: called on this thread with each outcome, in the order of the batches; returns whether to go on.
  func run(
    _ batches: [Batch], work: (Batch) -> Outcome,
    makeWork: @escaping @Sendable () -> (Batch) -> Outcome, take: (Outcome) -> Bool
  ) {
    guard let first = batches.first else { return dismiss() }
    self.makeWork.withLock { $0 = makeWork }
    var rest = batches.dropFirst()
    hire(for: rest.count)
    let hands = hands.withLock { $0 }
    for _ in 0..<hands { begins.signal() }
    let most = 4 * (hands + 1)
    var underWay: ArraySlice<Later> = []
    func startMore() {
      while underWay.count < most, let batch = rest.popFirst() { underWay.append(start(batch)) }
    }
    startMore()
    var goesOn = take(work(first))
    while goesOn, let next = underWay.first {
      var outcome = next.take(waits: false)
      if outcome == nil, let job = nextJob() {
        job.outcome.put(work(job.batch))
        continue
      }
      outcome = outcome ?? next.take(waits: true)
      underWay.removeFirst()
      startMore()
      goesOn = outcome.map(take) ?? false
    }
    dismiss()
  }

  private func start(_ batch: Batch) -> Later {
    let outcome = Later()
    add(Job(batch: batch, outcome: outcome))
    return outcome
  }

  private func add(_ job: Job?) {
    waiting.withLock { $0.append(job) }
    hasWork.signal()
  }

  /// Takes a job that waits; `nil` where none does.
  private func nextJob() -> Job? {
    guard hasWork.wait(timeout: .poll) == .success else { return nil }
    return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  /// Sends all threads home.
  func dismiss() {
    waiting.withLock { $0 = [] }
    // Who has not begun makes nothing ready any more.
    makeWork.withLock { $0 = nil }
    hands.withLock { hands in
      for _ in 0..<hands {
        begins.signal()
        add(nil)
      }
      hands = 0
    }
  }

  private func begin() {
    Thread.detach { [self] in
      begins.wait()
      guard let work = makeWork.withLock({ $0 })?() else { return }
      while true {
        hasWork.wait()
        let job = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        guard let job else { return }
        job.outcome.put(work(job.batch))
      }
    }
  }
}

extension DispatchTime {
  /// Asks and does not wait: `DISPATCH_TIME_NOW`. What `now()` gives is a moment that is over when it is waited for, and
  /// Linux lets the thread sleep for 50 µs then.
  nonisolated fileprivate static let poll = DispatchTime(uptimeNanoseconds: 0)
}
