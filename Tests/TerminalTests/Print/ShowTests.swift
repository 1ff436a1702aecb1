import Foundation
import Testing

/// What `show` and `toc` print.
struct ShowTests {
  private static let post = """
    ---
    title: Beans
    date: 2026-03-01
    ---
    # Beans

    They *grow* ~~up~~ **high**, see [peas](peas.md).

    ## Seeds

    ### Sowing

    Deep.

    ## Seedlings

    - water
    """
  private static let files = ["a.md": post, "b.md": "# Peas\n\nThey climb.\n"]

  @Test func plainTextIsThePageAsItIsRead() throws {
    let run = try Program.run("show", "posts/a.md", files: Self.files)
    #expect(
      run.output == """
            Beans
            2026-03-01 · 1 min


            They grow ~~up~~ high, see peas.


            Seeds
            ─────

            Sowing

            Deep.


            Seedlings
            ─────────

            • water

        """)
    #expect(run.status == 0)
    #expect(try Program.run("posts/a.md", files: Self.files).output == run.output)
  }

  @Test func ansiHasTheColorsOfTheTheme() throws {
    let run = try Program.run(
      "show", "--format", "ansi", "--theme", "paper", "--section", "Seedlings", "posts/a.md",
      files: Self.files)
    #expect(
      run.output == """
            \u{1B}[0;1;38;5;24mSeedlings\u{1B}[m
            \u{1B}[0;38;5;244m─────────\u{1B}[m

            \u{1B}[0;38;5;240m• \u{1B}[0;38;5;235mwater\u{1B}[m

        """)
  }

  @Test func noColorKeepsAttributes() throws {
    for environment in [["NO_COLOR": "1"], [:]] {
      let color = environment.isEmpty ? "never" : "auto"
      let run = try Program.run(
        "show", "--format", "ansi", "--color", color, "--section", "beans", "posts/a.md", files: Self.files,
        environment: environment)
      #expect(
        run.output.contains(
          "They \u{1B}[0;3mgrow\u{1B}[m \u{1B}[0;9mup\u{1B}[m \u{1B}[0;1mhigh\u{1B}[m, see "))
      #expect(!run.output.contains("38;"))
    }
  }

  @Test func blanksBesideACellHaveNoLook() throws {
    let files = ["a.md": "# T\n\n| a | b |\n|---|---|\n| ~~old~~ | x |\n| longer | y |\n"]
    let ansi = try Program.run(
      "show", "--format", "ansi", "--color", "never", "--section", "T", "posts/a.md", files: files)
    #expect(ansi.output.contains("\u{1B}[0;9mold\u{1B}[m   \u{1B}[0;2m │ \u{1B}[mx\n"), "\(ansi.output)")
  }

  @Test func marksOfStruckTextMoveNoColumn() throws {
    let files = ["a.md": "# T\n\n| a | b |\n|---|--:|\n| ~~old~~ | ~~1~~ |\n| much longer | 10000 |\n"]
    let plain = try Program.run("show", "--format", "plain", "posts/a.md", files: files)
    #expect(
      plain.output.hasSuffix(
        """
            a           │     b
            ────────────┼──────
            ~~old~~     │ ~~1~~
            much longer │ 10000

        """), "\(plain.output)")
  }

  @Test func tablesFitTheColumnsOfWhoeverLooksAtThem() throws {
    let files = [
      "a.md": "| Key | What it does |\n|---|---|\n| `--quit` | Leaves, and remembers the place |\n"
    ]
    let shown = try Program.run("show", "--width", "32", "posts/a.md", files: files)
    #expect(
      shown.output.hasSuffix(
        """
           Key    │ What it does
           ───────┼─────────────────────
           --quit │ Leaves, and
                  │ remembers the place

        """), "\(shown.output)")
    let colored = try Program.run("show", "--width", "32", "--format", "ansi", "posts/a.md", files: files)
    #expect(colored.output.contains("remembers the place\n"), "\(colored.output)")
    let list = try Program.run("show", "--width", "12", "posts/a.md", files: files)
    #expect(list.output.contains("What it does\n  Leaves,"), "\(list.output)")
    // Another program finds each cell in one row.
    let files2 = ["a.md": "| a | b |\n|---|---|\n| x | \(String(repeating: "word ", count: 40)) |\n"]
    let piped = try Program.run("show", "posts/a.md", files: files2)
    #expect(piped.output.contains("x │ word word word"), "\(piped.output)")
    #expect(piped.output.split(separator: "\n").contains { $0.count > 190 })
  }

  @Test func linksAreOpenedByTheTerminal() throws {
    let files = ["a.md": "# T\n\n[a](https://e.org/é\"x) [b](javascript:x) [c](b.md)"]
    let run = try Program.run(
      "show", "--format", "ansi", "--color", "never", "--links", "posts/a.md", files: files)
    let underlined = "\u{1B}[0;4m"
    #expect(
      run.output.hasSuffix(
        "\(underlined)\u{1B}]8;id=5;https://e.org/%C3%A9%22x\u{1B}\\a\u{1B}]8;;\u{1B}\\\u{1B}[m "
          + "\(underlined)b\u{1B}[m \(underlined)c\u{1B}[m\n"))
  }

  @Test func colorAlwaysIsANSIInAPipe() throws {
    let run = try Program.run("show", "--color", "always", "posts/b.md", files: Self.files)
    #expect(run.output.contains("\u{1B}["))
  }

  @Test func widthIsTheOneAskedFor() throws {
    let files = ["a.md": "Some words in a row that is broken at the width."]
    let run = try Program.run("show", "--width", "20", "posts/a.md", files: files)
    #expect(run.output.hasSuffix("Some words in a row\nthat is broken at\nthe width.\n"))
  }

  @Test(arguments: [
    ("seeds", "Seeds\n"), ("#sowing", "Sowing\n"), ("Seedlings", "Seedlings\n"), ("SEEDL", "Seedlings\n"),
    ("owing", "Sowing\n"),
  ])
  func sectionsAreFoundByTheirNames(_ name: String, heading: String) throws {
    let run = try Program.run("show", "--section", name, "posts/a.md", files: Self.files)
    #expect(run.output.hasPrefix("    \(heading)"))
    #expect(run.output.contains("Deep.") == (name == "seeds" || name.hasSuffix("owing")))
    #expect(run.status == 0)
  }

  @Test func aNameOfSeveralSectionsListsThem() throws {
    let run = try Program.run("show", "--section", "seed", "posts/a.md", files: Self.files)
    #expect(
      run.error == """
        lectern: posts/a.md: more than one section named “seed”; these match:
          Seeds (#seeds)
          Seedlings (#seedlings)

        """)
    #expect(run.output == "")
    #expect(run.status == 1)
    let none = try Program.run("show", "--section", "corn", "posts/a.md", files: Self.files)
    #expect(
      none.error.hasPrefix("lectern: posts/a.md: no section named “corn”; there are:\n  Beans (#beans)\n"))
    #expect(none.status == 1)
  }

  /// What was printed is not lost with what cannot be.
  @Test func aPostBeforeAnEmptyTerminalIsPrinted() throws {
    let terminal = try Terminal(["show", "a.md", "-"], posts: ["a.md": "# Beans\n\nThey grow.\n"])
    #expect(try terminal.waitForExit() == .code(2))
    #expect(terminal.text.contains("They grow."))
    #expect(terminal.text.contains("lectern: nothing is piped in"))
  }

  @Test func manyPostsGoOnAfterAFailure() throws {
    let run = try Program.run("show", "posts/b.md", "posts/none.md", "posts/a.md", files: Self.files)
    #expect(run.output.contains("They climb.\n\n\n    Beans\n"))
    #expect(run.error == "lectern: posts/none.md: no such file or directory\n")
    #expect(run.status == 1)
  }

  @Test func standardInput() throws {
    let run = try Program.run("show", "-", input: "# Peas\n\nThey climb.\n")
    #expect(run.output.hasPrefix("    Peas\n"))
    #expect(run.output.hasSuffix("They climb.\n"))
    #expect(try Program.run("toc", "-", input: "# A\n## B").output == "A\n  B\n")
  }

  @Test func aFolderIsPrintedAsAList() throws {
    let run = try Program.run("show", "posts", files: Self.files)
    #expect(run.output.contains("Beans  (a.md)\n"))
    let html = try Program.run("show", "--format", "html", "posts", files: Self.files)
    #expect(html.error == "lectern: posts: a folder: give a post for --format html\n")
    #expect(html.status == 1)
  }

  @Test(arguments: [
    ["show"], ["show", "--format", "pdf", "x"], ["show", "--width", "0", "x"],
    ["show", "--width", "10001", "x"],
    ["show", "--embed-images", "x"], ["toc"], ["show", "--links", "--format", "plain", "x"],
    ["show", "--linear", "--format", "html", "x"],
    ["show", "--section", "", "x"],
  ])
  func wrongUsageIsStatus2(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("lectern: "))
    #expect(run.output == "")
  }

  @Test func tocIsIndented() throws {
    let run = try Program.run("toc", "posts/a.md", files: Self.files)
    #expect(run.output == "Beans\n  Seeds\n    Sowing\n  Seedlings\n")
  }

  /// Nobody who reads the first rows only is told of a broken pipe.
  @Test func aBrokenPipeEndsQuietly() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let long = String(repeating: "Words and words.\n\n", count: 20_000)
    let run = try Program.run("show", "posts/a.md", files: ["a.md": long], output: pipe.fileHandleForWriting)
    #expect(run.signal == SIGPIPE)
    #expect(run.error == "")
  }

  /// No byte of a post is a sequence that a terminal obeys, whatever it is printed as.
  @Test(arguments: ["ansi", "plain", "html", "json"])
  func hostilePosts(_ format: String) throws {
    let attack = "a\u{1B}]52;c;eA==\u{7}\u{9B}6n\u{202E}&#27;[6n&#x9b;6n&#x202e;z \u{7F}"
    let evil = """
      ---
      title: "\(attack)\\e[6n"
      tags: ["\(attack)"]
      ---
      # \(attack)

      [\(attack)](<\(attack)> "\(attack)") `\(attack)` ~~\(attack)~~

      <p title="\(attack)">\(attack)</p>

      ```\(attack)
      \(attack)
      ```
      """
    let run = try Program.run("show", "--format", format, "posts/a.md", files: ["a.md": evil])
    #expect(run.status == 0)
    let known = format == "ansi" ? "m" : ""
    let rest = run.output.replacing(/\u{1B}\[[0-9;]*m/) { _ in known.isEmpty ? "\u{1B}" : "" }
    let obeyed = rest.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value)
    }
    #expect(Array(obeyed) == [])
  }
}
