import Posts
import Testing

@testable import Reading

/// Sections found in all posts, as they are listed.
@Suite struct FinderTests {
  @Test func listsSectionsByPost() throws {
    var finding = try FindingReader(rows: 24, columns: 80)
    finding.type("/water beans")
    #expect(
      finding.screen == """
         Growing Beans  2025-04-02                                             beans.md
           Watering › Water the beans in the morning. Never water the leaves.
           Sowing › Sow the beans in May, a thumb deep. Water them well.
           By hand › A can of water for each row.
         Peas  2024-03-01                                                       peas.md
           Peas climb higher than beans and want less water.
         Soil  2020-01-01 draft                                           notes/soil.md
           …loam and clay, and has no end before the beans are in it, and the water is.















        /water beans                                              5 sections in 3 posts
        """)
    #expect(finding.reader.frame().cursor == Frame.Position(row: 23, column: 12))
  }

  @Test func theSelectedSectionStandsBesideThem() throws {
    var finding = try FindingReader(rows: 12, columns: 120)
    finding.type("/water beans")
    finding.press(.down, .down)
    #expect(
      finding.screen == """
         Growing Beans  2025-04-02                               beans.md │  Growing Beans
           Watering › Water the beans in the morning. Never water the le… │  Watering › By hand
           Sowing › Sow the beans in May, a thumb deep. Water them well.  │
           By hand › A can of water for each row.                         │  A can of water for each row.
         Peas  2024-03-01                                         peas.md │
           Peas climb higher than beans and want less water.              │
         Soil  2020-01-01 draft                             notes/soil.md │
           …clay, and has no end before the beans are in it, and the wat… │
                                                                          │
                                                                          │
                                                                          │  beans.md
        /water beans                                                                                      5 sections in 3 posts
        """)
  }

  @Test func aSmallScreenShowsWhatItCan() throws {
    var finding = try FindingReader(rows: 12, columns: 40)
    finding.type("/water beans")
    #expect(
      finding.screen == """
         Growing Beans  2025-04-02     beans.md
           Watering › Water the beans in the m…
           Sowing › Sow the beans in May, a th…
           By hand › A can of water for each r…
         Peas  2024-03-01               peas.md
           Peas climb higher than beans and wa…
         Soil  2020-01-01 draft   notes/soil.md
           …no end before the beans are in it,…



        /water beans                     5 in 3
        """)
    for columns in 1...40 {
      for rows in 1...12 { finding.send(.resized(Size(rows: rows, columns: columns))) }
    }
    finding.send(.resized(Size(rows: 12, columns: 40)))
    #expect(finding.screen.hasPrefix(" Growing Beans"))
  }

  /// Other forms of a word and its beginnings are lit as well, whatever their case.
  @Test func hitsAreLit() throws {
    var finding = try FindingReader(rows: 12, columns: 80)
    finding.type("/water bea")
    #expect(finding.lit.contains(" Growing [Beans]  2025"))
    finding.press(.down)
    #expect(finding.lit.contains("   Sowing › Sow the [[beans]] in May, a thumb deep. [[Water]] them well."))
    #expect(finding.lit.contains("   By hand › A can of [water] for each row."))
    finding.press(.control("u"))
    finding.type("\"the morning\"")
    #expect(finding.lit.contains("Watering › Water the beans in [[the morning]]. Never water the leaves."))
  }

  @Test func nothingTypedSaysWhatCanBe() throws {
    var finding = try FindingReader(rows: 14, columns: 60)
    finding.type("/")
    #expect(
      finding.screen == """

          words like these  all of them; the last one may go on
          "two words"       one after the other, as they are writt…
          -word             without it
          one OR other      either of them
          title:word        in a title; also heading: and code:
          tag:name          posts with the tag; also path:, lang: …
          date:2025-03..    posts of these days; also ..2024 and 2…
          minutes:<5        posts that take so long to read
          regex:\\d+ms       what a regular expression finds
          ↑                 what was looked for before


        /                           Enter read · Esc back · F1 keys
        """)
  }

  @Test func nothingFoundSaysSo() throws {
    var finding = try FindingReader(rows: 6, columns: 60)
    finding.type("/zebra")
    #expect(
      finding.screen == """

          no section has “zebra”



        /zebra                                        nothing found
        """)
    finding.type(" …")
    #expect(finding.screen.contains("no section has “zebra …”"))
    finding.press(.control("u"))
    finding.type("…")
    #expect(finding.screen.contains("there is no word in “…”"))
  }

  @Test(arguments: [
    ("date:2025-13 water", "date:2025-13: no date"),
    ("minutes:few water", "minutes:few: no number of minutes"),
    ("author:anna water", "author: is no field; looked for as a word"),
    ("regex:( water", "regex:(: no ) after ("), ("watr ", "nothing has watr; looked for water"),
    ("is:new water", "is:new: only is:draft, read, unread, reading and starred are known"),
  ])
  func whatMakesNoSenseIsSaid(query: String, note: String) throws {
    var finding = try FindingReader(rows: 12, columns: 80)
    finding.type("/" + query)
    let rows = finding.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[10] == " " + note)
  }

  @Test func aWordThatMustNotBeThereMayComeFirst() throws {
    var finding = try FindingReader(rows: 8, columns: 80)
    finding.type("/-peas")
    #expect(finding.status.hasSuffix("2 sections in 2 posts"))
  }

  // MARK: Keys

  @Test func movesAmongSections() throws {
    var finding = try FindingReader(rows: 5, columns: 60)
    finding.type("/water beans")
    func selected() -> String? {
      finding.reader.finder?.selected.map { "\($0.post.post.id)#\($0.section.anchor)" }
    }
    #expect(selected() == "beans.md#watering")
    finding.press(.down, .control("n"))
    #expect(selected() == "beans.md#by-hand")
    finding.press(.control("p"))
    #expect(selected() == "beans.md#sowing")
    finding.press(.end)
    #expect(selected() == "notes/soil.md#soil")
    #expect(finding.top.hasPrefix(" Peas  2024-03-01"))
    finding.press(.home)
    #expect(selected() == "beans.md#watering")
    // The title stands above the first of its sections.
    #expect(finding.top.hasPrefix(" Growing Beans"))
    finding.press(.pageDown)
    #expect(selected() == "peas.md#")
    finding.press(.pageUp, .pageUp, .up)
    #expect(selected() == "beans.md#watering")
    finding.press(.control("f"), .control("b"))
    #expect(selected() == "beans.md#watering")
  }

  @Test func escapeLeadsBackToTheShelf() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("j")
    let shelf = finding.screen
    finding.type("/water")
    #expect(finding.reader.mode == .finder)
    finding.press(.escape)
    #expect(finding.screen == shelf)
    finding.type("/w")
    finding.press(.backspace, .backspace)
    #expect(finding.screen == shelf)
    finding.type("/")
    finding.press(.control("c"))
    #expect(finding.screen == shelf)
  }

  @Test func lettersAreTakenBack() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("/water morningx")
    finding.press(.backspace)
    #expect(finding.status.hasPrefix("/water morning "))
    finding.press(.control("w"))
    #expect(finding.status.hasPrefix("/water "))
    #expect(
      finding.status.hasSuffix("6 sections in 3 posts") || finding.status.hasSuffix("5 sections in 3 posts"))
    finding.press(.control("u"))
    #expect(finding.status.hasPrefix("/  "))
  }

  @Test func upShowsWhatWasLookedForBefore() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    for query in ["water", "peas"] {
      finding.type("/" + query)
      finding.press(.escape)
    }
    finding.type("/")
    finding.press(.up)
    #expect(finding.status.hasPrefix("/peas "))
    finding.press(.control("p"))
    #expect(finding.status.hasPrefix("/water "))
    finding.press(.up)
    #expect(finding.status.hasPrefix("/water "))
    finding.press(.down, .up, .up)
    #expect(finding.reader.finder?.list.selected == 0)
  }

  @Test func pastedTextIsTyped() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("/")
    finding.send(.paste("water\nbeans"))
    #expect(finding.status.hasPrefix("/water beans "))
    #expect(finding.status.hasSuffix("5 sections in 3 posts"))
  }

  @Test func theMouseSelectsAndOpens() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("/water beans")
    finding.send(.click(Frame.Position(row: 2, column: 10)))
    #expect(finding.reader.finder?.list.selected == 1)
    finding.send(.wheel(2, at: Frame.Position(row: 2, column: 10)))
    #expect(finding.reader.finder?.list.selected == 3)
    finding.send(.click(Frame.Position(row: 1, column: 10)))
    finding.send(.click(Frame.Position(row: 1, column: 10)))
    #expect(finding.reader.mode == .pager)
  }

  @Test func theHelpListsItsKeys() throws {
    var finding = try FindingReader(rows: 30, columns: 80)
    finding.type("/")
    finding.press(.function(1))
    #expect(finding.screen.contains("Keys where sections are found in all posts"))
    #expect(finding.screen.contains("While a query is typed"))
    finding.press(.escape)
    #expect(finding.reader.mode == .finder)
    finding.type("?q")
    #expect(finding.status.hasPrefix("/?q"))
  }

  // MARK: Answers

  @Test func whatComesTooLateIsDropped() throws {
    var finding = try FindingReader(rows: 8, columns: 60)
    finding.type("/")
    guard case .find(let first)? = finding.reader.update(.key(.character("p"))).first,
      case .find(let second)? = finding.reader.update(.key(.character("o"))).first
    else {
      Issue.record("nothing was asked for")
      return
    }
    finding.send(.answered(finding.answer(to: first)))
    #expect(finding.reader.finder?.list.count == 0)
    finding.send(.answered(finding.answer(to: second)))
    #expect(finding.screen.contains("no section has “po”"))
  }

  /// What was found stays until the next answer is there.
  @Test func nothingFlickersWhileAnAnswerIsAwaited() throws {
    var finding = try FindingReader(rows: 8, columns: 60)
    finding.type("/wate")
    let before = finding.screen
    _ = finding.reader.update(.key(.character("r")))
    #expect(finding.screen == before.replacing("/wate ", with: "/water"))
  }

  @Test func moreIsAskedForNearTheEnd() throws {
    var files: [String: String] = [:]
    for number in 100..<260 { files["\(number).md"] = "# Post \(number)\n\nAn apple.\n" }
    var finding = try FindingReader(files, rows: 12, columns: 60)
    finding.type("/apple")
    #expect(finding.status.hasSuffix("160 sections in 160 posts"))
    #expect(finding.reader.finder?.list.count == 100)
    finding.press(.end)
    #expect(finding.reader.finder?.list.count == 160)
    #expect(finding.reader.finder?.list.selected == 99)
    finding.press(.end)
    #expect(finding.reader.finder?.list.selected == 159)
  }

  @Test func aPostWithManySectionsSaysHowManyMore() throws {
    let text = (1...9).map { "## Part \($0)\n\nAn apple.\n\n" }.joined()
    var finding = try FindingReader(["a.md": text], rows: 12, columns: 60)
    finding.type("/apple")
    #expect(finding.screen.contains("\n   Part 5 › An apple.\n   … 4 more\n"))
  }

  // MARK: The index

  @Test func saysHowFarTheIndexIs() throws {
    var finding = try FindingReader(rows: 12, columns: 80)
    let progress = IndexProgress(done: 12, total: 40)
    finding.send(.indexed(IndexState(.updating(progress, secondsLeft: 3))))
    #expect(finding.status.hasPrefix(" 3 posts by date ↓ · indexing 12 of 40, 3 s left"))
    finding.type("/water beans")
    let rows = finding.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[10] == " 12 of 40 new or changed posts are indexed")
    finding.send(.indexed(IndexState(.waiting)))
    #expect(finding.screen.contains("\n another program brings the index up to date\n"))
    finding.send(.indexed(IndexState(.current)))
    #expect(!finding.screen.contains("index"))
    #expect(finding.status.hasSuffix("5 sections in 3 posts"))
  }

  @Test func aNewIndexIsLookedThroughAndWhatIsSelectedStays() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("/water beans")
    finding.press(.down, .down)
    let before = finding.screen
    finding.send(.indexed(IndexState(.current)))
    #expect(finding.screen == before)
    #expect(finding.reader.finder?.list.selected == 2)
  }

  @Test func anIndexInMemoryIsSaidOnce() throws {
    var finding = try FindingReader(rows: 8, columns: 80)
    let state = IndexState(.current, memoryReason: "permission denied")
    finding.send(.indexed(state))
    #expect(finding.status.hasPrefix(" the index is kept in memory: permission denied"))
    finding.type("j")
    finding.send(.indexed(state))
    #expect(!finding.status.contains("memory"))
  }

  @Test func anIndexThatCannotBeSearchedSaysWhy() throws {
    var finding = try FindingReader(rows: 8, columns: 80)
    finding.type("/")
    guard case .find(let request)? = finding.reader.update(.key(.character("p"))).first else {
      Issue.record("nothing was asked for")
      return
    }
    finding.send(.answered(FindAnswer(number: request.number, .failed("disk I/O error"))))
    #expect(finding.screen.contains("\n  the index cannot be searched: disk I/O error\n"))
  }

  // MARK: Ears and fingers

  @Test func saysWhatWasFound() throws {
    var finding = try FindingReader(rows: 8, columns: 80, words: LinearWords(namesEmoji: false))
    finding.type("/water beans")
    finding.press(.down)
    #expect(
      finding.screen == """
        Growing Beans, 2025-04-02, section Watering: Water the beans in the morning. Ne…
        Growing Beans, 2025-04-02, section Sowing: Sow the beans in May, a thumb deep. …
        Growing Beans, 2025-04-02, section By hand: A can of water for each row.
        Peas, 2024-03-01: Peas climb higher than beans and want less water.
        Soil, 2020-01-01: What is in it, and for how long: a long story that begins wit…


        /water beans                                              5 sections in 3 posts
        """)
    #expect(finding.reader.frame().cursor == Frame.Position(row: 1, column: 0))
  }
}
