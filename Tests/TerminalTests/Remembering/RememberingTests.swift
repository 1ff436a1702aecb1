import Foundation
import StateLog
import Testing

/// What the program remembers from one start to the next.
struct RememberingTests {
  private static let posts: [String: String] = {
    let text = (1...60).map { "Paragraph \($0) of this post.\n" }.joined(separator: "\n")
    return [
      "long.md": "---\ntitle: A long one\ndate: 2025-03-02\n---\n\n## Begin\n\n\(text)",
      "short.md": "---\ntitle: A short one\ndate: 2025-03-01\n---\n\nOne row.\n",
      "other.md": "---\ntitle: Another one\ndate: 2025-02-01\n---\n\n\(text)",
    ]
  }()

  /// A folder for the logs of several runs, which is gone afterwards.
  private final class State {
    let path = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)").path

    var environment: [String: String?] { ["XDG_STATE_HOME": path] }

    var log: String {
      let folder = path + "/lectern"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
        .joined()
    }

    /// Those that end as they should.
    var wholeLines: [Substring] { log.split(separator: "\n").filter { $0.hasSuffix("\t.") } }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func start(_ state: State, _ posts: [String: String] = Self.posts) throws -> Terminal {
    let terminal = try Terminal(posts: posts, rows: 12, columns: 60, environment: state.environment)
    try terminal.wait("the shelf") { $0.showsShelf }
    return terminal
  }

  @Test("A post opens where it was left, in a collection that lies elsewhere now")
  func placesLast() throws {
    let state = State()
    var terminal = try start(state)
    terminal.press(.enter)
    try terminal.wait(for: "Begin")
    terminal.type("  ")
    try terminal.wait("the third page") { $0.isAt(8) }
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))

    terminal = try start(state)
    try terminal.wait("what was begun on top") {
      $0.row(0).hasPrefix(" Continue reading") && $0.row(1).contains("A long one")
        && $0.row(3).contains("A short one")
    }
    terminal.press(.enter)
    try terminal.wait("the place") { $0.isAt(8) }
    terminal.type("Gq")
    try terminal.wait("read") { $0.row(0).hasPrefix("✓ 2025-03-02  A long one") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test("A post that was renamed is known again")
  func renamed() throws {
    let state = State()
    var terminal = try start(state)
    terminal.type("x*")
    try terminal.wait("read") { $0.row(0).contains("A long one ★") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    var posts = Self.posts
    posts["2025/first.md"] = posts.removeValue(forKey: "long.md")
    terminal = try start(state, posts)
    try terminal.wait("known") { $0.row(0).hasPrefix("✓ 2025-03-02  A long one ★") }
  }

  @Test("Renamed while the program runs as well")
  func renamedMeanwhile() throws {
    let terminal = try start(State())
    terminal.type("x*")
    try terminal.wait("read") { $0.row(0).contains("A long one ★") }
    let folder = terminal.home.appending(path: "posts")
    try FileManager.default.moveItem(
      at: folder.appending(path: "long.md"), to: folder.appending(path: "moved.md"))
    try terminal.wait("known") {
      $0.row(0).hasPrefix("✓ 2025-03-02  A long one ★") && $0.text.contains("moved.md")
    }
  }

  @Test("Marks lead back, those in capitals from any post")
  func marks() throws {
    let state = State()
    var terminal = try start(state)
    terminal.press(.enter)
    try terminal.wait(for: "Begin")
    terminal.type(" mA ")
    try terminal.wait("the third page") { $0.isAt(8) }
    terminal.type("ma g")
    try terminal.wait("the start") { $0.row(0).contains("A long one") }
    terminal.type("'a")
    try terminal.wait("the mark") { $0.isAt(8) || $0.isAt(13) }
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
    terminal = try start(state)
    terminal.type("G'")
    try terminal.wait(for: "a letter")
    terminal.type("A")
    try terminal.wait("the mark of all posts") { $0.isAt(4) || $0.isAt(3) }
    terminal.type("'z")
    try terminal.wait(for: "no place is marked z")
  }

  @Test("Two programs at once know what each other notes")
  func twoAtOnce() throws {
    let state = State()
    let first = try start(state)
    first.type("x")
    try first.wait("read") { $0.row(0).hasPrefix("✓ 2025-03-02") }
    first.type("q")
    _ = try first.waitForExit()
    let (one, two) = (try start(state), try start(state))
    try one.wait("read") { $0.row(0).hasPrefix("✓ 2025-03-02") }
    try two.wait("read") { $0.row(0).hasPrefix("✓ 2025-03-02") }
    one.type("jx")
    try one.wait("the second") { $0.row(1).hasPrefix("✓ 2025-03-01") }
    try two.wait("typing") { terminal in
      terminal.type("*")
      return terminal.row(1).hasPrefix("✓ 2025-03-01")
    }
  }

  @Test("Ended at any moment, it has lost nothing but the last half second, and what was cut spoils nothing")
  func killed() throws {
    let state = State()
    for round in 0..<200 {
      let terminal = try Terminal(posts: Self.posts, rows: 12, columns: 60, environment: state.environment)
      try terminal.wait("the shelf") { $0.text.contains("A long one") }
      let before = state.wholeLines.count
      terminal.type("\r x* gG" + String(repeating: "x*", count: round % 7))
      // On a busy machine too something is written, by every other one.
      if round.isMultiple(of: 2) {
        try terminal.wait("two notes") { _ in state.wholeLines.count >= before + 2 }
      }
      for _ in 0..<(round % 11) { _ = terminal.pump(milliseconds: 3) }
      terminal.send(signal: SIGKILL)
      _ = try terminal.waitForExit()
    }
    let lines = state.log.split(separator: "\n").dropFirst()
    let whole = state.wholeLines.count
    #expect(whole > 200)
    // A write may be cut where a page of memory ends; what follows stands in a line of its own all the same.
    #expect(lines.count - whole < 20)
    let terminal = try start(state)
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test("What was highlighted and noted is there again, and is printed as Markdown")
  func highlights() throws {
    let state = State()
    var terminal = try start(state)
    terminal.press(.enter)
    try terminal.wait(for: "Begin")
    terminal.type("Vja")
    try terminal.wait(for: "note:")
    terminal.type("Why?\r")
    try terminal.wait(for: "noted")
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
    terminal = try start(state)
    terminal.press(.enter)
    try terminal.wait(for: "Begin")
    terminal.type(")")
    try terminal.wait(for: "note: Why?")
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
    // At another path once more.
    let environment = state.environment.compactMapValues(\.self)
    let printed = try Program.run("notes", "posts", files: Self.posts, environment: environment)
    #expect(
      printed.output == """
        # [A long one](long.md)

        ## [Begin](long.md#begin)

        > Paragraph 1 of this post.

        Why?

        """)
    #expect(printed.status == 0 && printed.error.isEmpty)
    let nothing = try Program.run("notes", "posts", files: ["a.md": "A.\n"], environment: environment)
    #expect(nothing.status == 1 && nothing.output.isEmpty)
  }

  @Test("What was kept to be opened online is printed with its post, a tab between")
  func later() throws {
    let state = State()
    var posts = Self.posts
    posts["a/b.md"] =
      "---\ntitle: Links\ndate: 2025-04-01\n---\n\n[Beans](https://example.org/beans)\n\n## Rows\n\nTwo.\n"
    let terminal = try start(state, posts)
    terminal.press(.enter)
    try terminal.wait(for: "Rows")
    terminal.type("\tO")
    try terminal.wait(for: "kept for later")
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
    let printed = try Program.run("later", "posts", files: posts, environment: ["XDG_STATE_HOME": state.path])
    #expect(printed.output == "https://example.org/beans\ta/b.md\n")
  }

  @Test("A clock that was ahead once does not win for ever")
  func clocks() throws {
    let state = State()
    var terminal = try start(state)
    terminal.type("x")
    try terminal.wait("read") { $0.row(0).hasPrefix("✓ 2025-03-02") }
    terminal.type("q")
    _ = try terminal.waitForExit()
    let folder = state.path + "/lectern"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
    let ahead = state.log.replacing(#/\n20../#, with: "\n2999")
    try ahead.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    terminal = try start(state)
    try terminal.wait("read") { $0.row(0).hasPrefix("✓ 2025-03-02") }
    terminal.type("x")
    try terminal.wait("unread") { $0.row(0).hasPrefix("  2025-03-02") }
    terminal.type("q")
    _ = try terminal.waitForExit()
    terminal = try start(state)
    try terminal.wait("still unread") { $0.row(0).hasPrefix("  2025-03-02") }
  }

  @Test("Where nothing can be kept, it says so and goes on")
  func nowhereToKeep() throws {
    let terminal = try Terminal(
      posts: Self.posts, rows: 12, columns: 100, environment: ["XDG_STATE_HOME": "/dev/null"])
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("x")
    try terminal.wait("why") {
      $0.row(11).contains("what you read is not kept: /dev/null/lectern: not a directory")
    }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.text.contains("lectern: what you read last could not be kept: /dev/null/lectern"))
  }

  @Test("A lone post is remembered as a part of the collection it lies in")
  func lonePosts() throws {
    let state = State()
    let terminal = try start(state)
    terminal.press(.enter)
    try terminal.wait(for: "Begin")
    terminal.type("  qq")
    _ = try terminal.waitForExit()
    let lone = try Terminal(
      [terminal.home.appending(path: "posts/long.md").path], rows: 12, columns: 60,
      environment: state.environment)
    try lone.wait("the place") { $0.isAt(8) }
  }

  @Test("What is exported is taken in elsewhere")
  func exportAndImport() throws {
    let state = State()
    let terminal = try start(state)
    terminal.type("x")
    try terminal.wait("read") { $0.row(0).hasPrefix("✓ 2025-03-02") }
    terminal.type("q")
    _ = try terminal.waitForExit()
    let exported = try Program.run("state", "export", environment: ["XDG_STATE_HOME": state.path])
    #expect(exported.status == 0 && exported.output.contains("\tlong.md\t"))

    let other = State()
    let environment = ["XDG_STATE_HOME": other.path]
    #expect(try Program.run("state", "path", environment: environment).output == "\(other.path)/lectern\n")
    #expect(try Program.run("state", "export", environment: environment).output == "")
    let files = ["saved": exported.output, "else": "no log\n"]
    for path in ["posts/saved", "-"] {
      let run = try Program.run(
        "state", "import", path, files: files, input: exported.output, environment: environment)
      #expect(run.status == 0 && run.output == "" && run.error == "")
    }
    let again = try Program.run("state", "export", environment: environment)
    #expect(again.output == exported.output)
    let refused = try Program.run("state", "import", "posts/else", files: files, environment: environment)
    #expect(refused.status == 1)
    #expect(refused.error == "lectern: posts/else:1: not what `lectern state export` prints\n")
    let missing = try Program.run("state", "import", "posts/none", files: files, environment: environment)
    #expect(missing.status == 1 && missing.error == "lectern: posts/none: no such file or directory\n")
  }
}

extension Terminal {
  /// Whether this paragraph is the first one in view.
  fileprivate func isAt(_ paragraph: Int) -> Bool {
    text.contains("Paragraph \(paragraph) ") && !text.contains("Paragraph \(paragraph - 1) ")
  }
}
