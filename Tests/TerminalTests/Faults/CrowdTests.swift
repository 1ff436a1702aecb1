import Foundation
import StateLog
import Testing

/// A hundred of them on one collection at once, of which nothing was known before.
struct CrowdTests {
  private static let readers = 16
  private static let commands = 84

  private static func files() -> [String: String] {
    var files: [String: String] = [:]
    for number in 0..<60 {
      let day = "\(2025 - number / 20)-01-\(30 - number % 20)"
      files["\(number).md"] = """
        ---
        title: Post \(number)
        date: \(day)
        ---
        Beans of bed \(number). \(String(repeating: "They want water and warm soil. ", count: 30))
        """
    }
    return files
  }

  @Test("All end well, the index is made once, and what each noted is kept")
  func hundred() throws {
    let folders = try SharedFolders(Self.files())
    let terminals = try (0..<Self.readers).map { _ in try folders.read(rows: 24) }
    let runs = try (0..<Self.commands).map { number in
      switch number % 3 {
      case 0: try folders.start("index", folders.posts)
      case 1: try folders.start("search", "--limit", "0", "--format", "tsv", "beans", folders.posts)
      default: try folders.start("list", "--format", "tsv", folders.posts)
      }
    }
    // Each stars a post of its own as soon as it can, and quits at once.
    for (number, terminal) in terminals.enumerated() {
      try terminal.wait("the shelf", patience: .seconds(60)) { $0.showsShelf && $0.text.contains("Post 0") }
      terminal.type(String(repeating: "j", count: number) + "*")
    }
    for (number, terminal) in terminals.enumerated() {
      try terminal.wait("its star", patience: .seconds(60)) { $0.row(number).contains("★") }
      #expect(!terminal.text.contains("locked"))
      terminal.type("q")
      #expect(try terminal.waitForExit() == .code(0))
    }
    var outputs: [Set<String>] = [[], [], []]
    var builders = 0
    for (number, run) in runs.enumerated() {
      let end = try run.wait()
      #expect(end.status == 0 && end.signal == nil, "\(end)")
      let said = end.error.split(separator: "\n").filter {
        $0 != "lectern: another program brings the index up to date; waiting for it"
      }
      #expect(said == [])
      if number % 3 == 0 {
        if !end.output.contains("posts: 0 read, 60 kept") { builders += 1 }
      } else {
        outputs[number % 3].insert(end.output)
      }
    }
    #expect(builders <= 1)
    #expect(outputs[1].count == 1 && outputs[2].count == 1)
    #expect(outputs[1].first?.split(separator: "\n").count == 60)
    #expect(try folders.indexIsWhole())
    #expect(folders.files(in: folders.cache).count <= 4)
    let state = folders.remembered()
    let starred = (0..<60).filter { state.summary(of: "\($0).md").isStarred }
    #expect(starred == Array(0..<Self.readers))
    #expect(folders.files(in: folders.state).count == 1)
  }
}
