import Foundation
import Testing

/// What the matrix leaves: types that not every system knows, and what the environment says of the terminal.
struct TypeTests {
  private static let tic = ["/usr/bin/tic", "/opt/homebrew/opt/ncurses/bin/tic"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The entry is in ncurses-term, which few systems have: it is made here.
  @Test(.enabled(if: tic != nil, "tic is not installed: no type of terminal can be made"))
  func sixteenColors() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = folder.appending(path: "source")
    let entry = """
      xterm-16color|xterm with 16 colours,
      \tcolors#16, pairs#256,
      \tsetaf=\\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%'R'%+%;%dm,
      \tsetab=\\E[%?%p1%{8}%<%t%p1%'('%+%e%p1%{92}%+%;%dm,
      \tuse=xterm-256color,

      """
    try Data(entry.utf8).write(to: source)
    let compiler = Process()
    compiler.executableURL = URL(filePath: try #require(Self.tic))
    compiler.arguments = ["-x", "-o", folder.path, source.path]
    try compiler.run()
    compiler.waitUntilExit()
    let terminal = try Terminal.onShelf(
      environment: ["TERM": "xterm-16color", "TERMINFO": folder.path])
    terminal.press(.enter)
    try terminal.wait("the post") { $0.row(23).contains("%") && $0.isAtRest }
    #expect(terminal.attributes(0, 4) == "bold color 5")
    terminal.type("qq")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(Output(terminal.rawOutput, dialect: .xterm).foreign == [])
  }

  /// The terminal's own word counts for more than a variable that another one may have set.
  @Test(arguments: [(false, "0;15", "bold color 215"), (true, "15;0", "bold color 88")])
  func theBackgroundIsAsked(isLight: Bool, variable: String, title: String) throws {
    let terminal = try Terminal(
      ["a.md"], posts: ["a.md": "# Title\n"], environment: ["COLORFGBG": variable],
      answers: .background(isLight: isLight))
    try terminal.wait("its colours") { $0.row(0) == "    Title" && $0.attributes(0, 4) == title }
  }

  /// Over a slow line the answer comes after the first frame, and counts from the next one on.
  @Test func theBackgroundIsToldLate() throws {
    let terminal = try Terminal(["a.md"], posts: ["a.md": "# Title\n"], answers: .none)
    try terminal.wait("its colours") { $0.row(0) == "    Title" && $0.attributes(0, 4) == "bold color 5" }
    terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62c")
    try terminal.wait("other colours") { $0.attributes(0, 4) == "bold color 88" }
  }

  /// Many systems set no locale for a plain shell, or one that is not there; their terminals are UTF-8 all the same.
  @Test(arguments: [
    [:], ["LC_ALL": "", "LANG": ""], ["LC_ALL": "nonesuch"], ["LC_ALL": "de_XY.UTF-8"], ["LANG": "C.UTF-8"],
    ["LC_CTYPE": "C.UTF-8", "LANG": "C"],
  ])
  func utf8(_ locale: [String: String]) throws {
    let terminal = try shelf(locale)
    terminal.type("/é")
    try terminal.wait { $0.row(23).hasPrefix("/é") }
  }

  /// Who chose a locale that is not UTF-8 has a terminal that is not.
  @Test(arguments: [
    ["LC_ALL": "C"], ["LANG": "C"], ["LC_ALL": "POSIX"], ["LC_CTYPE": "C", "LANG": "C.UTF-8"],
  ])
  func notUTF8(_ locale: [String: String]) throws {
    let terminal = try shelf(locale)
    terminal.type("/é")
    try terminal.wait { $0.row(23).hasPrefix("/e") }
    #expect(terminal.rawOutput.allSatisfy { $0 < 0x80 })
  }

  /// No screen can be drawn there: the list is said.
  @Test func dumb() throws {
    let terminal = try Terminal(
      posts: ["beans.md": "---\ntitle: Beans\ndate: 2026-03-01\n---\nText\n"], environment: ["TERM": "dumb"])
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.text == "Beans, 2026-03-01, 1 min, beans.md")
    #expect(!terminal.rawOutput.contains(0x1B))
  }

  private func shelf(_ locale: [String: String]) throws -> Terminal {
    var environment: [String: String?] = ["LC_ALL": nil, "LC_CTYPE": nil, "LANG": nil]
    for (name, value) in locale { environment[name] = value }
    return try Terminal.onShelf(environment: environment)
  }
}
