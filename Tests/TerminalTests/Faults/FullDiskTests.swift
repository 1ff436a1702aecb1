import Foundation
import TestSupport
import Testing

/// Where nothing more can be written: on a full disk, and where a file may grow no further.
struct FullDiskTests {
  private static let posts = Dictionary(
    uniqueKeysWithValues: (0..<40).map {
      ("\($0).md", "---\ntitle: Post \($0)\n---\nBeans. \(String(repeating: "word\($0) ", count: 200))\n")
    })

  /// So many blocks of 512 bytes a file may have.
  private func limited(_ blocks: Int, _ arguments: [String], _ environment: [String: String] = [:]) throws
    -> RunningProgram.End
  {
    let folders = try SharedFolders(Self.posts)
    let words = arguments.map { $0 == "posts" ? folders.posts : $0 }
    // What it prints goes through a pipe, which takes all.
    let script = "(ulimit -f \(blocks); \"$0\" \"$@\" || echo failed) 2>&1 | cat"
    return try RunningProgram(
      ["-c", script, Terminal.program] + words, folders.environment().merging(environment) { $1 },
      in: folders.home, program: "/bin/sh"
    ).wait()
  }

  @Test("A search says that its index is kept in memory, and finds all", arguments: [0, 1, 20, 70, 200])
  func searching(blocks: Int) throws {
    let end = try limited(blocks, ["search", "--limit", "0", "--format", "tsv", "beans", "posts"])
    let lines = end.output.split(separator: "\n")
    #expect(lines.filter { !$0.hasPrefix("lectern: ") }.count == 40, "\(end)")
    #expect(lines.contains { $0.hasPrefix("lectern: the index is kept in memory: ") }, "\(end)")
  }

  @Test("A reader finds, says why nothing is kept, and goes on")
  func reading() throws {
    let terminal = try Terminal(
      ["-c", "ulimit -f 0; exec \(Terminal.program)"], program: "/bin/sh", posts: Self.posts, rows: 12,
      columns: 120)
    // Else it could take the place of the notice that is asked for.
    try terminal.wait("that of the index") { $0.row(11).contains("the index is kept in memory") }
    terminal.type("x")
    try terminal.wait("why") { $0.row(11).contains("what you read is not kept") }
    terminal.type("/beans")
    try terminal.wait("what was found") {
      $0.row(1).contains("Beans. word") && $0.row(3).contains("Beans. word")
    }
    terminal.press(.enter)
    try terminal.wait("a post") { $0.text.contains("Beans. word") }
    terminal.press(.escape)
    terminal.press(.escape)
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.text.contains("lectern: what you read last could not be kept"))
  }

  @Test(
    "The same on a disk that is full",
    .enabled(if: SmallDisk.isMountable, "only root may mount a small file system"),
    arguments: [16, 64, 256])
  func fullDisk(kilobytes: Int) throws {
    let folders = try SharedFolders(Self.posts)
    let disk = try SmallDisk(kilobytes: kilobytes)
    defer { disk.unmount() }
    let run = { (arguments: [String]) in
      var environment = folders.environment(cache: disk.path)
      environment["XDG_STATE_HOME"] = disk.path + "/state"
      return try RunningProgram(arguments, environment, in: folders.home).wait()
    }
    let found = try run(["search", "--limit", "0", "--format", "tsv", "beans", folders.posts])
    #expect(found.status == 0)
    #expect(found.output.split(separator: "\n").count == 40)
    #expect(found.error.hasPrefix("lectern: the index is kept in memory: "), "\(found)")
    let terminal = try Terminal(
      [folders.posts], rows: 12, columns: 120,
      environment: ["XDG_CACHE_HOME": disk.path, "XDG_STATE_HOME": disk.path + "/state"])
    try terminal.wait("the shelf") { $0.showsShelf && $0.text.contains("40 posts") }
    terminal.type("/beans")
    try terminal.wait("what was found") {
      $0.row(1).contains("Beans. word") && $0.row(3).contains("Beans. word")
    }
    terminal.press(.escape)
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
