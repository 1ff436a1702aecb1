import Foundation
import Testing

/// The program where there is no terminal: what it prints, and how it ends.
@Suite struct CommandLineTests {
  private static let posts = [
    "beans.md": "---\ntitle: Beans\ndate: 2026-03-01\ntags: [garden]\n---\n# Beans\n\nThey *grow*.\n",
    "peas.md": "---\ntitle: Peas\ndate: 2025-02-01\ndraft: true\n---\nThey climb.\n",
  ]

  @Test func aFolderIsPrintedAsAList() throws {
    let run = try Program.run("posts", files: Self.posts)
    #expect(
      run.output == """
        2026-03-01  1 min    Beans  (beans.md)
        2025-02-01  1 min    Peas [draft]  (peas.md)

        """)
    #expect(run.status == 0)
    #expect(run.error == "")
  }

  @Test func aPostIsPrintedAsAPage() throws {
    let run = try Program.run("posts/beans.md", files: Self.posts)
    #expect(
      run.output == """
            Beans
            2026-03-01 · 1 min · #garden


            They grow.

        """)
    #expect(run.status == 0)
  }

  @Test func checkIsSilentWhenAllIsWell() throws {
    let run = try Program.run("check", "posts", files: Self.posts)
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func checkNamesFileAndLine() throws {
    let broken = ["a.md": "---\ntitle: A\ndate: soon\n---\nText\n", "b.md": "---\ntitle: B\n\nText\n"]
    let run = try Program.run("check", "posts", files: broken)
    #expect(run.output.contains("posts/a.md:3: "))
    #expect(run.output.contains("posts/b.md:"))
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.status == 1)
    #expect(run.error == "")
  }

  @Test func aNameWithAnEscapeSequenceIsPrintedHarmless() throws {
    let run = try Program.run("check", "posts", files: ["a\u{1B}]0;x\u{7}.md": "---\ndate: soon\n---\n"])
    #expect(run.status == 1)
    #expect(run.output.contains("a^[]0;x^G.md:2: "))
  }

  @Test func anEmptyFolderSaysWhy() throws {
    let run = try Program.run("posts", files: [".hidden.md": "x", "notes.txt": "x"])
    #expect(run.error.hasPrefix("lectern: posts: no posts"))
    #expect(run.error.contains("--all"))
    #expect(run.status == 1)
    #expect(run.output == "")
  }

  @Test func allShowsWhatIsHidden() throws {
    let run = try Program.run("--all", "posts", files: [".hidden.md": "# Found\n"])
    #expect(run.output.contains("Found"))
    #expect(run.status == 0)
  }

  @Test func aDeviceThatIsFullIsAFailure() throws {
    try #require(FileManager.default.fileExists(atPath: "/dev/full"))
    let run = try Program.run("posts", files: Self.posts, output: FileHandle(forWritingAtPath: "/dev/full"))
    #expect(run.status == 1)
    #expect(run.error == "lectern: cannot write: no space left on device\n")
  }

  @Test func whatCannotBeReadIsSaidBesideTheList() throws {
    let run = try Program.run("posts", files: Self.posts, links: ["gone.md": "nowhere.md"])
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.error == "lectern: posts/gone.md:1: a symbolic link to nothing\n")
    #expect(run.status == 0)
  }

  @Test func codeIsPrintedWhole() throws {
    let line = "let numbers = [" + (1...40).map(String.init).joined(separator: ", ") + "]"
    let run = try Program.run("posts/a.md", files: ["a.md": "```\n\(line)\n```\n"])
    #expect(run.output.contains(line))
  }

  @Test func wrongUsageIsOneLineAndStatus2() throws {
    for arguments in ["--bogus", "check"] {
      let run = try Program.run(arguments)
      #expect(run.status == 2)
      #expect(run.error.hasPrefix("lectern: "))
      #expect(run.error.split(separator: "\n").count == 1)
      #expect(run.output == "")
    }
  }

  @Test(arguments: [
    (["lst", "posts"], "no command or path named lst: did you mean list?"),
    (["serach", "beans", "posts"], "no command or path named serach: did you mean search?"),
    (["note"], "no command or path named note: did you mean notes?"),
    (["help", "lits"], "no command named lits: did you mean list?"),
    (["help", "bogus"], "no command named bogus"),
  ])
  func aMistypedCommandIsNamed(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(arguments, files: Self.posts)
    #expect(run.error == "lectern: \(message)\n")
    #expect(run.status == 2 && run.output == "")
  }

  @Test func aPathMayBeNearlyACommand() throws {
    #expect(try Program.run("list.md", files: ["../list.md": "# Beans\n"]).output.contains("Beans"))
    #expect(try Program.run("notse", files: ["../notse/a.md": "# Beans\n"]).output.contains("Beans"))
    #expect(try Program.run("help", "search").output.contains("What to look for."))
  }

  @Test func wrongEmojiIsStatus2() throws {
    let run = try Program.run("posts", files: Self.posts, environment: ["LECTERN_EMOJI": "yes"])
    #expect(
      run.error == "lectern: wrong value \"yes\" of LECTERN_EMOJI: set it to auto, safe, full or ascii\n")
    #expect(run.status == 2)
    #expect(run.output == "")
  }

  @Test func wrongSettingsSayWhatIsRight() throws {
    let links = try Program.run("posts", files: Self.posts, environment: ["LECTERN_LINKS": "yes"])
    #expect(links.error == "lectern: wrong value \"yes\" of LECTERN_LINKS: set it to auto, on or off\n")
    let mouse = try Program.run("posts", files: Self.posts, environment: ["LECTERN_MOUSE": "no"])
    #expect(mouse.error == "lectern: wrong value \"no\" of LECTERN_MOUSE: set it to on or off\n")
  }

  @Test func whatIsNotThereIsStatus1() throws {
    let run = try Program.run("nowhere")
    #expect(run.error == "lectern: nowhere: no such file or directory\n")
    #expect(run.status == 1)
    let nothing = try Program.run("")
    #expect(nothing.error == "lectern: an empty path: the folder you are in is .\n")
    #expect(nothing.status == 1)
  }

  @Test func helpAndVersion() throws {
    #expect(try Program.run("--help").output.contains("lectern [--theme NAME] [--all] [PATH]"))
    #expect(try Program.run("--version").output == "0.1.0\n")
    #expect(try Program.run("--theme", "lamp", "--help").output.contains("USAGE: lectern [--theme NAME]"))
    #expect(try Program.run("help", "read").output.contains("--name-emoji"))
  }
}
