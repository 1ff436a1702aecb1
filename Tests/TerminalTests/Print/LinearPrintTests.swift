import Foundation
import Testing

/// Posts printed for ears and braille.
struct LinearPrintTests {
  private static let post = """
    # Beans 🌱

    They *grow* [fast](x.md),
    very fast.

    - one
    - [x] two

      > quoted

    | Name | Height |
    |------|-------:|
    | Pole | 2 m    |
    | Bush |        |

    ```swift
    let x = 1
    ```

    ![a bean](b.png)
    """

  @Test func whatStandsWhereIsSaid() throws {
    let expected = """
      title: Beans 🌱
      1 min

      They grow link: fast, very fast.

      list, 2 items
      item 1
      one
      item 2, done
      two

      quote
      quoted
      end of quote
      end of list

      table, 2 columns, 2 rows
      row 1 of 2
      Name: Pole
      Height: 2 m
      row 2 of 2
      Name: Bush
      end of table

      code, swift
      let x = 1
      end of code

      image: a bean

      """
    let files = ["a.md": Self.post]
    #expect(try Program.run("show", "--linear", "posts/a.md", files: files).output == expected)
    let asked = try Program.run("posts/a.md", files: files, environment: ["LECTERN_LINEAR": "on"])
    #expect(asked.output == expected)
  }

  @Test func whatIsBeyondGFMIsSaidToo() throws {
    let post = """
      # T

      > [!TIP] Of beans
      > Sow ==late==.[^a]

      Pole
      : climbs H~2~O

      [^a]: In *May*.
      """
    let run = try Program.run("show", "--linear", "posts/a.md", files: ["a.md": post])
    let start = run.output.range(of: "tip")?.lowerBound ?? run.output.startIndex
    #expect(
      run.output[start...] == """
        tip: Of beans
        Sow marked: late. (footnote 1)
        end of tip

        definitions, 1 term
        term: Pole
        definition
        climbs H sub 2 O
        end of definitions

        footnote 1
        In May.
        end of footnote

        """)
  }

  @Test func emojiAreNamedWhereAskedFor() throws {
    let post = "Hi 🚀 👩‍🚀 🇯🇵 1️⃣ ❤️!"
    let run = try Program.run(
      "show", "--linear", "--name-emoji", "posts/a.md", files: ["a.md": "# T\n\n" + post])
    #expect(
      run.output.hasSuffix("Hi (rocket) (woman, rocket) (flag JP) (keycap 1) (heavy black heart)!\n"))
  }

  @Test func aListIsSaidInWords() throws {
    let files = [
      "a.md": "---\ntitle: Beans\ndate: 2026-03-01\ntags: [garden]\n---\nThey grow.\n",
      "b.md": "---\ntitle: Peas\ndraft: true\ndate: 2025-02-01\n---\nThey climb.\n",
    ]
    for arguments in [["--linear", "posts"], ["show", "--linear", "posts"]] {
      let run = try Program.run(arguments, files: files)
      #expect(
        run.output == """
          Beans, 2026-03-01, 1 min, tags: garden, a.md
          Peas, draft, 2025-02-01, 1 min, b.md

          """)
    }
  }

  @Test func aSectionAlone() throws {
    let run = try Program.run(
      "show", "--linear", "--section", "b", "posts/a.md", files: ["a.md": "# A\n\n## B\n\nb\n\n## C\n"])
    #expect(run.output == "heading 2: B\n\nb\n")
  }

  @Test func controlsAreShown() throws {
    let run = try Program.run("show", "--linear", "posts/a.md", files: ["a.md": "a\u{1B}[2J\n"])
    #expect(run.output.hasSuffix("a^[[2J\n"))
  }
}
