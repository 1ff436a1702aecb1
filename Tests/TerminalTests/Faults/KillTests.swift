import Foundation
import StateLog
import TestSupport
import Testing

/// The program ends without a word, at any moment: what it keeps is whole, and next to nothing is lost.
///
/// `LECTERN_KILLS` says how often in all; see docs/reliability.md.
@Suite(.serialized) struct KillTests {
  private static let kills = environmentCount("LECTERN_KILLS", 50)

  /// Moments are never the same twice, so the numbers are others in each run; they are printed.
  private static func random(_ what: String) -> SplitMix {
    let seed = UInt64(environmentCount("LECTERN_SEED", Int(UInt32.random(in: 0 ... .max))))
    print("kills \(what): LECTERN_SEED=\(seed)")
    return SplitMix(seed: seed)
  }

  private static func post(_ number: Int, _ round: Int) -> String {
    """
    ---
    title: Post \(number)
    date: 2025-01-\(number % 28 + 1)
    ---
    Beans of round\(round).

    ## Part \(number)

    \(String(repeating: "Beans want water and soil. ", count: 20))
    """
  }

  @Test("While it indexes: the index opens whole, and finds what a fresh one does")
  func indexing() throws {
    var random = Self.random("while indexing")
    let folders = try SharedFolders(
      Dictionary(uniqueKeysWithValues: (0..<40).map { ("\($0).md", Self.post($0, 0)) }))
    let start = ContinuousClock.now
    #expect(try folders.start("index", folders.posts).wait().status == 0)
    // How long it takes where nothing ends it: it may take less in a moment, on a machine that is busy now.
    var typical = max(1000, Int((ContinuousClock.now - start) / .microseconds(1)))
    var (killed, round) = (0, 0)
    let wanted = Self.kills * 2 / 5
    while killed < wanted, round < 4 * wanted {
      round += 1
      var files: [String: String] = [:]
      for _ in 0..<12 {
        let number = Int.random(in: 0..<40, using: &random)
        files["\(number).md"] = Self.post(number, round)
      }
      try folders.write(files)
      if round.isMultiple(of: 7) { try FileManager.default.removeItem(atPath: folders.cache + "/lectern") }
      let run = try folders.start("index", folders.posts)
      let delay = Int.random(in: 0...typical * 5 / 4, using: &random)
      usleep(UInt32(delay))
      run.kill()
      let end = try run.wait()
      if end.signal == SIGKILL {
        killed += 1
        typical += typical / 16
      } else {
        #expect(end.status == 0, "\(end)")
        typical = max(1000, min(typical, delay))
      }
      #expect(try folders.indexIsWhole(), "round \(round)")
      // Only now and then, so that one kill comes after the other, too.
      if round.isMultiple(of: 3) || killed == wanted {
        let paths = try folders.lines("round\(round)").compactMap { $0.split(separator: "\t").first }
        #expect(paths.map(String.init) == files.keys.sorted(), "round \(round)")
      }
      if round.isMultiple(of: 15) || killed == wanted {
        let fresh = folders.home.appending(path: "fresh").path
        let (found, expected) = try (folders.lines("beans"), folders.lines("beans", cache: fresh))
        #expect(found == expected && found.count == 80, "round \(round)")
        try FileManager.default.removeItem(atPath: fresh)
      }
    }
    #expect(killed == wanted)
    #expect(folders.files(in: folders.cache).count <= 4, "\(folders.files(in: folders.cache))")
  }

  /// Its log is large enough to be written anew at each start, and keys are noted meanwhile.
  @Test("While it writes its log anew: nothing that was noted is lost")
  func saving() throws {
    var random = Self.random("while saving")
    let names = (0..<12).map { "\($0).md" }
    let folders = try SharedFolders(Dictionary(uniqueKeysWithValues: names.map { ($0, Self.post(0, 0)) }))
    let path = folders.state + "/lectern"
    let log = "\(path)/\(Machine.name()).log"
    // A start gives the collection its name.
    var terminal = try folders.read()
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("*q")
    _ = try terminal.waitForExit()
    let collection = try #require(
      LogFolder(path, machine: Machine.name()).read().archive.collections.first)
    let head = try Data(contentsOf: URL(filePath: log))
    var lines: [UInt8] = []
    for step in 0..<500 {
      for name in names {
        lines +=
          Entry(
            time: LogTime(millisecondsSince1970: 1_700_000_000_000 + Int64(step)), collection: collection,
            path: name, [.init("read", "no"), .init("star", step == 499 ? "yes" : "no")]
          ).line
      }
    }
    var killed = 0
    let wanted = Self.kills / 5
    for _ in 0..<wanted * 2 where killed < wanted {
      try (head + Data(lines)).write(to: URL(filePath: log))
      terminal = try folders.read()
      terminal.type("xjx")
      usleep(UInt32(1000 * Int.random(in: 0...500, using: &random)))
      if terminal.exit == nil { killed += 1 }
      terminal.send(signal: SIGKILL)
      _ = try terminal.waitForExit()
      let state = folders.remembered()
      #expect(names.allSatisfy { state.summary(of: $0).isStarred })
      #expect(folders.files(in: folders.state).count <= 2, "\(folders.files(in: folders.state))")
    }
    #expect(killed == wanted)
    let isWrittenAnew = { (_: Terminal) in
      (try? Data(contentsOf: URL(filePath: log)).count < head.count + lines.count / 2) == true
    }
    // The next one that ends in peace leaves nothing but the log.
    terminal = try folders.read()
    try terminal.wait("the shelf") { $0.showsShelf }
    try terminal.wait("the log written anew", until: isWrittenAnew)
    // It may outgrow itself while it is open.
    let file = try FileHandle(forWritingTo: URL(filePath: log))
    try file.seekToEnd()
    try file.write(contentsOf: lines)
    try file.close()
    terminal.type("x")
    try terminal.wait("the log written anew", until: isWrittenAnew)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(folders.remembered().summary(of: names[0]).isStarred)
    #expect(folders.files(in: folders.state).count == 1, "\(folders.files(in: folders.state))")
  }
}

/// A number that the environment may set.
func environmentCount(_ variable: String, _ otherwise: Int) -> Int {
  ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? otherwise
}
