import Foundation
import Synchronization

/// Threads that do work ahead, on all cores, while what is done is taken in order.
///
/// A class because the threads share it.
nonisolated final class Crew<Batch: Sendable, Outcome: Sendable>: Sendable {
  /// Gives a thread what it does with each batch.
  private let makeWork: @Sendable () -> (Batch) -> Outcome
  /// What waits to be done; `nil` sends a thread home.
  private let waiting = Mutex<[Job?]>([])
  private let hasWork = DispatchSemaphore(value: 0)

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

    func take() -> Outcome? {
      isThere.wait()
      return value.withLock { $0.take() }
    }
  }

  private init(_ makeWork: @escaping @Sendable () -> (Batch) -> Outcome) {
    self.makeWork = makeWork
  }

  /// Does all batches. The first one is done before anything else: it is there at once, and little work needs no thread.
  ///
  /// Few batches are under way or wait to be taken, which bounds the memory, and whoever stops early has done little in
  /// vain.
  ///
  /// - Parameters:
  ///   - next: gives the next of the batches, in order; `nil` after the last.
  ///   - work: called on this thread, with the first batch.
  ///   - makeWork: called on each of the others, for what it does with batches.
  ///   - take: called on this thread with each outcome, in the order of the batches; returns whether to go on.
  static func run(
    _ next: () -> Batch?, work: (Batch) -> Outcome, makeWork: @escaping @Sendable () -> (Batch) -> Outcome,
    take: (Outcome) -> Bool
  ) {
    guard let first = next(), take(work(first)), let second = next() else { return }
    let hands = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let crew = Crew(makeWork)
    for _ in 0..<hands { crew.hire() }
    var underWay = [crew.start(second)]
    repeat {
      while underWay.count < 4 * hands, let batch = next() { underWay.append(crew.start(batch)) }
      guard let outcome = underWay.removeFirst().take(), take(outcome) else { break }
    } while !underWay.isEmpty
    crew.dismiss(hands)
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

  private func dismiss(_ hands: Int) {
    waiting.withLock { $0 = [] }
    for _ in 0..<hands { add(nil) }
  }

  private func hire() {
    Thread.detach { [self] in
      let work = makeWork()
      while true {
        hasWork.wait()
        let job = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        guard let job else { return }
        job.outcome.put(work(job.batch))
      }
    }
  }
}
