import Foundation
import Testing

/// Every command that prints, over posts that attack the terminal.
struct HostileOutputTests {
  private static let files = Attack.all.enumerated().reduce(into: [String: String]()) { files, attack in
    let (number, attack) = attack
    files["\(number).md"] = attack.post
    files["\(number)-sound.md"] = attack.escapedPost
    files["\(attack.name).md"] = "Before [x](\(attack.name))\n"
  }

  private static let formats = [
    ["--format", "ansi", "--links"], ["--format", "plain"], ["--format", "html"], ["--format", "json"],
    ["--linear", "--name-emoji"],
  ]

  @Test(arguments: formats)
  func postsArePrintedHarmless(_ format: [String]) throws {
    let run = try Program.run(["show"] + format + Self.files.keys.map { "posts/\($0)" }, files: Self.files)
    #expect(run.status == 0)
    #expect(run.output.contains("before"))
    #expect(Self.obeyed(in: run.output, isStyled: format.contains("ansi")) == [])
    #expect(run.error == "")
    if format.contains("json") {
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect((json?["posts"] as? [Any])?.count == Self.files.count)
    }
  }

  @Test func listsArePrintedHarmless() throws {
    var commands = [["posts"], ["check", "posts"], ["index", "--progress", "posts"], ["later", "posts"]]
    for format in ["text", "tsv", "json"] {
      commands.append(["search", "before", "posts", "--format", format])
      commands.append(["list", "posts", "--format", format])
    }
    for attack in Attack.all.indices {
      commands.append(["toc", "posts/\(attack).md"])
      commands.append(["toc", "--format", "json", "posts/\(attack)-sound.md"])
    }
    for command in commands {
      let run = try Program.run(command, files: Self.files)
      #expect(run.signal == nil && run.status < 2, "\(command)")
      #expect(Self.obeyed(in: run.output) == [], "\(command)")
      #expect(Self.obeyed(in: run.error) == [], "\(command)")
    }
  }

  /// What somebody typed, or a program passed on, comes back in a message.
  @Test(arguments: Attack.all)
  func messagesAreHarmless(_ attack: Attack) throws {
    let name = attack.name.replacing("\0", with: "")
    let settings = "theme = \"\(name)\"\n\(name) = 1\n[keys]\nquit = \"\(name)\"\ndate = \"%Y \(name)\"\n"
    let files = ["a.md": "# A\n", "../config/lectern/config.toml": settings]
    for arguments in [
      ["show", name], ["--\(name)"], ["show", "--section", name, "posts/a.md"],
      ["search", "--", name, "posts"],
      ["show", "--theme", name, "posts/a.md"], ["completions", name], ["state", "import", name], ["config"],
    ] {
      let run = try Program.run(arguments, files: files)
      #expect(run.signal == nil, "\(arguments)")
      #expect(Self.obeyed(in: run.output + run.error) == [], "\(arguments)")
    }
    for variable in ["LECTERN_THEME", "LECTERN_EMOJI", "TERM", "LANG", "COLORFGBG"] {
      let run = try Program.run("show", "posts/a.md", files: files, environment: [variable: name])
      #expect(run.signal == nil, "\(variable)")
      #expect(Self.obeyed(in: run.output + run.error) == [], "\(variable)")
    }
  }

  /// What in a text a terminal would obey, styles and links left aside.
  private static func obeyed(in text: String, isStyled: Bool = false) -> [String] {
    let dialect = Dialect(
      finals: isStyled ? ["m"] : [], modes: [], escapes: [], renditions: Dialect.xterm256.renditions,
      knowsLinks: isStyled)
    let moving = text.unicodeScalars.filter { ["\r", "\u{8}", "\u{2028}", "\u{2029}"].contains($0) }
    return Output(Array(text.utf8), dialect: dialect).foreign + moving.map { $0.debugDescription }
  }
}
