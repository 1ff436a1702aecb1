import Foundation
import StateLog
import TestSupport
import Testing

/// Readers that end without a word, several at once on one collection.
struct KilledReaderTests {
  private static let count = 10

  /// A reader that stars its own post and takes the star away, again and again, until it is killed. The first one does so
  /// once, and is killed two seconds later.
  private final class Victim {
    let terminal: Terminal
    let number: Int
    /// From when the shelf is there.
    private let life: Duration
    private var end: ContinuousClock.Instant?
    private var nextKey = ContinuousClock.now
    private var isTyped = false
    private(set) var isDead = false
    /// Whether its star was seen, and since when.
    private var shown: [(isStarred: Bool, since: ContinuousClock.Instant)] = []

    init(_ folders: SharedFolders, _ number: Int, _ random: inout SplitMix) throws {
      terminal = try folders.read()
      self.number = number
      life = .milliseconds(Int.random(in: 0...3000, using: &random))
    }

    var name: String { "\(number).md" }

    /// Does what is due.
    func live(_ random: inout SplitMix) {
      if isDead { return }
      let now = ContinuousClock.now
      while terminal.pump(milliseconds: 0) {}
      guard let end else {
        guard terminal.showsShelf else { return }
        shown = [(false, now)]
        end = number == 0 ? now + .seconds(30) : now + life
        terminal.type(String(repeating: "j", count: number))
        return
      }
      let isStarred = terminal.row(number).contains("★")
      if isStarred != shown.last?.isStarred {
        shown.append((isStarred, now))
        isTyped = false
        if number == 0 { self.end = now + .seconds(2) }
      }
      if now >= end {
        terminal.send(signal: SIGKILL)
        isDead = true
      } else if now >= nextKey, !isTyped, number > 0 || !isStarred {
        terminal.type("*")
        isTyped = true
        let pause = Bool.random(using: &random) ? 50...300 : 1200...2500
        nextKey = now + .milliseconds(Int.random(in: pause, using: &random))
      }
    }

    /// What may be remembered: what was shown a second before the end, and all after that.
    var possible: Set<Bool> {
      let end = end ?? .now
      var states = shown.enumerated().filter { index, _ in
        index + 1 == shown.count || shown[index + 1].since > end - .seconds(1)
      }.map(\.element.isStarred)
      if isTyped, let last = shown.last { states.append(!last.isStarred) }
      return Set(states)
    }
  }

  @Test("Killed while they read, they have lost no more than the last second")
  func reading() throws {
    let kills = environmentCount("LECTERN_KILLS", 50) * 2 / 5
    let seed = UInt64(environmentCount("LECTERN_SEED", Int(UInt32.random(in: 0 ... .max))))
    print("kills while reading: LECTERN_SEED=\(seed)")
    var random = SplitMix(seed: seed)
    var sure = 0
    for _ in 0..<(kills + Self.count - 1) / Self.count {
      let folders = try SharedFolders(
        Dictionary(
          uniqueKeysWithValues: (0..<Self.count).map {
            ("\($0).md", "---\ntitle: Post \($0)\ndate: 2025-01-\(30 - $0)\n---\nText \($0).\n")
          }))
      let victims = try (0..<Self.count).map { try Victim(folders, $0, &random) }
      while !victims.allSatisfy(\.isDead) {
        for victim in victims { victim.live(&random) }
        usleep(2000)
      }
      let state = folders.remembered()
      for victim in victims {
        _ = try victim.terminal.waitForExit()
        let isStarred = state.summary(of: victim.name).isStarred
        #expect(victim.possible.contains(isStarred), "\(victim.name): \(victim.possible)")
        if victim.possible.count == 1 { sure += 1 }
      }
      #expect(folders.files(in: folders.state).count == 1, "\(folders.files(in: folders.state))")
      #expect(try folders.indexIsWhole())
    }
    // Some were killed when nothing had happened for a second: of those it is known what they have noted.
    #expect(sure > 0)
  }
}
