import Posts
import Testing

@testable import Reading

@Suite struct PagerTests {
  private static let post = """
    ---
    title: "How AI Is Changing Backend Development"
    description: "Four places."
    pubDate: "2025-05-23"
    tags: ["ai"]
    ---

    ## How AI Is Changing Backend Development\u{20}\u{20}
    ### From autocomplete to a colleague\u{20}\u{20}
    *May 23, 2025*

    Backend work has always been two jobs.

    ---

    ### 🤖 Automated Code Generation

    A model is good at code that has been written many times before.

    #### Checks

    Types, then tests.

    ### 🛠️ Smarter Debugging

    Debugging is search.

    """

  @Test func aPostOpensAsAPage() {
    let reader = Reader.reading(Self.post, rows: 24, columns: 44)
    #expect(
      reader.screen == """
           How AI Is Changing Backend Development
           From autocomplete to a colleague
           2025-05-23 · 1 min · #ai


           Backend work has always been two jobs.

           ────────────────────────────────────────

        🤖 Automated Code Generation

           A model is good at code that has been
           written many times before.

           Checks

           Types, then tests.

        🛠️ Smarter Debugging

           Debugging is search.


         ? keys · q quit                       100%
        """)
  }

  @Test func sectionKeysPutHeadingsOnTop() {
    var reader = Reader.reading(Self.post, rows: 8, columns: 44)
    reader.type("]")
    #expect(
      reader.screen == """
        🤖 Automated Code Generation

           A model is good at code that has been
           written many times before.

           Checks

         🤖 Automated Code Gener…  68% · 1 min left
        """)
    reader.type("]")
    #expect(reader.screen.hasPrefix("   Checks"))
    reader.type("]")
    #expect(
      reader.screen.hasPrefix("🛠️ Smarter Debugging\n\n   Debugging is search.\n\n\n\n\n 🛠️ Smarter Debugging"))
    reader.type("]")
    #expect(reader.screen.hasSuffix(" last section                          100%"))
    reader.type("[[")
    #expect(reader.screen.hasPrefix("🤖 Automated"))
    reader.type("}")
    #expect(reader.screen.hasPrefix("🛠️ Smarter"))
    reader.type("{")
    #expect(reader.screen.hasPrefix("🤖 Automated"))
    reader.type("[")
    #expect(reader.screen.hasPrefix("   How AI Is Changing"))
    reader.type("[")
    #expect(reader.screen.contains("first section"))
  }

  @Test func rowsAndPages() {
    var reader = Reader.reading(Self.numbered(40), rows: 11, columns: 40)
    #expect(reader.top == "   Numbered")
    reader.type("j")
    #expect(reader.top == "   1 min")
    reader.type("k")
    #expect(reader.top == "   Numbered")
    reader.type(" ")
    #expect(reader.top == "   row 6")
    reader.type("b")
    #expect(reader.top == "   Numbered")
    reader.type("d")
    #expect(reader.top == "   row 2")
    reader.type("u")
    #expect(reader.top == "   Numbered")
  }

  @Test func theEndsAreWhereScrollingStops() {
    var reader = Reader.reading(Self.numbered(40), rows: 11, columns: 40)
    reader.type("G")
    #expect(reader.top == "   row 31")
    reader.type("j ")
    reader.press(.pageDown)
    #expect(reader.top == "   row 31")
    #expect(reader.screen.hasSuffix("row 40\n Numbered                          100%"))
    reader.type("g")
    #expect(reader.top == "   Numbered")
    reader.type("k b")
    #expect(reader.screen.contains("row 6"))
  }

  @Test func aShortPostDoesNotMove() {
    var reader = Reader.reading("# Short\n\nOne row.\n", rows: 11, columns: 40)
    let screen = reader.screen
    reader.type("Z")
    let still = reader.screen
    for key in ["j", "d", "G", "k", "g"] {
      reader.type(key)
      #expect(reader.screen == still)
    }
    #expect(screen.hasPrefix("   Short\n"))
  }

  @Test func aResizeKeepsThePlace() {
    let words = (1...400).map { "word\($0)" }.joined(separator: " ")
    var reader = Reader.reading("# Words\n\n\(words)\n", rows: 11, columns: 80)
    for _ in 0..<20 { reader.type("j") }
    let top = reader.top
    #expect(top.contains("word"))
    for (rows, columns) in [(5, 30), (40, 120), (2, 10), (1, 1), (11, 47)] {
      reader.resize(rows: rows, columns: columns)
    }
    reader.resize(rows: 11, columns: 80)
    #expect(reader.top == top)
  }

  @Test func measureKeysWidenAndNarrowTheText() {
    var reader = Reader.reading(Self.numbered(3), rows: 11, columns: 120)
    #expect(reader.pager?.geometry.measure == 72)
    reader.type("++")
    #expect(reader.pager?.geometry.measure == 80)
    #expect(reader.screen.contains("measure 80"))
    reader.type("-")
    #expect(reader.pager?.geometry.measure == 76)
    reader.type("=")
    #expect(reader.pager?.geometry.measure == 72)
    reader.resize(rows: 11, columns: 60)
    reader.type("+")
    #expect(reader.screen.contains("measure 72"))
    reader.resize(rows: 11, columns: 120)
    for _ in 0..<40 { reader.type("-") }
    #expect(reader.pager?.geometry.measure == 20)
    for _ in 0..<60 { reader.type("+") }
    #expect(reader.pager?.geometry.measure == 116)
    reader.resize(rows: 11, columns: 50)
    reader.type("=")
    reader.resize(rows: 11, columns: 120)
    #expect(reader.pager?.geometry.measure == 72)
  }

  @Test func helpListsTheKeysOfThePager() {
    var reader = Reader.reading(Self.numbered(3), rows: 8, columns: 60)
    reader.type("?")
    #expect(
      reader.screen == """
          Keys in a post

          j ↓ Ctrl-E Ctrl-N  one row down
          k ↑ Ctrl-Y Ctrl-P  one row up
          Space              page down, or the next unread post
          PgDn Ctrl-F        one page down
          b PgUp Ctrl-B      one page up
         q back · / search                                1–7 of 99
        """)
    reader.type("G")
    #expect(reader.screen.contains("empty the prompt"))
    reader.type("q")
    #expect(reader.screen.hasPrefix("   Numbered"))
  }

  @Test func aNarrowHelpPutsWhatKeysDoBelowThem() {
    var reader = Reader.reading(Self.numbered(3), rows: 8, columns: 30)
    reader.type("? ")
    #expect(
      reader.screen == """
          page down, or the next
          unread post
        PgDn Ctrl-F
          one page down
        b PgUp Ctrl-B
          one page up
        d Ctrl-D
         q back · / sea…  8–14 of 194
        """)
  }

  static func numbered(_ count: Int) -> String {
    "# Numbered\n\n" + (1...count).map { "row \($0)" }.joined(separator: "\\\n") + "\n"
  }
}

extension Reader {
  /// The first row of the screen.
  var top: String { String(screen.prefix { $0 != "\n" }) }
}
