import Posts
import Testing

@testable import Reading

@Suite struct SearchTests {
  private static let post = """
    # Numbers

    ## First

    One code
    *gen*eration, and code `generation`.

    ## Second

    Code GENERATION stands here.

    - [code **generation**](/x) in a list

    | what | how |
    | --- | --- |
    | code generation | a cell |

    ## Third

    The end.
    """

  private func reader(rows: Int = 12) -> Reader {
    Reader.reading(Self.post, rows: rows, columns: 40)
  }

  @Test func hitsAreFoundAsTheyAreTyped() {
    var reader = reader()
    reader.type("/code gen")
    #expect(
      reader.lit == """
           Numbers
           1 min


           First
           ─────

           One [[code gen]]eration, and [code]
           [gen]eration.


        /code gen                        1 of 5
        """)
    #expect(reader.frame().cursor == Frame.Position(row: 11, column: 9))
    reader.press(.enter)
    #expect(reader.screen.hasSuffix("Numbers                   1 of 5 · 26%"))
  }

  @Test func walkingTheHits() {
    var reader = reader()
    reader.type("/code gen")
    reader.press(.enter)
    reader.type("nn")
    #expect(
      reader.lit == """
           Second
           ──────

           [[Code GEN]]ERATION stands here.

           • [code gen]eration in a list

           what            │ how
           ────────────────┼───────
           [code gen]eration │ a cell

         Second                    3 of 5 · 91%
        """)
    reader.type("nn")
    #expect(reader.lit.contains("[[code gen]]eration │ a cell"))
    #expect(reader.screen.contains("5 of 5"))
    reader.type("n")
    #expect(reader.screen.contains("on from the start of the post"))
    #expect(reader.lit.contains("One [[code gen]]"))
    reader.type("N")
    #expect(reader.screen.contains("on from the end of the post"))
    #expect(reader.lit.contains("[[code gen]]eration │ a cell"))
  }

  /// A hit that was left behind is not walked from.
  @Test func walkingGoesOnFromTheView() {
    var reader = reader(rows: 8)
    reader.type("/gen")
    reader.press(.enter)
    reader.type("Gn")
    #expect(reader.screen.contains("5 of 5") || reader.screen.contains("on from the start"))
    reader.type("gN")
    #expect(reader.screen.contains("on from the end"))
  }

  @Test func escapeGoesBackThenClearsThenLeaves() {
    var reader = reader(rows: 8)
    reader.type("j")
    let before = reader.screen
    reader.type("/a cell")
    #expect(reader.lit.contains("[[a cell]]"))
    reader.press(.escape)
    #expect(reader.screen == before)
    reader.type("/cell")
    reader.press(.enter)
    #expect(reader.screen.contains("1 of 1"))
    #expect(reader.press(.escape) == [])
    #expect(!reader.screen.contains("1 of 1"))
    #expect(reader.lit.contains("a cell"))
    #expect(reader.press(.escape) == [.quit])
  }

  @Test func escapeInThePromptKeepsTheSearchBefore() {
    var reader = reader()
    reader.type("/stands")
    reader.press(.enter)
    reader.type("/end")
    reader.press(.escape)
    #expect(reader.lit.contains("[[stands]]"))
    reader.type("/")
    reader.press(.backspace)
    #expect(reader.screen.contains("1 of 1"))
  }

  @Test func withoutASearchSectionsAreWalked() {
    var reader = reader(rows: 6)
    reader.type("n")
    #expect(reader.top == "   First")
    reader.type("n")
    #expect(reader.top == "   Second")
    reader.type("N")
    #expect(reader.top == "   First")
  }

  @Test func nothingFound() {
    var reader = reader()
    let before = reader.top
    reader.type("/zebra")
    #expect(reader.screen.hasSuffix("/zebra                           no hit"))
    reader.press(.enter)
    #expect(reader.screen.contains(" no hit for “zebra”"))
    #expect(reader.top == before)
    reader.type("n")
    #expect(reader.screen.contains(" no hit for “zebra”"))
    // Escape is done with the search before it leaves the post.
    reader.press(.escape)
    #expect(reader.top == before)
    reader.type("n")
    #expect(reader.top == "   First")
  }

  @Test func regularExpressionsOnAToggle() {
    var reader = reader()
    reader.type("/o.e")
    #expect(reader.screen.contains("no hit"))
    reader.press(.control("r"))
    #expect(reader.lit.contains("[[One]]"))
    reader.type("(")
    #expect(reader.screen.hasSuffix("regex/o.e(                 no ) after ("))
    #expect(!reader.lit.contains("["))
    reader.press(.enter)
    #expect(reader.screen.contains("no ) after ("))
    reader.press(.backspace)
    #expect(reader.lit.contains("[[One]]"))
    reader.press(.control("r"))
    #expect(reader.screen.contains("/o.e  "))
  }

  @Test func thePromptHasAHistory() {
    var reader = reader()
    for word in ["one", "end", "one"] {
      reader.type("/" + word)
      reader.press(.enter)
    }
    reader.type("/dra")
    reader.press(.up)
    #expect(reader.screen.contains("/one"))
    reader.press(.up)
    #expect(reader.screen.contains("/end"))
    reader.press(.up)
    #expect(reader.screen.contains("/end"))
    reader.press(.down)
    reader.press(.down)
    #expect(reader.screen.contains("/dra"))
    reader.press(.control("u"))
    reader.press(.enter)
    #expect(reader.screen.contains("1 of 1"))
    #expect(reader.lit.contains("[[One]]"))
  }

  @Test func aResizeKeepsTheHit() {
    var reader = reader()
    reader.type("/generation")
    reader.press(.enter)
    reader.type("nn")
    for columns in [9, 120, 1, 40] { reader.resize(rows: 12, columns: columns) }
    #expect(reader.lit.contains("[[GENERATION]]"))
    #expect(reader.screen.contains("3 of 5"))
  }

  @Test func hitsInCodeAndAcrossItsRows() {
    var reader = Reader.reading("```\n\tlet value = 1\n```\n", rows: 8, columns: 16)
    reader.type("/value = 1")
    #expect(
      reader.lit == """
        Post
        1 min


              let [[value]]
          ↪ [[= 1]]

        /value = 1
        """)
  }

  @Test func controlCClosesThePrompt() {
    var reader = reader()
    reader.type("/x")
    #expect(reader.press(.control("l")) == [.redraw])
    #expect(reader.press(.left) == [])
    #expect(reader.screen.contains("/x"))
    #expect(reader.press(.control("c")) == [])
    #expect(!reader.screen.contains("/x"))
    #expect(reader.press(.control("c")) == [.quit])
  }
}
