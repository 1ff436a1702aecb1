import Foundation
import Testing

/// The starter collection, as someone reads it: from the shelf into a post, through its sections, and out.
@Suite struct ArticlesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func shelf(rows: Int = 24, columns: Int = 80) throws -> Terminal {
    let terminal = try Terminal([root.appending(path: "articles").path], rows: rows, columns: columns)
    try terminal.wait(for: "posts by date")
    return terminal
  }

  @Test func fromTheShelfThroughAPostAndOut() throws {
    let terminal = try Self.shelf()
    #expect(terminal.row(0).hasPrefix(" 2026-11-19  What Agents Should Be Allowed"))
    #expect(terminal.attributes(0, 1) != terminal.attributes(1, 1))
    terminal.type("G")
    try terminal.wait("the last post to be selected") { $0.row(22).contains("how-ai-is-changing") }
    terminal.press(.enter)
    try terminal.wait(for: "From autocomplete to a colleague that reads the logs")
    #expect(terminal.row(0) == "    How AI Is Changing Backend Development")
    #expect(terminal.attributes(0, 4).contains("bold"))
    terminal.type("]")
    try terminal.wait("the first section") { $0.row(0) == " 🤖 Automated Code Generation" }
    terminal.type("]")
    try terminal.wait("the second section") { $0.row(0) == " 🛠  Smarter Debugging and Testing" }
    // Titles stand in the same column, whatever an emoji does.
    #expect(terminal.find("Smarter")?.column == 4)
    terminal.type("[")
    try terminal.wait("the first section") { $0.row(0) == " 🤖 Automated Code Generation" }
    terminal.type("q")
    try terminal.wait(for: "posts by date")
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(!terminal.showsAlternateScreen)
    #expect(terminal.showsCursor)
  }

  @Test func aPostAsTheArgument() throws {
    let path = Self.root.appending(path: "articles/how-ai-is-changing-backend-development.md").path
    let terminal = try Terminal([path])
    try terminal.wait(for: "From autocomplete to a colleague that reads the logs")
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func theFilterIsTypedAndKept() throws {
    let terminal = try Self.shelf()
    terminal.type("&query")
    try terminal.wait(for: "1 found")
    #expect(terminal.row(0).contains("Reading a Query Plan"))
    #expect(terminal.showsCursor)
    terminal.press(.enter)
    try terminal.wait("the filter to be kept") { $0.row(23).contains("1 of 18 posts") && !$0.showsCursor }
    terminal.press(.escape)
    try terminal.wait("the filter to be gone") { $0.row(1).contains("Handbook") }
  }

  @Test func aResizeKeepsThePlace() throws {
    let terminal = try Self.shelf()
    terminal.type("j")
    terminal.press(.enter)
    try terminal.wait("the handbook") { $0.row(0) == "    A Handbook for Calling Models" }
    terminal.type("]]]")
    try terminal.wait("the third section") { $0.row(23).contains("%") && !$0.row(0).contains("Handbook") }
    let title = terminal.row(0).trimmingCharacters(in: .whitespaces)
    terminal.resize(rows: 40, columns: 110)
    try terminal.wait("the place") { $0.row(0).contains(title) && $0.row(39).contains("%") }
    terminal.resize(rows: 24, columns: 80)
    try terminal.wait("the place") { $0.row(0).contains(title) && $0.row(23).contains("%") }
  }

  /// The status row says where a reader is; the end is 100 %.
  @Test func theEndIsReached() throws {
    let terminal = try Self.shelf()
    terminal.press(.enter)
    try terminal.wait("the post") { $0.row(23).contains("min left") }
    terminal.type("G")
    try terminal.wait("the end") { $0.row(23).hasSuffix("100%") }
    terminal.type("g")
    try terminal.wait("the start") { $0.row(0) == "    What Agents Should Be Allowed to Do" }
  }
}
