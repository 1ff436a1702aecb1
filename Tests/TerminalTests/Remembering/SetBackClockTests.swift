import Dispatch
import Foundation
import StateLog
import Synchronization
import Testing

@testable import Reading
@testable import lectern

/// What is noted under a clock that is set back counts as later all the same.
struct SetBackClockTests {
  private static let root = "/posts"
  /// Days of 2033 and of 2023, in milliseconds.
  private static let (late, early) = (Int64(2_000_000_000_000), Int64(1_700_000_000_000))

  private final class Sandbox: Sendable {
    let folder = LogFolder(
      FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)").path,
      machine: "desk")
    let time = Mutex(SetBackClockTests.late)

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    func keeper() throws -> StateKeeper {
      try StateKeeper(
        of: root, lone: nil, in: folder,
        clock: { LogTime(millisecondsSince1970: self.time.withLock { $0 }) }, post: { _ in })
    }

    var state: CollectionState {
      let archive = folder.read().archive
      return CollectionState(archive, Homes(of: root, among: archive.roots(on: "desk")))
    }
  }

  private static func place(_ percent: Int) -> String { "\(percent)% 1.0+0 -" }

  private static func notes(from number: Int, _ notes: [(String, [String: String])]) -> [Note] {
    notes.enumerated().map { index, note in
      Note(post: note.0, values: note.1, number: number + index, isLasting: true)
    }
  }

  @Test("Between two sessions, and within one", arguments: [false, true])
  func setBack(isWithinOne: Bool) throws {
    let sandbox = Sandbox()
    var keeper = try sandbox.keeper()
    keeper.keep(
      Self.notes(
        from: 1,
        [
          ("a.md", ["place": Self.place(40), "mark.A": Self.place(40), "star": "yes"]),
          ("c.md", ["place": Self.place(10)]),
        ]))
    #expect(keeper.finish() == nil)
    sandbox.time.withLock { $0 = Self.early }
    if !isWithinOne { keeper = try sandbox.keeper() }
    keeper.keep(
      Self.notes(
        from: 3,
        [
          ("b.md", ["place": Self.place(30), "mark.A": Self.place(30)]), ("a.md", ["star": "no"]),
          ("c.md", ["place": Self.place(60)]),
        ]))
    #expect(keeper.finish() == nil)
    let state = sandbox.state
    #expect(state.post(marked: "A") == "b.md")
    #expect(state.begun == ["c.md", "a.md", "b.md"])
    #expect(!state.summary(of: "a.md").isStarred)
    #expect(state.summary(of: "c.md").fraction == 0.6)
  }

  @Test("Two programs that open a folder for the first time give it one name")
  func oneName() throws {
    let sandbox = Sandbox()
    let keepers = try (0..<4).map { _ in try sandbox.keeper() }
    // Each has read logs that say nothing of it.
    for keeper in keepers { #expect(keeper.finish() == nil) }
    for (number, keeper) in keepers.enumerated() {
      keeper.keep(Self.notes(from: 1, [("\(number).md", ["star": "yes"])]))
    }
    DispatchQueue.concurrentPerform(iterations: keepers.count) { _ = keepers[$0].finish() }
    #expect(sandbox.folder.read().archive.collections.count == 1)
    for number in keepers.indices { #expect(sandbox.state.summary(of: "\(number).md").isStarred) }
  }
}
