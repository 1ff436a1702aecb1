import Reading
import Testing

@testable import lectern

/// The user's own themes: what is in a file, and what is said of what is wrong in it.
struct ThemeFileTests {
  private static let post = ["a.md": "# A\n\n## Part\n"]

  private func show(_ theme: String, toml: String, _ environment: [String: String] = [:]) throws
    -> Program.Run
  {
    let file = "../config/lectern/themes/mine.toml"
    return try Program.run(
      "show", "--format", "ansi", "--theme", theme, "posts/a.md",
      files: Self.post.merging([file: toml]) { $1 },
      environment: ["COLORTERM": "truecolor"].merging(environment) { $1 })
  }

  @Test func aThemeOfOnesOwn() throws {
    let run = try show(
      "mine", toml: "background = \"dark\"\nheading2 = \"#010203 on bright-red underline\" # mine\n")
    #expect(run.output.contains("\u{1B}[0;4;38;2;1;2;3;101mPart\u{1B}[m\n"))
    #expect(run.error == "")
    // What it says nothing of is as in the theme of its background.
    #expect(run.output.contains("\u{1B}[0;1;38;2;240;176;112mA\u{1B}[m\n"))
  }

  @Test func whatIsWrongIsSaidAndTheRestIsShown() throws {
    let toml = """
      background = "dusk"
      headng2 = "red"
      heading2 = "#01020 bold"
      title = "underline"
      code = 3
      """
    let run = try show("mine", toml: toml)
    let lines = run.error.split(separator: "\n").map {
      $0.split(separator: "mine.toml:", maxSplits: 1).last ?? ""
    }
    #expect(
      lines == [
        "1: unknown background \"dusk\": set it to light, dark or any", "2: unknown role \"headng2\"",
        "3: unknown colour \"#01020\": give #rrggbb, a name such as bright-blue, or an attribute",
        "5: code: expected a text, as in \"#7a2e0e bold\"",
      ])
    #expect(run.output.contains("\u{1B}[0;4mA\u{1B}[m\n"))
    #expect(run.output.contains("\u{1B}[0;1;36mPart\u{1B}[m\n"))
    #expect(run.status == 0)
  }

  @Test func whatIsNoTOMLIsSaidWithItsLine() throws {
    let run = try show("mine", toml: "background = \"any\"\ntitle = red\n")
    #expect(run.error.hasSuffix("mine.toml:2: no valid TOML: expected a value, found red\n"))
    #expect(run.status == 0)
  }

  @Test(arguments: ["nowhere", "../themes/mine", ""])
  func anUnknownThemeIsStatus2(_ name: String) throws {
    let run = try show(name, toml: "")
    #expect(run.error.hasPrefix("lectern: no theme named \"\(name)\": there are auto, paper, lamp, "))
    #expect(run.error.hasSuffix("mono, mine\n"))
    #expect(run.status == 2)
    #expect(run.output == "")
  }

  @Test func themesAreListed() throws {
    let run = try Program.run("themes", files: ["../config/lectern/themes/mine.toml": ""])
    #expect(
      run.output == """
        paper  (light)
        lamp  (dark)
        daylight  (light)
        midnight  (dark)
        sixteen  (any background)
        mono  (any background)
        mine  (your own)

        """)
  }

  /// A role that a theme does not name looks like the one it falls back on.
  @Test func rolesFallBack() {
    let table = ThemeTable("t", toml: "title = \"red\"\nmuted = \"dim\"")
    #expect(table.face(.heading6).foreground == .named(1))
    #expect(table.face(.tag).attributes == .dim)
    #expect(table.face(.prompt) == Face())
    for role in Role.allCases { _ = table.face(role) }
  }
}
