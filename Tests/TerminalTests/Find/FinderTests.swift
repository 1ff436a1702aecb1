import Foundation
import Testing

/// Sections found in all posts, at a terminal.
struct FinderTests {
  private static let posts = [
    "beans.md": """
    ---
    title: Growing Beans
    date: 2025-04-02
    ---
    Beans want warm soil.

    """ + (1...30).map { "Row \($0) is not about them.\n\n" }.joined() + """
      ## Watering

      Water the beans in the morning.

      """,
    "peas.md": "---\ntitle: Peas\ndate: 2024-03-01\n---\nPeas want less water than beans.\n",
    // So that what is found by the first word alone is told from what is found by both.
    "cans.md": "---\ntitle: Cans\ndate: 2023-02-01\n---\nWater comes in cans.\n",
  ]

  @Test func typedOpenedWalkedAndLeft() throws {
    let terminal = try Terminal(posts: Self.posts)
    try terminal.wait("the shelf") { $0.showsShelf && $0.isAtRest }
    terminal.type("/")
    try terminal.wait("the prompt") { $0.row(23).hasPrefix("/") && $0.showsCursor }
    terminal.type("water beans")
    try terminal.wait("what was found") {
      // While the index is made, the row above says so.
      $0.row(23).hasPrefix("/water beans") && $0.row(23).hasSuffix("2 sections in 2 posts")
        && $0.row(22).allSatisfy { $0 == " " }
    }
    #expect(terminal.row(0).hasPrefix(" Growing Beans  2025-04-02"))
    #expect(terminal.row(1) == "   Watering › Water the beans in the morning.")
    #expect(terminal.attributes(1, 15).contains("bold underline"))
    let found = terminal.text
    terminal.press(.enter)
    try terminal.wait("the section") { $0.text.contains("Water the beans in the morning.") && $0.isAtRest }
    #expect(terminal.row(23).hasPrefix(" Watering"))
    terminal.type("n")
    try terminal.wait("the next hit") { $0.row(23).contains("4 of 5") && $0.isAtRest }
    terminal.type("nn")
    try terminal.wait("the next post") {
      $0.text.contains("Peas want less water than beans.") && $0.row(23).contains("1 of") && $0.isAtRest
    }
    terminal.type("N")
    try terminal.wait("the post before") { $0.row(23).contains("5 of 5") && $0.isAtRest }
    terminal.press(.escape)
    try terminal.wait("what was found") { $0.text == found }
    terminal.press(.escape)
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func anIndexThatCannotBeKeptIsSaid() throws {
    let terminal = try Terminal(posts: Self.posts, environment: ["XDG_CACHE_HOME": "/dev/null"])
    try terminal.wait(for: "the index is kept in memory: not a directory")
    terminal.type("/")
    try terminal.wait("the prompt") { $0.row(23).hasPrefix("/") && $0.showsCursor }
    terminal.type("warm")
    try terminal.wait(for: "1 section in 1 post")
  }
}
