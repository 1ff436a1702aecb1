import Foundation
import Posts
import Reading
import Testing

@testable import lectern

/// The index of a session, without a screen.
struct IndexKeeperTests {
  @Test func findsWhatItHasBroughtUpToDate() throws {
    let session = try Session([
      "a.md": "# Apples\n\nAn apple.\n", "b.md": "# Beans\n\nAn apple and a bean.\n",
    ])
    session.keeper.update()
    #expect(try session.next() == "current")
    #expect(try session.find("bean") == "b.md")
    try session.write(["c.md": "# Cherries\n\nNo bean.\n"])
    session.keeper.update()
    #expect(try session.next() == "current")
    #expect(try session.find("cherries") == "c.md")
  }

  /// Whatever comes too late is not answered, and the last request always is.
  @Test func answersTheLastRequest() throws {
    let session = try Session(["a.md": "# Apples\n\nAn apple.\n"])
    session.keeper.update()
    #expect(try session.next() == "current")
    for number in 1...200 {
      session.keeper.find(FindRequest(number: number, query: Query("apple"), limit: 10))
    }
    var numbers: [Int] = []
    while numbers.last != 200 {
      for event in try session.events() {
        if case .answered(let answer) = event { numbers.append(answer.number) }
      }
    }
    #expect(numbers == numbers.sorted())
  }

  @Test func findsWhileAnotherProgramIsAtIt() throws {
    let session = try Session(["a.md": "# Apples\n\nAn apple.\n"])
    session.keeper.update()
    #expect(try session.next() == "current")
    let lock = open(try session.index() + ".lock", O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    session.keeper.update()
    #expect(try session.nextPhase() == "waiting")
    #expect(try session.find("apple") == "a.md")
    close(lock)
    #expect(try session.next() == "current")
  }

  @Test func withoutAPlaceItIsKeptInMemory() throws {
    let session = try Session(["a.md": "# Apples\n\nAn apple.\n"], hasCache: false)
    session.keeper.update()
    #expect(try session.next() == "current, in memory: no folder for caches")
    #expect(try session.find("apple") == "a.md")
  }

  @Test func aDamagedIndexIsMadeAnew() throws {
    let session = try Session(["a.md": "# Apples\n\nAn apple.\n"])
    session.keeper.update()
    #expect(try session.next() == "current")
    let file = URL(filePath: try session.index())
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
    try Data(repeating: 0x55, count: 100_000).write(to: file)
    let other = try Session(of: session)
    other.keeper.update()
    #expect(try other.next() == "current")
    #expect(try other.find("apple") == "a.md")
  }

  /// A keeper over a folder of posts, with the events that it has posted.
  private final class Session {
    let keeper: IndexKeeper
    private let mailbox: Mailbox
    private let folder: URL
    private let isOwner: Bool

    init(_ files: [String: String], hasCache: Bool = true) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
      isOwner = true
      mailbox = try Mailbox()
      keeper = Self.keeper(of: folder, hasCache: hasCache, mailbox)
      try write(files)
    }

    /// Another session over the same posts.
    init(of other: Session) throws {
      folder = other.folder
      isOwner = false
      mailbox = try Mailbox()
      keeper = Self.keeper(of: folder, hasCache: true, mailbox)
    }

    deinit {
      if isOwner { try? FileManager.default.removeItem(at: folder) }
    }

    private static func keeper(of folder: URL, hasCache: Bool, _ mailbox: Mailbox) -> IndexKeeper {
      let options = ScanOptions(today: PostDate(year: 2026, month: 3, day: 1))
      let cache = hasCache ? folder.appending(path: "cache").path : nil
      return IndexKeeper(of: folder.appending(path: "posts").path, options, in: cache) { mailbox.post($0) }
    }

    func write(_ files: [String: String]) throws {
      let posts = folder.appending(path: "posts")
      try FileManager.default.createDirectory(at: posts, withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: posts.appending(path: name)) }
    }

    /// The file of the index.
    func index() throws -> String {
      let cache = folder.appending(path: "cache/lectern").path
      let name = try FileManager.default.contentsOfDirectory(atPath: cache).first { $0.hasSuffix(".sqlite") }
      return "\(cache)/\(try #require(name))"
    }

    /// What has come; waits for it.
    func events() throws -> [Event] {
      var inputs = [pollfd(fd: mailbox.output, events: Int16(POLLIN), revents: 0)]
      try #require(poll(&inputs, 1, 20_000) == 1)
      return mailbox.take()
    }

    /// What is said of the index at the end of an update. A process that another test begins holds the lock until it
    /// runs its program, so that an update may have to wait.
    func next() throws -> String {
      while true {
        let phase = try nextPhase()
        if phase != "waiting" { return phase }
      }
    }

    /// What the next event says of the index.
    func nextPhase() throws -> String {
      while true {
        for case .indexed(let state) in try events() {
          if case .updating = state.phase { continue }
          return "\(state.phase)" + (state.memoryReason.map { ", in memory: \($0)" } ?? "")
        }
      }
    }

    /// The posts in which a query finds something.
    func find(_ query: String) throws -> String {
      keeper.find(FindRequest(number: 1, query: Query(query), limit: 10))
      while true {
        for case .answered(let answer) in try events() {
          guard case .found(let result) = answer.outcome else { return "\(answer.outcome)" }
          return result.posts.map(\.post.id).joined(separator: " ")
        }
      }
    }
  }
}
