import Foundation
import GRDB
import TestSupport
import Testing

@testable import Posts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

struct IndexTests {
  private static let files = [
    "a.md": "---\ntitle: First\n---\nOne apple.\n\n## Second part\n\nA pear.\n",
    "b/c.md": "# Third\n\nA plum.\n",
  ]

  @Test func readsOnlyWhatHasChanged() throws {
    let sandbox = try IndexedSandbox(Self.files)
    #expect(try sandbox.update() == "read 2 kept 0 gone 0")
    #expect(try sandbox.found("pear") == "a.md #second-part")
    #expect(try sandbox.update() == "read 0 kept 2 gone 0")
    try sandbox.posts.write(["a.md": "# First\n\nOne cherry, and more.\n", "d.md": "A pear, too.\n"])
    #expect(try sandbox.update() == "read 2 kept 1 gone 0")
    #expect(try sandbox.found("cherry") == "a.md #first")
    #expect(try sandbox.found("apple") == "")
    #expect(try sandbox.found("pear") == "d.md #")
    try FileManager.default.removeItem(atPath: sandbox.posts.root + "/d.md")
    #expect(try sandbox.update() == "read 0 kept 2 gone 1")
    #expect(try sandbox.found("pear") == "")
  }

  #if os(Linux)
  /// Two files, to a system that takes names as bytes.
  @Test func namesMayDifferInTheirNormalFormAlone() throws {
    let sandbox = try IndexedSandbox([:])
    try sandbox.posts.write("caf\u{E9}.md", Array("A pear.".utf8))
    try sandbox.posts.write("cafe\u{301}.md", Array("A plum.".utf8))
    #expect(try sandbox.update() == "read 2 kept 0 gone 0")
    #expect(try sandbox.update() == "read 0 kept 2 gone 0")
  }
  #endif

  @Test func aFileThatSaysTheSameIsKept() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    let id = try Self.ids(sandbox.open())["a.md"]
    try sandbox.posts.write(["a.md": Self.files["a.md"] ?? ""])
    #expect(try sandbox.update() == "read 0 kept 2 gone 0")
    #expect(try Self.ids(sandbox.open())["a.md"] == id)
  }

  @Test func aPostKeepsItsIdentityByPathAndThenByContents() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    let before = try Self.ids(sandbox.open())
    try FileManager.default.moveItem(
      atPath: sandbox.posts.root + "/a.md", toPath: sandbox.posts.root + "/b/moved.md")
    try sandbox.posts.write(["b/c.md": "# Third\n\nA lemon.\n"])
    #expect(try sandbox.update() == "read 2 kept 0 gone 0 moved 1")
    let after = try Self.ids(sandbox.open())
    #expect(after["b/moved.md"] == before["a.md"])
    #expect(after["b/c.md"] == before["b/c.md"])
    #expect(after.count == 2)
    #expect(try sandbox.found("pear") == "b/moved.md #second-part")
  }

  @Test func belongsToItsOwnerAlone() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    let index = try sandbox.open()
    try index.update()
    for name in try FileManager.default.contentsOfDirectory(atPath: sandbox.cache.root + "/lectern") {
      var status = stat()
      #expect(stat(sandbox.cache.root + "/lectern/" + name, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(name)")
    }
    var status = stat()
    #expect(stat(sandbox.cache.root + "/lectern", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }

  @Test func isMadeAnewWhenItIsDeletedOrNoIndex() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    let file = try sandbox.file()
    try FileManager.default.removeItem(atPath: file)
    #expect(try sandbox.update() == "read 2 kept 0 gone 0")
    try Data("no database at all, but a text of some length".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try sandbox.update() == "read 2 kept 0 gone 0")
    let other = try DatabaseQueue(path: file)
    try other.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try other.close()
    #expect(try sandbox.update() == "read 2 kept 0 gone 0")
    #expect(try sandbox.found("pear") == "a.md #second-part")
  }

  @Test func damageAnywhereNeverEndsTheProgram() throws {
    var files: [String: String] = [:]
    for number in 0..<40 {
      files["\(number).md"] =
        "# Post \(number)\n\n" + String(repeating: "word\(number) and apple ", count: 40)
    }
    let sandbox = try IndexedSandbox(files)
    try sandbox.update()
    let file = URL(fileURLWithPath: try sandbox.file())
    let whole = try Data(contentsOf: file)
    var random = SplitMix(seed: 11)
    for _ in 0..<30 {
      var broken = whole
      for _ in 0..<40 {
        broken[random.below(whole.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      try broken.write(to: file)
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
      // What is found may be wrong then, but something is said, or an error thrown that says it.
      _ = try? sandbox.with { index in
        try index.update()
        for query in ["apple", "word1", "\"and apple\"", "tag:x", "wor"] {
          _ = try index.search(Query(query))
        }
      }
    }
    try Data("broken".utf8).write(to: file)
    #expect(try sandbox.update() == "read 40 kept 0 gone 0")
  }

  @Test func withoutAPlaceItIsKeptInMemory() throws {
    let sandbox = try IndexedSandbox(Self.files)
    let options = ScanOptions(today: PostDate(year: 2026, month: 3, day: 1))
    for cache in [nil, sandbox.posts.root + "/a.md"] {
      let index = try PostIndex(of: sandbox.posts.root, options: options, in: cache)
      #expect(index.memoryReason != nil)
      try index.update()
      #expect(try index.search(Query("pear")).sectionCount == 1)
    }
  }

  @Test func aFullDiskLeavesItInMemory() throws {
    let sandbox = try IndexedSandbox(Self.files)
    var reasons: [String?] = []
    try sandbox.with { index in
      reasons.append(index.memoryReason)
      if index.file != nil { throw DatabaseError(resultCode: .SQLITE_FULL) }
      try index.update()
      #expect(try index.search(Query("pear")).sectionCount == 1)
    }
    #expect(reasons.count == 2)
    #expect(reasons.last != .some(nil))
  }

  @Test(arguments: [20, 60])
  func whatCannotBeWrittenIsWrittenLater(pages: Int) throws {
    var files: [String: String] = [:]
    for number in 0..<100 {
      files["\(number).md"] = (0..<200).map { "word\(number)x\($0)" }.joined(separator: " ")
    }
    let sandbox = try IndexedSandbox(files)
    let index = try sandbox.open()
    try index.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    #expect(throws: DatabaseError.self) { try index.update() }
    try index.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try index.update().read == 100)
    #expect(try index.search(Query("word3x199")).sectionCount == 1)
  }

  /// Whoever reads ahead waits for room, and has to end all the same.
  @Test(arguments: 0...4)
  func readingAheadEndsWhenNobodyWantsMore(taken: Int) throws {
    var files: [String: String] = [:]
    for number in 0..<10 { files["\(number).md"] = "An apple.\n" }
    let sandbox = try IndexedSandbox(files)
    let changes = files.keys.sorted().map { FileChange(id: $0, size: 8 << 20, known: nil) }
    let options = ScanOptions(today: PostDate(year: 2026, month: 3, day: 1))
    let reading = ReadAhead(changes, Scanner(root: sandbox.posts.root, options: options), from: 0)
    for _ in 0..<taken { #expect(reading.next()?.count == 1) }
    reading.stop()
    var left = 0
    while reading.next() != nil { left += 1 }
    #expect(taken + left < 10)
  }

  @Test func twoAtOnceDoTheWorkOnce() async throws {
    var files: [String: String] = [:]
    for number in 0..<60 { files["\(number).md"] = "# Post \(number)\n\nAn apple.\n" }
    let sandbox = try IndexedSandbox(files)
    let (one, two) = (try sandbox.open(), try sandbox.open())
    async let first = one.update()
    async let second = two.update()
    let updates = try await [first, second]
    #expect(updates.map(\.read).reduce(0, +) == 60)
    #expect(updates.map(\.kept).reduce(0, +) == 60)
    #expect(try two.search(Query("apple")).sectionCount == 60)
  }

  @Test func whoHasToWaitSaysSo() async throws {
    let sandbox = try IndexedSandbox(Self.files)
    let index = try sandbox.open()
    let (waiting, continuation) = AsyncStream.makeStream(of: Void.self)
    let lock = IndexLock(index.file)
    async let update = index.update { _ in
      true
    } whileWaiting: {
      continuation.yield()
    }
    for await _ in waiting { break }
    // It is searched meanwhile.
    #expect(try index.search(Query("pear")).sectionCount == 0)
    _ = consume lock
    #expect(try await update.read == 2)
  }

  /// What a query may have caused is no reason to throw an index away, unless it is damaged indeed.
  @Test func anErrorThatMayComeOfAQueryIsLookedAt() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    let index = try sandbox.open()
    for code in [ResultCode.SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_TOOBIG] {
      #expect(try index.replacement(after: DatabaseError(resultCode: code)) == nil)
    }
    try index.database.write { try $0.execute(sql: "DROP TABLE labels") }
    #expect(try sandbox.open().replacement(after: DatabaseError(resultCode: .SQLITE_ERROR)) != nil)
    #expect(try sandbox.update() == "read 2 kept 0 gone 0")
  }

  /// Another process may have made it anew already.
  @Test func aNewIndexIsNotThrownAwayForTheOldOne() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    let (one, two) = (try sandbox.open(), try sandbox.open())
    #expect(try one.replacement(after: DatabaseError.damaged) != nil)
    #expect(try sandbox.update() == "read 2 kept 0 gone 0")
    #expect(try two.replacement(after: DatabaseError.damaged) != nil)
    #expect(try sandbox.update() == "read 0 kept 2 gone 0")
  }

  /// What belongs to a run that is done is kept.
  @Test func whatIsStoppedGoesOnLater() throws {
    let text = String(repeating: "An apple. ", count: 500)
    var files: [String: String] = [:]
    for number in 0..<700 { files["\(number).md"] = "# Post \(number)\n\n\(text)\n" }
    let sandbox = try IndexedSandbox(files)
    let stopped = try sandbox.with { try $0.update { $0.done < 640 } }
    #expect((256..<512).contains(stopped.read))
    #expect(try sandbox.with { try $0.search(Query("apple")) }.postCount == stopped.read)
    #expect(try sandbox.update() == "read \(700 - stopped.read) kept \(stopped.read) gone 0")
    #expect(try sandbox.with { try $0.search(Query("apple")) }.postCount == 700)
  }

  @Test func manySmallUpdatesLeaveFewRuns() throws {
    let sandbox = try IndexedSandbox(["0.md": "# Post\n\nAn apple pie.\n"])
    for number in 1...40 {
      try sandbox.posts.write(["\(number % 7).md": "# Post \(number)\n\nAn apple pie number\(number).\n"])
      try sandbox.update()
    }
    let index = try sandbox.open()
    let runs = try index.database.read(Run.all)
    #expect(runs.count <= 16)
    #expect(try sandbox.found("number40") == "5.md #post-40")
    #expect(try sandbox.found("number33") == "")
    #expect(try index.search(Query("\"apple pie\"")).postCount == 7)
  }

  @Test func aFileThatCannotBeReadIsAFinding() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.posts.link("out.md", to: "/etc/hostname")
    let update = try sandbox.with { try $0.update() }
    #expect(update.findings.map(\.path) == ["out.md"])
    #expect(update.read == 2)
  }

  private static func ids(_ index: PostIndex) throws -> [String: Int64] {
    let known = try index.database.read { try KnownPost.all($0) }
    return Dictionary(uniqueKeysWithValues: known.map { (String(decoding: $0, as: UTF8.self), $1.id) })
  }
}
