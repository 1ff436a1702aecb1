import Foundation
import Testing

@testable import lectern

/// Links that lead out of the collection are opened by the user's browser, without a shell.
struct BrowserTests {
  @Test func commandsAreTriedInTheirOrder() {
    let browser = Browser { $0 == "BROWSER" ? "firefox --new-tab:w3m %s::" : nil }
    #expect(browser.commands.dropLast() == [["firefox", "--new-tab"], ["w3m", "%s"]])
    #expect(browser.commands.last?.count == 1)
    #expect(Browser { _ in nil }.commands.count == 1)
    #expect(Browser.arguments(["a", "-b"], opening: "x") == ["a", "-b", "x"])
    #expect(Browser.arguments(["a", "%s", "-b"], opening: "x") == ["a", "x", "-b"])
    #expect(Browser.needsTerminal(["/usr/bin/w3m"]) && !Browser.needsTerminal(["firefox"]))
  }

  @Test(arguments: [
    ("https://example.org/a?b=c#d", true), ("HTTP://example.org", true),
    ("mailto:a@example.org?subject=x", true),
    ("mailto:a@example.org?attach=/etc/passwd", false), ("mailto:a@example.org?%61ttachment=x", false),
    ("https://", false), ("mailto:", false), ("file:///etc/passwd", false), ("javascript:alert(1)", false),
    ("ssh://host", false), ("--help", false),
    ("https://example.org/ --x", false), ("https://example.org/\u{1B}[0m", false),
    ("https://a/\u{9B}", false),
  ])
  func whatIsOpened(address: String, isOpened: Bool) {
    #expect(Browser.opens(address) == isOpened)
  }

  @Test func theChosenLinkIsGivenToItAsItStands() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (script, seen) = (folder.appending(path: "browser"), folder.appending(path: "seen"))
    try Data(
      "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" > \(seen.path).new\nmv \(seen.path).new \(seen.path)\n".utf8
    )
    .write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    let address = "https://example.org/$(touch%20x);`id`?a='b'&c"
    let terminal = try Terminal(
      ["a.md"], posts: ["a.md": "# A\n\nSee [this](<\(address)>).\n"], rows: 12, columns: 100,
      environment: ["BROWSER": script.path])
    try terminal.wait(for: "See this")
    terminal.type("\to")
    try terminal.wait("the browser") { _ in FileManager.default.fileExists(atPath: seen.path) }
    #expect(try String(contentsOf: seen, encoding: .utf8) == "1\n\(address)\n")
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
