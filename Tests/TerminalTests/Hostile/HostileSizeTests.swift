import Foundation
import Testing

/// Files that are small and would be large, and files that are large.
struct HostileSizeTests {
  /// Frontmatter that a reader of YAML would unfold, or lose itself in.
  private static let bombs = [
    "laughs": "a: &a [x,x,x,x,x,x,x,x,x]\n"
      + zip("bcdefgh", "abcdefg").map { "\($0): &\($0) [*\($1),*\($1),*\($1),*\($1),*\($1),*\($1),*\($1)]\n" }
      .joined(),
    "circle": "a: &a [*a]\n<<: *a\n", "brackets": "a: \(String(repeating: "[", count: 60_000))\n",
    "braces": "a: \(String(repeating: "{a: ", count: 15_000))\n",
    "dashes": "a:\n \(String(repeating: "- ", count: 30_000))x\n",
    "indents": (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "keys": (0..<8000).map { "k\($0): v\n" }.joined(),
    "same keys": String(repeating: "k: v\n", count: 10_000),
    "tags": "tags: [\(Array(repeating: "x", count: 30_000).joined(separator: ","))]\n",
    "long": "title: \(String(repeating: "x", count: 65_000))\n",
    "quotes": "title: \(String(repeating: "\"", count: 60_000))\n",
    "types": "title: !!binary aGk=\ndate: !!python/object/apply:os.system [id]\n",
    "documents": String(repeating: "--- x\n", count: 9000),
  ]

  @Test func bombsArePosts() throws {
    var files: [String: String] = [:]
    for (name, text) in Self.bombs {
      files["\(name).md"] = "---\n\(text)---\nBody of \(name).\n"
      files["\(name)-toml.md"] = "+++\n\(text)+++\nBody of \(name).\n"
      files["\(name)-json.md"] = "{\(text)}\nBody of \(name).\n"
    }
    let list = try Program.run("list", "posts", "--format", "tsv", files: files)
    #expect(list.output.split(separator: "\n").count == files.count)
    #expect(list.output.split(separator: "\n").allSatisfy { $0.utf8.count < 20_000 })
    let check = try Program.run("check", "posts", files: files)
    #expect(check.status == 1)
    #expect(check.output.contains("laughs.md:2: frontmatter has YAML aliases, which are not read"))
    let found = try Program.run("search", "\"body of laughs\"", "posts", files: files)
    #expect(found.status == 0)
  }

  /// Whether sizes are those that only the program as users have it takes in some seconds; see docs/reliability.md.
  private static let isLarge = environmentCount("LECTERN_LARGE", 0) > 0

  /// 4 MB between the marks, or 100: what comes first is read, the rest is text.
  @Test(arguments: ["---", "+++"])
  func aFrontmatterThatIsTooLarge(_ mark: String) throws {
    let sign = mark == "---" ? ": " : " = "
    let fields = (0..<(Self.isLarge ? 102_400 : 4096)).map {
      "k\($0)\(sign)\"\(String(repeating: "x", count: 1000))\"\n"
    }.joined()
    let files = ["a.md": "\(mark)\ntitle\(sign)\"Beans\"\n\(fields)\(mark)\nThey grow.\n"]
    #expect(try Program.run("list", "posts", files: files).output.contains("Beans"))
    #expect(
      try Program.run("check", "posts", files: files).output.hasSuffix(
        ": no closing \(mark) after frontmatter\n"))
    #expect(try Program.run("show", "posts/a.md", files: files).output.contains("They grow."))
  }

  @Test func manyTags() throws {
    let folder = try HostileFolder()
    let count = Self.isLarge ? 125 : 10
    for post in 0..<count {
      let tags = (0..<8000).map { "t\(post)-\($0)" }.joined(separator: ",")
      try folder.write("---\ntags: [\(tags)]\n---\nText.\n", to: "\(post).md")
    }
    // What is larger than a frontmatter may be is salvaged.
    let more = (0..<(Self.isLarge ? 1_000_000 : 100_000)).map { "t\($0)" }.joined(separator: ",")
    try folder.write("---\ntitle: Many\ntags: [\(more)]\n---\nText.\n", to: "many.md")
    let list = try folder.run("list", "posts", "tag:t3-7000")
    #expect(list.status < 2)
    #expect(try folder.run("list", "posts", "tag:t3-1").output.contains("(3.md)"))
    let terminal = try Terminal([folder.posts], rows: 12)
    try terminal.wait("the shelf") { $0.row(11).contains("\(count + 1) posts") }
    terminal.type("t")
    try terminal.wait("the tags") { $0.text.contains("t0-") }
    terminal.type("q")
    try terminal.wait("the shelf") { $0.row(11).contains("\(count + 1) posts") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
