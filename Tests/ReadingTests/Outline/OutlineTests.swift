import Posts
import Testing

@testable import Reading

@Suite struct OutlineTests {
  private static let post = """
    ---
    title: Beans
    ---
    Before all.

    ## 🤖 Sowing

    Row 1\\
    Row 2\\
    Row 3

    ### Déjà vu

    Again.

    ## 🛠️ Tools

    A spade.

    ## Harvest

    Late.

    """

  private static func reader(rows: Int = 16, columns: Int = 44) -> Reader {
    .reading(post, rows: rows, columns: columns)
  }

  @Test func aNarrowScreenShowsTheOutlineOverTheLowerHalf() {
    var reader = Self.reader()
    reader.type("tj")
    #expect(
      reader.screen == """
        🤖 Sowing
           ──────

           Row 1
           Row 2
           Row 3

           Déjà vu

        ────────────────────────────────────────────
             Beans
        ▸ 🤖 Sowing
               Déjà vu
          🛠️ Tools
             Harvest
         section 1 of 4             Enter · / · Esc
        """)
  }

  @Test(arguments: [Key.character("t"), .character("o")])
  func leavingGoesBackToWhereReadingWas(key: Key) {
    for leave in [Key.escape, .character("q"), key] {
      var reader = Self.reader(rows: 8)
      reader.type("jjj")
      let screen = reader.screen
      reader.press(key)
      reader.type("G")
      #expect(reader.screen.hasPrefix("   Harvest"))
      reader.press(leave)
      #expect(reader.screen == screen)
    }
  }

  @Test func enterReadsOnAtTheSection() {
    var reader = Self.reader(rows: 8)
    reader.type("tjjj")
    reader.press(.enter)
    #expect(reader.screen.hasPrefix("🛠️ Tools\n   ─────\n\n   A spade.\n"))
    #expect(reader.screen.contains("🛠️ Tools                  87% · 1 min left"))
    reader.type("k")
    #expect(!reader.screen.hasPrefix("🛠️ Tools"))
  }

  @Test func theSectionInViewIsSelectedAtFirst() {
    var reader = Self.reader(rows: 8)
    reader.type("]]t")
    #expect(reader.screen.contains("▸      Déjà vu"))
    #expect(reader.screen.contains("section 2 of 4"))
  }

  @Test func lettersNarrowItWithoutCaseAccentsAndEmoji() {
    var reader = Self.reader(rows: 16)
    reader.type("t/DEJA")
    #expect(reader.screen.hasPrefix("   Déjà vu\n\n   Again."))
    #expect(reader.screen.hasSuffix("▸      Déjà vu\n\n\n\n\n/DEJA                               1 found"))
    reader.press(.control("u"))
    reader.type("too")
    #expect(reader.screen.hasPrefix("🛠️ Tools"))
    reader.type("x")
    #expect(reader.screen.contains("no section matches “toox”"))
    #expect(reader.screen.hasPrefix("🛠️ Tools"))
    reader.press(.backspace)
    reader.press(.enter)
    #expect(reader.screen.hasPrefix("🛠️ Tools"))
    #expect(!reader.screen.contains("found"))
  }

  @Test func theArrowsWalkWhatWasFound() {
    var reader = Self.reader()
    reader.type("t/s")
    #expect(reader.screen.hasSuffix("/s                                  4 found"))
    reader.press(.down)
    #expect(reader.screen.hasPrefix("🤖 Sowing"))
    reader.press(.down)
    #expect(reader.screen.hasPrefix("🛠️ Tools"))
    reader.press(.escape)
    #expect(reader.screen.contains("section 3 of 4"))
    reader.press(.escape)
    #expect(reader.screen.hasPrefix("   Beans"))
  }

  @Test func aWideScreenHasAPaneThatStays() {
    var reader = Self.reader(rows: 10, columns: 110)
    reader.type("tj")
    reader.press(.enter)
    #expect(
      reader.screen == """
             Beans                     │ 🤖 Sowing
        ▸ 🤖 Sowing                    │    ──────
               Déjà vu                 │
          🛠️ Tools                     │    Row 1
             Harvest                   │    Row 2
                                       │    Row 3
                                       │
                                       │    Déjà vu
                                       │
         🤖 Sowing\(String(repeating: " ", count: 83))54% · 1 min left
        """)
    #expect(!reader.isLit(row: 1))
    reader.type("]")
    #expect(reader.screen.contains("\n▸      Déjà vu "))
    reader.type("t")
    #expect(reader.isLit(row: 2))
    reader.type("j")
    #expect(reader.screen.contains("│ 🛠️ Tools\n"))
    reader.type("t")
    #expect(reader.top.hasPrefix("\(String(repeating: " ", count: 19))Déjà vu"))
  }

  @Test func aPaneWithoutKeysHidesNothingOnANarrowScreen() {
    var reader = Self.reader(rows: 10, columns: 120)
    reader.type("t")
    reader.press(.enter)
    reader.resize(rows: 10, columns: 44)
    #expect(reader.top == "   Beans")
    #expect(!reader.screen.contains("▸"))
    reader.resize(rows: 10, columns: 120)
    #expect(reader.top.hasPrefix("▸    Beans"))
    reader.press(.control("c"))
  }

  /// With the keys in it, it is drawn at every size.
  @Test func everySizeIsSafe() {
    var reader = Self.reader()
    reader.type("t/o")
    for rows in 1...12 {
      for columns in [1, 2, 3, 7, 23, 24, 40, 109, 110, 200] {
        reader.resize(rows: rows, columns: columns)
        #expect(reader.frame().size == Size(rows: rows, columns: columns))
        reader.press(.down)
      }
    }
  }

  @Test func aTerminalOfOneRowShowsTheSelectedEntry() {
    var reader = Self.reader(rows: 1)
    reader.type("tj")
    #expect(reader.screen.contains("🤖 Sowing"))
    #expect(reader.isLit(row: 0))
    reader.type("j")
    #expect(reader.screen.contains("Déjà vu"))
    reader.resize(rows: 1, columns: 130)
    #expect(reader.screen.contains("Déjà vu"))
  }

  @Test func anotherPostHasItsOwnOutline() {
    var reader = Self.reader(rows: 10, columns: 120)
    reader.type("t")
    reader.press(.enter)
    #expect(reader.type("R") == [.load("post.md")])
    _ = reader.update(.loaded(Reader.text(of: "# Peas\n\nText.\n\n## Green\n\nMore.\n")))
    #expect(reader.screen.contains("▸•   Peas"))
    #expect(reader.screen.contains("     Green"))
    #expect(!reader.screen.contains("Sowing"))
  }
}

extension Reader {
  fileprivate func isLit(row: Int) -> Bool { frame()[row: row].first?.style.role == .selection }
}
