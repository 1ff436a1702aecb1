import Foundation
import Testing

/// The selected post beside the shelf, at a terminal.
struct PreviewTests {
  private static let posts = Dictionary(
    uniqueKeysWithValues: (10..<60).map { number in
      ("\(number).md", "---\ntitle: Post \(number)\n---\nText of post \(number).\n")
    })

  @Test func followsTheSelectedPost() throws {
    let terminal = try Terminal(posts: Self.posts, rows: 24, columns: 120)
    try terminal.wait("the first post") { $0.text.contains("│   Text of post 10.") && $0.showsShelf }
    terminal.type(String(repeating: "j", count: 30))
    try terminal.wait("the thirty-first") { $0.text.contains("│   Text of post 40.") }
    #expect(!terminal.text.contains("Text of post 10."))
    terminal.type("&post 45")
    try terminal.wait("what was found") {
      $0.text.contains("│   Text of post 45.") && $0.row(23).hasPrefix("&post 45")
    }
    terminal.press(.enter)
    terminal.press(.enter)
    try terminal.wait("the post itself") { $0.row(23).contains("100%") && !$0.text.contains("│") }
    terminal.type("q")
    try terminal.wait("the shelf again") { $0.text.contains("│   Text of post 45.") }
  }

  @Test func aPostThatIsGoneSaysSo() throws {
    let terminal = try Terminal(
      posts: ["a.md": "# A\n", "b.md": "# B\n"], rows: 12, columns: 120, environment: ["LECTERN_WATCH": "off"]
    )
    try terminal.wait("the shelf") { $0.showsShelf }
    try FileManager.default.removeItem(at: terminal.home.appending(path: "posts/b.md"))
    terminal.type("j")
    try terminal.wait("why") {
      $0.text.contains("│   no such file or directory") && $0.text.contains("│   b.md")
    }
  }
}
