import Posts
import StateLog
import Testing

@testable import Reading

/// Text is selected, highlighted, noted at, and found again.
@Suite struct HighlightTests {
  private static let post = """
    # Beans

    Beans are *easy* to grow. They want sun, and "water." Not much else!

    ## Watering

    Water the [beans](https://example.org) in the morning. Never water the leaves.

    - A can for each row.
    - Two in July.

    ```
    let water = 1
    ```

    """

  private static func opened(
    _ text: String = post, rows: Int = 12, columns: Int = 60, after other: RememberingReader? = nil
  ) -> RememberingReader {
    var reader = RememberingReader(["a.md": text], rows: rows, columns: columns, after: other)
    reader.open("a.md")
    return reader
  }

  /// A reader that has highlighted what was searched for, from that word to so many words on.
  private static func highlighting(_ word: String, and words: Int) -> RememberingReader {
    var reader = opened()
    reader.type("/\(word)")
    reader.press(.enter)
    reader.type("Vv\(words == 0 ? "" : "\(words)l")")
    reader.press(.enter, .escape, .escape)
    return reader
  }

  /// Its rows are others, and fewer.
  @Test func theSourceHasNone() {
    var reader = Self.highlighting("July", and: 0)
    reader.type("\\)")
    #expect(reader.screen.contains("nothing is highlighted in the source"))
    #expect(reader.reader.pager?.highlights == [])
    reader.type("\\g)")
    #expect(reader.reader.pager?.highlights.count == 1)
    #expect(reader.reader.pager?.choice != nil)
  }

  @Test func aSentenceIsHighlighted() {
    var reader = Self.opened()
    reader.type("V")
    #expect(
      reader.marked == """
           Beans
           1 min


           {Beans} are easy to grow. They want sun, and "water." Not
           much else!


           Watering
           ────────

         v begins here · Enter highlights · a notes · y copies · E…
        """)
    reader.press(.enter)
    #expect(reader.marked.contains("   {Beans are easy to grow.} They want sun"))
    #expect(reader.status.hasPrefix(" highlighted"))
    reader.press(.escape)
    #expect(reader.marked.contains("   <Beans are easy to grow.> They want sun"))
    reader.type("V)")
    reader.press(.enter)
    #expect(reader.marked.contains("<Beans are easy to grow.> {They want sun, and \"water.\"} Not"))
  }

  @Test func wordsRowsAndParagraphsAreSelected() {
    var reader = Self.opened()
    reader.type("Vv2l")
    #expect(reader.marked.contains("   {Beans are easy} to grow"))
    reader.type("j")
    #expect(
      reader.marked.contains(
        "   {Beans are easy to grow. They want sun, and \"water.\" Not}\n   {much else!}\n"))
    reader.type("hho")
    reader.type("w")
    #expect(reader.marked.contains("   Beans {are easy to grow. They want sun, and \"water.\" Not}"))
    reader.type("$")
    #expect(reader.marked.contains("to grow. They want sun, and \"water.\" {Not}"))
    reader.type("0}")
    #expect(reader.marked.contains("{Not}\n   {much else!}\n\n\n   {Watering}\n"))
    reader.type("}}}v}")
    #expect(reader.marked.contains("{let}"))
    reader.type("l")
    #expect(reader.marked.contains("let {water} = 1"))
    reader.type("llll")
    #expect(reader.status.contains("no further"))
    reader.type("ggG")
    reader.press(.escape)
    #expect(!reader.marked.contains("{"))
    #expect(reader.reader.mode == .pager)
  }

  @Test func theWordStaysInView() {
    var reader = Self.opened(
      "# Rows\n\n" + (1...60).map { "Row \($0).\n" }.joined(separator: "\n"), rows: 8, columns: 40)
    reader.type("V")
    for number in 1...40 {
      #expect(reader.marked.contains("{Row} \(number)."))
      reader.type("j")
    }
    for number in (2...41).reversed() {
      #expect(reader.marked.contains("{Row} \(number)."))
      reader.type("k")
    }
    reader.press(.pageDown)
    #expect(reader.marked.contains("{Row}"))
    reader.type("G")
    #expect(reader.marked.contains("Row 60."))
    #expect(reader.marked.contains("{"))
  }

  @Test func aNoteIsTypedAndChanged() {
    var reader = Self.opened()
    reader.type("Va")
    #expect(reader.status == "note:                                        Enter keeps it")
    reader.type("Sow in May q")
    reader.press(.backspace, .enter)
    #expect(reader.status.contains("noted"))
    reader.press(.escape)
    reader.press(.tab)
    #expect(reader.status.hasPrefix(" note: Sow in May · Enter changes it"))
    reader.press(.enter)
    reader.type(" or June")
    reader.press(.escape, .tab)
    reader.press(.backTab)
    #expect(reader.status.contains("note: Sow in May ·"))
    reader.press(.enter)
    reader.type(" or June")
    reader.press(.enter)
    let state = reader.state(of: "a.md")
    #expect(state.highlights.map { state.note(of: $0.key) } == ["Sow in May or June"])
    reader.type("p")
    #expect(reader.screen.contains("─ Note ─"))
    #expect(reader.screen.contains("   Sow in May or June"))
    #expect(reader.status == " j k move · Enter changes it · any other key is back")
    reader.type("q")
    reader.press(.enter)
    reader.press(.control("u"), .enter)
    #expect(reader.state(of: "a.md").highlights.map { reader.state(of: "a.md").note(of: $0.key) } == [""])
  }

  @Test func pastedTextIsNotedInOneLine() {
    var reader = Self.opened()
    reader.type("Va")
    _ = reader.reader.update(.paste("two\nlines"))
    reader.press(.enter)
    let state = reader.state(of: "a.md")
    #expect(state.highlights.map { state.note(of: $0.key) } == ["two lines"])
  }

  @Test func highlightsAreWalkedAndTakenAway() {
    var reader = Self.highlighting("Water the", and: 1)
    reader.type("gV")
    reader.press(.enter, .escape)
    reader.type("g)")
    #expect(reader.reader.pager?.choice?.target == .highlight(reader.state(of: "a.md").highlights[0].key))
    reader.type(")")
    #expect(reader.reader.pager?.choice?.target == .highlight(reader.state(of: "a.md").highlights[1].key))
    reader.type(")")
    #expect(reader.status.contains("last highlight"))
    reader.type("(X")
    #expect(reader.status.contains("not highlighted any more"))
    #expect(reader.state(of: "a.md").highlights.map(\.place.quote) == ["Water the"])
    reader.type("X")
    #expect(reader.status.contains("choose a highlight first"))
    reader.type(")")
    reader.type("Vd")
    #expect(reader.state(of: "a.md").highlights.isEmpty)
    #expect(!reader.marked.contains("<"))
    reader.type(")")
    #expect(reader.status.contains("nothing is highlighted in this post: V selects"))
  }

  @Test func overlappingHighlightsAreAllReached() {
    var reader = Self.opened()
    for keys in ["Vv3l", "V2lv3l", "Vv5l"] {
      reader.type(keys)
      reader.press(.enter, .escape)
    }
    let quotes = Set(reader.state(of: "a.md").highlights.map(\.place.quote))
    #expect(quotes == ["Beans are easy to", "easy to grow. They", "Beans are easy to grow. They"])
    var found: [Target?] = []
    for _ in 0..<3 {
      reader.type(")")
      found.append(reader.reader.pager?.choice?.target)
    }
    #expect(Set(found) == Set(reader.state(of: "a.md").highlights.map { .highlight($0.key) }))
    reader.type(")")
    #expect(reader.status.contains("last highlight"))
    #expect(reader.reader.pager?.choice?.target == found.last)
    reader.type("X")
    #expect(reader.state(of: "a.md").highlights.count == 2)
  }

  @Test func theSameWordsAreHighlightedOnce() {
    var reader = Self.highlighting("Water the", and: 1)
    reader.write("# Beans\n\nNew.\n\n" + Self.post, to: "a.md")
    reader.press(.escape)
    reader.open("a.md")
    reader.type("/Water the")
    reader.press(.enter)
    reader.type("Vv1l")
    reader.press(.enter)
    #expect(reader.state(of: "a.md").highlights.count == 1)
  }

  @Test func selectingGoesOnWhereThePostIsReadAnew() {
    var reader = Self.opened()
    reader.type("Vwv2l")
    func readAnew(_ text: String) {
      reader.reader.awaited = "a.md"
      _ = reader.reader.update(
        .loaded(PostText(Array(text.utf8), id: "a.md", root: "posts", today: .someDay)))
    }
    readAnew("# New\n\nMore.\n\n" + Self.post)
    #expect(reader.reader.mode == .selection)
    #expect(reader.marked.contains("Beans {are easy to} grow"))
    readAnew("# Else\n\nOther words.\n")
    #expect(reader.marked.contains("{Other} words."))
  }

  /// What is noted while the post moves away is written with what it is noted at.
  @Test func aNoteIsKeptWithItsHighlight() {
    var reader = Self.opened()
    reader.type("Va")
    let key = reader.state(of: "a.md").highlights[0].key
    reader.type("Why")
    let effects = reader.reader.update(.key(.enter)) + reader.reader.noteReading()
    let notes = effects.flatMap { if case .remember(let notes) = $0 { notes } else { [] as [Note] } }
    #expect(notes.contains { $0.values[key]?.hasSuffix("Beans are easy to grow.") == true })
  }

  @Test func whatIsSelectedIsCopiedAsItIsShown() {
    var reader = Self.opened()
    reader.type("Vv}}$")
    let effects = reader.reader.update(.key(.character("y")))
    guard case .copy(let excerpt)? = effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(
      excerpt.text == """
        Beans are easy to grow. They want sun, and "water." Not much else!
        Watering
        Water the beans in the morning. Never water the leaves.
        """)
    #expect(reader.reader.mode == .pager)
  }

  @Test func aClickChoosesAHighlight() {
    var reader = Self.highlighting("Beans are", and: 1)
    reader.type("g")
    _ = reader.reader.update(.click(Frame.Position(row: 4, column: 5)))
    #expect(reader.status.contains("highlighted · Enter notes something"))
  }

  @Test(
    "Highlights are found again in another width and where the text has changed",
    arguments: [
      post, "---\ntitle: Beans\n---\nNew.\n\n" + post,
      post.replacing("Beans are *easy*", with: "Peas are hard"),
      post.replacing("## Watering", with: "## Water"),
      post.replacing("[beans](https://example.org)", with: "**beans**"),
      post.replacing("Beans are *easy* to grow. ", with: ""),
      "# All\n\nWater the can. Water the beans.\n\n## Watering\n\nWater the beans in the morning.\n",
    ])
  func foundAgain(text: String) {
    let before = Self.highlighting("Water the beans in", and: 3)
    #expect(before.state(of: "a.md").highlights.map(\.place.quote) == ["Water the beans in"])
    for columns in [60, 30, 100] {
      var reader = Self.opened(text, rows: 30, columns: columns, after: before)
      reader.type("g")
      let joined = reader.marked.replacing(#/\s+/#, with: " ")
      #expect(joined.contains("<Water the beans in> the morning"))
    }
  }

  @Test func oneOverSeveralTextsIsFoundAgain() {
    var reader = Self.opened()
    reader.type("/want")
    reader.press(.enter)
    reader.type("Vv}}}l")
    reader.press(.enter)
    #expect(
      reader.state(of: "a.md").highlights.map(\.place.quote) == [
        "want sun, and \"water.\" Not much else!\nWatering\nWater the beans in the morning. Never water the leaves.\nA can"
      ])
    var again = Self.opened("# New\n\nMore.\n\n" + Self.post, rows: 40, columns: 80, after: reader)
    again.type("g")
    #expect(again.marked.contains("They <want sun, and \"water.\" Not much else!>"))
    #expect(again.marked.contains("<Watering>"))
    #expect(again.marked.contains("<A can> for each row."))
  }

  @Test func whatIsGoneIsNotShownAndNotLost() {
    let before = Self.highlighting("Never water", and: 1)
    var reader = Self.opened("# Beans\n\nAll else.\n", rows: 30, after: before)
    #expect(!reader.marked.contains("<"))
    reader.write(Self.post, to: "a.md")
    reader.press(.escape)
    reader.open("a.md")
    #expect(reader.marked.contains("<Never water> the leaves"))
  }

  @Test func theSourceAndStandardInputHaveNone() {
    var reader = Self.opened()
    reader.type("\\V")
    #expect(reader.status.contains("nothing is selected in the source"))
    var lone = Reader(root: "-", entry: .standardInput, size: Size(rows: 10, columns: 40))
    _ = lone.start()
    _ = lone.update(.loaded(PostText(Array(Self.post.utf8), id: "-", named: "-", today: .someDay)))
    lone.type("V")
    lone.press(.enter)
    #expect(lone.screen.contains("standard input is not remembered"))
  }

  @Test func nothingIsSelectedOutOfView() {
    var reader = Self.opened("# Rules\n\n" + String(repeating: "---\n\n", count: 60) + "A sentence.\n")
    reader.type("V")
    #expect(reader.status.contains("no text to select in view"))
    #expect(reader.reader.mode == .pager)
    reader.type("GV")
    #expect(reader.marked.contains("{A} sentence."))
  }

  @Test func anEmptyPostHasNothingToSelect() {
    var reader = Self.opened("---\ntitle: Empty\n---\n")
    reader.type("V")
    #expect(reader.status.contains("no text to select in view"))
  }
}

extension RememberingReader {
  fileprivate var status: String {
    String(screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
  }

  /// The screen with `{}` around what is being selected and `<>` around what is highlighted.
  fileprivate var marked: String {
    let frame = reader.frame()
    return (0..<frame.size.rows).map { row in
      var line = ""
      var role = Role.text
      for cell in frame[row: row] {
        let next = row == frame.size.rows - 1 ? .text : cell.style.role
        if next != role {
          line += role == .selection ? "}" : role == .highlight ? ">" : ""
          line += next == .selection ? "{" : next == .highlight ? "<" : ""
          role = next
        }
        line += cell.cluster?.text ?? ""
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
