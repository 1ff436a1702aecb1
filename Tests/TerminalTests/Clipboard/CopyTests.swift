import Foundation
import Testing

/// `y` in a terminal: with programs that take the text, fail to, or hang, and with OSC 52.
struct CopyTests {
  private static let post = "# Beans\n\nThey *grow*.\n\n## Sowing\n\nIn *May* 🛠️.\n"

  /// Opens a post, with these programs on PATH.
  private func reading(
    _ programs: [String: String] = [:], post: String = post, _ environment: [String: String?] = [:]
  )
    throws -> Terminal
  {
    var files = ["beans.md": post, "bin/none": ""]
    for (name, text) in programs { files["bin/\(name)"] = "#!/bin/sh\n" + text }
    let terminal = try Terminal(
      ["-c", "chmod +x bin/*; exec \(Terminal.program) beans.md"], program: "/bin/sh", posts: files,
      environment: ["PATH": "bin:/usr/bin:/bin"].merging(environment) { $1 })
    try terminal.wait(for: "Sowing")
    return terminal
  }

  /// What a program wrote into a file of the folder.
  private func written(_ name: String, in terminal: Terminal) -> String? {
    try? String(contentsOf: terminal.home.appending(path: "posts/\(name)"), encoding: .utf8)
  }

  /// What the terminal was told besides drawing.
  private func sequences(_ terminal: Terminal) -> [String] {
    Output(terminal.rawOutput).foreign.filter { $0.hasPrefix("ESC ]") }
  }

  @Test(arguments: [
    ("wl-copy", "WAYLAND_DISPLAY"), ("xclip", "DISPLAY"), ("xsel", "DISPLAY"), ("tmux", "TMUX"),
    ("pbcopy", "A"),
  ])
  func aProgramTakesIt(name: String, variable: String) throws {
    let terminal = try reading([name: "echo $* > arguments; exec cat > copied"], [variable: "x"])
    terminal.type("]y")
    try terminal.wait(for: "copied: 23 characters of “Sowing”, by \(name)")
    #expect(written("copied", in: terminal) == "## Sowing\n\nIn *May* 🛠️.\n")
    #expect(try #require(written("arguments", in: terminal)).isEmpty == false)
    #expect(sequences(terminal) == [])
  }

  @Test func elseTheTerminalTakesIt() throws {
    let terminal = try reading()
    terminal.type("y")
    try terminal.wait(for: "copied: 46 characters of “Beans”, by OSC 52")
    let digits = Data(Self.post.utf8).base64EncodedString()
    #expect(sequences(terminal) == ["ESC ]52;c;\(digits)"])
    #expect(terminal.text.contains("They grow."))
  }

  /// No program can write on the screen, and one that fails is passed over.
  @Test func aProgramThatFails() throws {
    let noise = "echo noise; echo noise >&2; (echo noise > /dev/tty) 2> error; cat > /dev/null; exit 3"
    let terminal = try reading(
      ["wl-copy": noise, "xclip": "exit 1", "xsel": "cat > copied"],
      ["WAYLAND_DISPLAY": "x", "DISPLAY": ":0"])
    terminal.type("y")
    try terminal.wait(for: "by xsel")
    #expect(written("copied", in: terminal) == Self.post)
    #expect(written("error", in: terminal)?.isEmpty == false)
    #expect(!String(decoding: terminal.rawOutput, as: UTF8.self).contains("noise"))
  }

  /// Keys work meanwhile, and the program is not left behind.
  @Test func aProgramThatHangs() throws {
    let terminal = try reading(["xclip": "echo $$ > number; sleep 1000"], ["DISPLAY": ":0"])
    terminal.type("y")
    try terminal.wait(for: "copying")
    terminal.type("?")
    try terminal.wait(for: "Keys in a post")
    try terminal.wait("OSC 52") { !sequences($0).isEmpty }
    let number = try #require(written("number", in: terminal).flatMap { Int32($0.dropLast()) })
    #expect(kill(number, 0) != 0)
  }

  @Test func muchIsForProgramsAlone() throws {
    let post = "# Long\n\n" + (1...8000).map { "Row \($0).\n\n" }.joined() + "## Sowing\n"
    let terminal = try Terminal(
      ["-c", "chmod +x bin/*; exec \(Terminal.program) long.md"], program: "/bin/sh",
      posts: ["long.md": post, "bin/xclip": "#!/bin/sh\ntest -e taken || exit 1; exec cat > copied\n"],
      environment: ["PATH": "bin:/usr/bin:/bin", "DISPLAY": ":0"])
    try terminal.wait(for: "Row 1.")
    terminal.type("y")
    try terminal.wait(for: "not copied: 86,911 bytes, and the terminal takes 56,244;")
    #expect(sequences(terminal) == [])
    try Data().write(to: terminal.home.appending(path: "posts/taken"))
    terminal.type("y")
    try terminal.wait(for: "copied: 86,911 characters of “Long”, by xclip")
    #expect(written("copied", in: terminal) == post)
  }

  @Test func aConsoleHasNoClipboard() throws {
    let terminal = try reading([:], ["TERM": "linux"])
    terminal.type("y")
    try terminal.wait(for: "not copied: a Linux console has no clipboard")
    #expect(!String(decoding: terminal.rawOutput, as: UTF8.self).contains("]52"))
  }

  @Test func theAddressOfALink() throws {
    let post = Self.post + "\n[One](https://a.example) [two](https://b.example).\n"
    let terminal = try reading(["xclip": "exec cat > copied"], post: post, ["DISPLAY": ":0"])
    terminal.type("Y")
    try terminal.wait(for: "copied: 1 of 2, https://a.example, by xclip")
    terminal.type("Y")
    try terminal.wait(for: "copied: 2 of 2, https://b.example, by xclip")
    #expect(written("copied", in: terminal) == "https://b.example")
  }

  @Test func overSSHTheTerminalTakesIt() throws {
    let terminal = try reading(["pbcopy": "cat > copied"], ["SSH_CONNECTION": "a 1 b 2"])
    terminal.type("y")
    try terminal.wait(for: "by OSC 52")
    #expect(written("copied", in: terminal) == nil)
  }
}
