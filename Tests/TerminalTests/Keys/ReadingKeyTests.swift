import Foundation
import Testing

/// The keys of a post in a real terminal: each does what it should, and the terminal is given back.
struct ReadingKeyTests {
  private static let first = """
    ---
    title: Beans
    date: 2026-03-02
    ---
    ## 🛠️ Sowing

    \((1...40).map { "Row \($0).\n" }.joined(separator: "\n"))

    ### Watering

    They grow well.
    """
  private static let second = "---\ntitle: Peas\ndate: 2026-03-01\n---\nGreen.\n"
  private static let editor = """
    #!/bin/sh
    echo "vi $*"
    read line
    sed -i 's/well/better/' "$2"
    """
  private static let posts = ["beans.md": first, "peas.md": second, "vi": editor]

  private func reading(columns: Int = 80, editor: String? = nil) throws -> Terminal {
    let terminal = try Terminal(
      ["-c", "chmod +x vi; exec \(Terminal.program)"], program: "/bin/sh", posts: Self.posts, rows: 12,
      columns: columns, environment: ["VISUAL": editor, "EDITOR": nil])
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.press(.enter)
    try terminal.wait("the post") { $0.row(11).contains("min left") }
    return terminal
  }

  @Test(arguments: ["t", "o"])
  func outline(key: String) throws {
    let terminal = try reading()
    terminal.type(key)
    try terminal.wait(for: "Watering")
    terminal.type("/WATER")
    try terminal.wait { $0.row(0).hasSuffix("Watering") && $0.row(11).hasPrefix("/WATER") }
    terminal.press(.enter)
    try terminal.wait { $0.row(11).contains("100%") }
    #expect(terminal.row(0).hasSuffix("   Watering"))
  }

  @Test func outlineBesideThePage() throws {
    let terminal = try reading(columns: 120)
    terminal.type("tj")
    try terminal.wait { $0.row(1).hasPrefix("▸ 🛠") && $0.isAtRest }
    #expect(terminal.attributes(1, 20).contains("reverse"))
    let rule = (0..<120).filter { terminal.row(1, from: $0).hasPrefix("│") }
    #expect(rule.count == 1 && terminal.row(2, from: rule[0]).hasPrefix("│"))
    terminal.press(.enter)
    terminal.type("q")
    try terminal.wait("the shelf") { $0.showsShelf }
  }

  @Test(arguments: [("10j", "jjjjjjjjjj"), ("50%", "50G"), ("Ggg", "g"), ("2 ", "  ")])
  func counts(typed: String, same: String) throws {
    let screens = try [typed, same].map { keys in
      let terminal = try reading()
      terminal.type(keys + "7")
      try terminal.wait { $0.row(11).contains("7 · a key that moves") && $0.isAtRest }
      return terminal.text
    }
    #expect(screens[0] == screens[1])
  }

  @Test func spaceGoesOnToTheNextPost() throws {
    let terminal = try reading()
    terminal.type("G")
    try terminal.wait(for: "100%")
    terminal.type(" ")
    try terminal.wait(for: "Green.")
    terminal.type(" ")
    try terminal.wait(for: "no other post is unread")
  }

  @Test func pasted() throws {
    let terminal = try reading()
    terminal.type("\u{1B}[200~Q\u{3}q\rGt\u{1B}[201~")
    try terminal.wait(for: "pasted text ignored")
    #expect(terminal.text.contains("Row 1."))
    terminal.type("t/\u{1B}[200~wat\u{1B}[201~\u{1B}[200~er\r\u{1B}[201~")
    try terminal.wait { $0.row(11).hasPrefix("/water ") && $0.row(0).hasSuffix("Watering") }
    #expect(terminal.marksPastes)
    // The first ends what is being typed.
    terminal.type("\u{3}\u{3}")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(!terminal.marksPastes)
  }

  @Test func pastesAreMarkedNoMoreAfterACrash() throws {
    let terminal = try reading()
    #expect(terminal.marksPastes)
    terminal.send(signal: 5)
    try terminal.waitForExit()
    #expect(!terminal.marksPastes)
  }

  @Test(arguments: ["R", "r"])
  func reload(key: String) throws {
    let terminal = try reading()
    terminal.type(key)
    try terminal.wait(for: "read anew")
    terminal.type("q")
    try terminal.wait("the shelf") { $0.showsShelf }
    terminal.type(key)
    try terminal.wait(for: "read anew")
  }

  @Test(arguments: ["e", "v"])
  func edit(key: String) throws {
    let terminal = try reading(editor: "./vi")
    terminal.type("G")
    try terminal.wait(for: "They grow well.")
    let top = terminal.row(0)
    terminal.type(key)
    try terminal.wait(for: "vi +")
    #expect(!terminal.showsAlternateScreen)
    #expect(terminal.text.contains("beans.md"))
    #expect(terminal.modes == "lines echo signals newline-in newline-out")
    #expect(!terminal.marksPastes)
    terminal.resize(rows: 12, columns: 100)
    terminal.type("\r")
    try terminal.wait(for: "They grow better.")
    #expect(terminal.row(0).drop { $0 == " " } == top.drop { $0 == " " })
    #expect(terminal.marksPastes)
    terminal.type("Q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(arguments: [
    (nil, "no editor: set VISUAL or EDITOR to one"), ("./none", "./none: no such file or directory"),
  ])
  func noEditor(editor: String?, message: String) throws {
    let terminal = try reading(editor: editor)
    terminal.type("e")
    try terminal.wait(for: message)
    #expect(terminal.showsAlternateScreen)
    #expect(terminal.text.contains("Row 1."))
  }

  /// Ctrl-C is the editor's while it runs.
  @Test func interruptedEditor() throws {
    let terminal = try reading(editor: "./vi")
    terminal.type("e")
    try terminal.wait(for: "vi +")
    terminal.type("\u{3}")
    try terminal.wait { $0.showsAlternateScreen && $0.text.contains("Row 1.") }
  }
}

extension Terminal {
  /// Whether pasted text would come between marks.
  fileprivate var marksPastes: Bool {
    String(decoding: rawOutput, as: UTF8.self).components(separatedBy: "\u{1B}[?2004").last?.first == "h"
  }
}
