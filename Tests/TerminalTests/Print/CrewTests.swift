import Foundation
import Synchronization
import Testing

@testable import lectern

@Suite struct CrewTests {
  private func run(_ count: Int, taking most: Int = .max) -> (taken: [Int], done: Int) {
    let done = Mutex(0)
    var next = 0
    var taken: [Int] = []
    let work = { @Sendable (number: Int) in
      done.withLock { $0 += 1 }
      // Later ones may be done before.
      return (0..<(number % 7) * 1000).reduce(number) { $0 ^ $1 ^ $1 }
    }
    Crew<Int, Int>.run(
      {
        guard next < count else { return nil }
        defer { next += 1 }
        return next
      },
      work: work, makeWork: { work },
      take: { outcome in
        taken.append(outcome)
        return taken.count < most
      })
    return (taken, done.withLock { $0 })
  }

  @Test(arguments: [0, 1, 2, 3, 1000]) func outcomesComeInOrder(count: Int) {
    let (taken, done) = run(count)
    #expect(taken == Array(0..<count))
    #expect(done == count)
  }

  @Test func theFirstIsTakenBeforeAnyOtherIsDone() {
    #expect(run(1000, taking: 1) == ([0], 1))
  }

  @Test func whoStopsHasDoneLittleInVain() {
    let (taken, done) = run(100_000, taking: 10)
    #expect(taken == Array(0..<10))
    #expect(done <= 11 + 4 * ProcessInfo.processInfo.activeProcessorCount)
  }
}
