import Foundation
import Markdown
import Testing

@testable import Posts

struct ScannerTests {
  private let options = ScanOptions(today: PostDate(year: 2026, month: 11, day: 23))

  @Test func showsTheFirstPostsAtOnceAndThenInGrowingSteps() throws {
    let sandbox = try Sandbox()
    for number in 0..<100 { try sandbox.write(["\(number).md": "# Post \(number)"]) }
    var reports: [String] = []
    let library = Scanner(root: sandbox.root, options: options).scan { library, progress in
      let total = progress.total.map { "\($0)" } ?? "?"
      reports.append(
        "\(library.posts.count) \(progress.done)/\(total)\(progress.isComplete ? " complete" : "")")
      return true
    }
    #expect(reports == ["20 20/?", "40 40/100", "80 80/100", "100 100/100 complete"])
    #expect(library.posts.count == 100)
  }

  @Test func stopsWhenToldTo() throws {
    let sandbox = try Sandbox()
    for number in 0..<100 { try sandbox.write(["\(number).md": ""]) }
    var reports = 0
    let library = Scanner(root: sandbox.root, options: options).scan { _, _ in
      reports += 1
      return false
    }
    #expect(reports == 1)
    #expect(library.posts.count == 20)
  }

  @Test func stopsWhenItsTaskIsCancelled() async throws {
    let sandbox = try Sandbox()
    for number in 0..<100 { try sandbox.write(["\(number).md": ""]) }
    let scanner = Scanner(root: sandbox.root, options: options)
    let task = Task {
      var isComplete = false
      let library = scanner.scan { _, progress in
        withUnsafeCurrentTask { $0?.cancel() }
        isComplete = progress.isComplete
        return true
      }
      return (library.posts.count, isComplete)
    }
    let (count, isComplete) = await task.value
    #expect(count == 20)
    #expect(!isComplete)
  }

  @Test func aBrokenPostHidesNoOther() throws {
    let sandbox = try Sandbox()
    try sandbox.write([
      "a.md": "---\ntitle: A: B\n---\n", "b.md": "---\ntitle: B\n", "c.md": "", "d/e.md": "\r\n\r\n",
      "f.md": "\u{FEFF}",
    ])
    try sandbox.write("g.md", [0xFF, 0, 0x2D])
    let library = Scanner(root: sandbox.root, options: options).scan { _, _ in true }
    #expect(
      library.posts.map { "\($0.id) \($0.title)" } == [
        "a.md A: B", "b.md B", "c.md C", "f.md F", "g.md G", "d/e.md E",
      ])
    #expect(library.findings.isEmpty)
    #expect(
      library.allFindings.map(\.description) == [
        "a.md:2: frontmatter is no valid YAML: mapping values are not allowed in this context",
        "b.md:3: no closing --- after frontmatter",
        "g.md:1: NUL byte in the text",
        "g.md:1: invalid UTF-8",
      ])
  }

  @Test func readsALargeFileAndRefusesALargerOne() throws {
    let sandbox = try Sandbox()
    let line = Array("A line of text, of which there are many.\n".utf8)
    let count = 2_000_000 / line.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * line.count)
    for _ in 0..<count { bytes += line }
    try sandbox.write("large.md", bytes)
    let text = try Scanner(root: sandbox.root, options: options).read("large.md")
    #expect(text.post.words == count * 9)
    #expect(text.post.description.hasPrefix("A line of text, of which there are many. A line"))
    truncate(sandbox.root + "/large.md", 1025 << 20)
    #expect(throws: ReadFailure(path: "large.md", reason: "larger than 1024 MB")) {
      try Scanner(root: sandbox.root, options: options).read("large.md")
    }
  }

  @Test func readsTheStartOfAPost() throws {
    let sandbox = try Sandbox()
    let scanner = Scanner(root: sandbox.root, options: options)
    try sandbox.write(["short.md": "---\ntitle: Short\n---\n# One\n\nTwo"])
    let short = try scanner.start(of: "short.md").document
    #expect(short.blocks.map(\.plainText) == ["One", "Two"])
    #expect(short.source == Array("---\ntitle: Short\n---\n# One\n\nTwo".utf8))
    try sandbox.write(["code.mdx": "import A from './a'\n\nexport const x = 1\n\n# One\n"])
    #expect(try scanner.start(of: "code.mdx").document.headings.map(\.text) == ["One"])
    #expect(
      try scanner.start(of: "code.mdx").document.blocks.map(\.plainText)
        == scanner.read("code.mdx").document.blocks.map(\.plainText))
    let line = "Sieben Zeichen: größer.\n"
    try sandbox.write(["long.md": String(repeating: line, count: 200_000)])
    let long = try scanner.start(of: "long.md").document
    #expect(long.source.count > Scanner.longestStart - 100)
    #expect(long.source.count % line.utf8.count == 0)
    try sandbox.write(["one-line.md": String(repeating: "ö", count: 200_000)])
    #expect(try scanner.start(of: "one-line.md").document.source.count == Scanner.longestStart)
    #expect(throws: ReadFailure(path: "gone.md", reason: "no such file or directory")) {
      try scanner.start(of: "gone.md")
    }
  }

  @Test func readsUTF16FromItsStart() throws {
    let sandbox = try Sandbox()
    let scanner = Scanner(root: sandbox.root, options: options)
    // A line of which the second byte of a unit is that of a line feed.
    let text = "# Ein Titel\n\n" + String(repeating: "Zeile \u{010A} mit \u{0A05}.\n", count: 100_000)
    try sandbox.write("a.md", TextTests.utf16(text))
    let start = try scanner.start(of: "a.md").document
    #expect(start.source.count > 50_000 && text.utf8.starts(with: start.source))
    #expect(start.source.last == UInt8(ascii: "\n"))
    #expect(try scanner.beginning(of: "a.md") == nil)
    #expect(try scanner.read("a.md").document.source == Array(text.utf8))
    #expect(scanner.scan { _, _ in true }.posts.map(\.title) == ["Ein Titel"])
  }

  @Test func readsTheBeginningOfALongPost() throws {
    let sandbox = try Sandbox()
    let lines = "---\ntitle: Beans\n---\n" + String(repeating: "A line of words.\n\n", count: 100_000)
    try sandbox.write(["long.md": lines, "short.md": "# Peas\n"])
    let scanner = Scanner(
      root: sandbox.root, options: ScanOptions(today: PostDate(year: 2026, month: 1, day: 1)))
    let beginning = try #require(try scanner.beginning(of: "long.md"))
    let whole = try scanner.read("long.md")
    #expect(beginning.size == whole.document.source.count)
    #expect(beginning.document.source.count <= Scanner.longestStart)
    #expect(beginning.document.source.last == UInt8(ascii: "\n"))
    #expect(beginning.post.title == "Beans")
    #expect(abs(beginning.post.minutes - whole.post.minutes) <= whole.post.minutes / 20)
    #expect(try scanner.beginning(of: "short.md") == nil)
    let options = ScanOptions(today: PostDate(year: 2026, month: 1, day: 1))
    let file = try Scanner.beginning(ofFile: "\(sandbox.root)/long.md", options: options)
    #expect(file?.post.id == "long.md")
    #expect(throws: ReadFailure.self) { try scanner.beginning(of: "missing.md") }
  }

  @Test func readsALoneFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write(["notes/2025-05-23-a-day.md": "Text", "notes/index.md": ""])
    let post = try Scanner.read(file: sandbox.root + "/notes/2025-05-23-a-day.md", options: options).post
    #expect("\(post.id) \(post.title) \(post.date?.text ?? "")" == "2025-05-23-a-day.md A day 2025-05-23")
    #expect(try Scanner.read(file: sandbox.root + "/notes/index.md", options: options).post.title == "Notes")
    #expect(throws: ReadFailure(path: "/no/such.md", reason: "no such file or directory")) {
      try Scanner.read(file: "/no/such.md", options: options)
    }
  }

  @Test func tellsWhyTheShelfIsEmpty() throws {
    let sandbox = try Sandbox()
    #expect(emptiness(sandbox.root) == "no posts")
    try sandbox.write(["a.txt": "", "b.png": ""])
    #expect(emptiness(sandbox.root) == "no posts; not Markdown: 2")
    try sandbox.write([
      ".gitignore": "*.md", "c.md": "", ".d/e.md": "", ".f.md": "", "node_modules/g/README.md": "",
    ])
    #expect(
      emptiness(sandbox.root)
        == "no posts; left out: 2 hidden, 1 node_modules, 1 ignored by .gitignore (--all shows them); not Markdown: 2"
    )
    try sandbox.link("h.md", to: "gone")
    try sandbox.write([".gitignore": ""])
    #expect(emptiness(sandbox.root) == "there are posts")
  }

  private func emptiness(_ root: String) -> String {
    let library = Scanner(root: root, options: options).scan { _, _ in true }
    return library.emptiness?.replacing("\(root): ", with: "") ?? "there are posts"
  }
}
