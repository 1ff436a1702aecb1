import Foundation
import Testing

/// What is wider than the screen, in a real terminal.
struct PanningTests {
  private static let table = """
    | Name | Kind | Size | Owner | Changed |
    |------|------|-----:|-------|---------|
    | apple | fruit | 12 | Maria Sanchez | yesterday |
    | bread | staple | 340 | Jo | today |
    """
  private static let code = "```swift\nlet text = \"\(String(repeating: "word ", count: 12))end\"\n```\n"

  private func reading(_ environment: [String: String] = [:]) throws -> Terminal {
    let terminal = try Terminal(
      ["-c", "chmod +x bin/*; exec \(Terminal.program) a.md"], program: "/bin/sh",
      posts: ["a.md": "\(Self.table)\n\n\(Self.code)", "bin/xclip": "#!/bin/sh\nexec cat > copied\n"],
      rows: 12,
      columns: 30, environment: environment.merging(["PATH": "bin:/usr/bin:/bin", "DISPLAY": ":0"]) { $1 })
    try terminal.wait(for: "apple")
    return terminal
  }

  @Test func arrowsPanTablesAndCode() throws {
    let terminal = try reading()
    try terminal.wait { $0.text.contains("apple │ fruit  │   12 │ Ma›") && $0.text.contains("word wo›") }
    terminal.press(.right)
    terminal.press(.right)
    try terminal.wait { $0.text.contains("apple │‹  12 │ Maria Sanch›") && $0.text.contains("    ‹") }
    terminal.type("$")
    try terminal.wait { $0.text.contains("apple │‹yesterday") && $0.text.contains("end\"") }
    terminal.press(.left)
    terminal.type("0")
    try terminal.wait(for: "apple │ fruit  │   12 │ Ma›")
    terminal.press(.left)
    try terminal.wait(for: "left edge: q goes back")
  }

  @Test func aTableOnTheWholeScreen() throws {
    let terminal = try reading()
    terminal.type("T")
    try terminal.wait(for: "table of 2 rows")
    #expect(terminal.row(0).hasPrefix("Name"))
    terminal.press(.right)
    try terminal.wait { $0.row(2).contains("│‹") }
    terminal.type("y")
    try terminal.wait { _ in
      (try? Data(contentsOf: terminal.home.appending(path: "posts/copied"))) == Data("\(Self.table)\n".utf8)
    }
    terminal.press(.escape)
    try terminal.wait { $0.row(4).hasPrefix("   Name") }
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func codeIsBrokenNumberedAndCopied() throws {
    let terminal = try reading(["LECTERN_CODE": "wrap"])
    try terminal.wait(for: "↪ ")
    terminal.type("w")
    try terminal.wait { !$0.text.contains("↪ ") && $0.text.contains("›") }
    terminal.type("#")
    try terminal.wait(for: "     1  let text")
    terminal.type("c")
    try terminal.wait(for: "copied: 77 characters")
  }

  @Test func aWrongSetting() throws {
    let terminal = try Terminal(["a.md"], posts: ["a.md": "Text"], environment: ["LECTERN_CODE": "fold"])
    #expect(try terminal.waitForExit() == .code(2))
    #expect(terminal.text.contains("wrong value \"fold\" of LECTERN_CODE: set it to pan or wrap"))
  }
}
