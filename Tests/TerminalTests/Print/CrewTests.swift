import Foundation
import Synchronization
import Testing

@testable import lectern

@Suite struct CrewTests {
  private func run(_ count: Int, taking most: Int = .max) -> (taken: [Int], done: Int) {
    let done = Mutex(0)
    var taken: [Int] = []
    let work = { @Sendable (number: Int) in
      done.withLock { $0 += 1 }
      // Later ones may be done before.
      return (0..<(number % 7) * 1000).reduce(number) { $0 ^ $1 ^ $1 }
    }
    Crew<Int, Int>().run(
      Array(0..<count), work: work, makeWork: { work },
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

  @Test func theFirstIsDoneByWhoAsks() {
    let doers = Mutex<[Int: Thread]>([:])
    let work = { @Sendable (number: Int) in doers.withLock { $0[number] = Thread.current } }
    Crew<Int, Void>().run(Array(0..<100), work: work, makeWork: { work }, take: { true })
    let threads = doers.withLock { $0 }
    #expect(threads.count == 100)
    #expect(threads[0] == Thread.current)
  }

  /// With no more than one core there is nobody else.
  @Test func whatNobodyElseDoesIsDoneByWhoAsks() {
    let isOver = DispatchSemaphore(value: 0)
    let outcomes = Mutex<[Int]>([])
    // The others never begin.
    Crew<Int, Int>().run(
      Array(0..<3), work: { $0 },
      makeWork: {
        isOver.wait()
        return { $0 }
      },
      take: { outcome in
        outcomes.withLock { $0.append(outcome) }
        return true
      })
    #expect(outcomes.withLock { $0 } == [0, 1, 2])
    for _ in 0..<64 { isOver.signal() }
  }

  @Test func whoStopsHasDoneLittleInVain() {
    let (taken, done) = run(100_000, taking: 10)
    #expect(taken == Array(0..<10))
    #expect(done <= 11 + 4 * ProcessInfo.processInfo.activeProcessorCount)
  }
}
