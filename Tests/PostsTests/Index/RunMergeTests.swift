import GRDB
import Testing

@testable import Posts

/// Few runs are kept, and little is written for it.
struct RunMergeTests {
  /// Two large runs of one size are there to stay, however many small changes come.
  @Test func largeRunsAreNotWrittenAnew() throws {
    let sandbox = try IndexedSandbox([:])
    for name in ["a", "b"] {
      let words = (0..<4000).map { "\(name)\($0)" }.joined(separator: " ")
      try sandbox.posts.write(["\(name).md": "# Large\n\n\(words)\n"])
      try sandbox.update()
    }
    let large = try sandbox.open().database.read(Run.all).map(\.id)
    for number in 0..<40 {
      try sandbox.posts.write(["small.md": "# Small\n\nNumber\(number).\n"])
      try sandbox.update()
    }
    let runs = try sandbox.open().database.read(Run.all)
    #expect(runs.prefix(2).map(\.id) == large)
    #expect(runs.count <= 16)
    #expect(try sandbox.found("number39") == "small.md #small")
  }
}
