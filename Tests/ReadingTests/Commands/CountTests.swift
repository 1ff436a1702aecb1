import Posts
import Testing

@testable import Reading

/// Numbers before keys, and keys that belong together.
@Suite struct CountTests {
  private static let numbered = PagerTests.numbered(100)

  private static func reader() -> Reader {
    .reading(numbered, rows: 11, columns: 60)
  }

  @Test(arguments: [
    ("5j", "jjjjj"), ("12j3k", "jjjjjjjjj"), ("2 ", "  "), ("3d2u", "d"), ("4d", "dddd"), ("4d2u", "dd"),
    ("0j", "j"), ("105jg", "g"), ("99999j", "G"), ("999999999999999999999j", "G"), ("3g", "g"),
    ("7x2j", "jj"),
    ("100G", "G"), ("100%", "G"), ("500%", "G"), ("Gg", "gg"), ("GggG", "G"),
  ])
  func aCountRepeats(typed: String, same: String) {
    var reader = Self.reader()
    var other = Self.reader()
    reader.type(typed)
    other.type(same)
    #expect(reader.top == other.top)
  }

  @Test func percentsAreOfTheText() {
    var reader = Self.reader()
    for typed in ["50%", "50G"] {
      reader.type(typed)
      let row = Int(reader.top.split(separator: " ").last ?? "") ?? 0
      #expect((48...53).contains(row))
      reader.type("g")
    }
    reader.type("%")
    #expect(reader.screen.contains("% takes a number before it, as in 50%"))
  }

  @Test func theCountIsShownUntilItIsUsed() {
    var reader = Self.reader()
    reader.type("50")
    #expect(reader.screen.hasSuffix(" 50 · a key that moves · % or G to 50%      5% · 1 min left"))
    reader.press(.backspace)
    #expect(reader.screen.contains(" 5 · a key that moves"))
    reader.press(.backspace)
    #expect(!reader.screen.contains("a key that moves"))
    reader.type("7")
    reader.press(.escape)
    #expect(!reader.screen.contains("a key that moves"))
    reader.type("j")
    #expect(reader.top == "   1 min")
  }

  @Test func gActsAtOnceAndSaysNothingOfGG() {
    var reader = Self.reader()
    reader.type("k")
    let screen = reader.screen
    reader.type("Gg")
    #expect(reader.screen == screen)
    reader.type("g")
    #expect(reader.screen == screen)
  }

  @Test func theNextKeysOfASequenceAreShown() {
    let z = Key.character("Z")
    let keymap = Keymap(
      Binding.all + [
        Binding(.rowDown, [.pager], [], sequences: [[z, .character("j")]], "one row down"),
        Binding(.bottom, [.pager], [], sequences: [[z, .character("b")]], "to the end"),
      ])
    var reader = Reader(
      root: ".", entry: .post("post.md"), size: Size(rows: 11, columns: 60), keymap: keymap)
    _ = reader.start()
    _ = reader.update(.loaded(Reader.text(of: Self.numbered)))
    reader.type("3Z")
    #expect(reader.screen.contains(" 3Z · b to the end · j one row down"))
    reader.type("j")
    #expect(reader.top == "")
    #expect(!reader.screen.contains("3Z"))
    reader.type("ZkZb")
    #expect(reader.top == "   row 91")
  }

  @Test func sectionsTakeACount() {
    let post = (1...6).map { "## Part \($0)\n\nText.\n\n" }.joined()
    var reader = Reader.reading("# Book\n\n" + post, rows: 8, columns: 40)
    reader.type("3]")
    #expect(reader.top == "   Part 3")
    reader.type("2[")
    #expect(reader.top == "   Part 1")
    reader.type("9]")
    #expect(reader.top == "   Part 6")
    #expect(!reader.screen.contains("last section"))
    reader.type("9]")
    #expect(reader.screen.contains("last section"))
  }

  @Test func listsTakeACount() {
    let posts = (1...30).map { Post(id: "\($0).md", title: "Post \($0 + 10)") }
    var reader = Reader.shelf(posts, rows: 20, columns: 60)
    reader.type("10j")
    #expect(reader.shelf.selection.index == 10)
    reader.type("4G")
    #expect(reader.shelf.selection.index == 3)
    reader.type("12")
    #expect(reader.screen.contains(" 12 · a key that moves · G to row 12"))
    reader.type("?2j")
    #expect(!reader.screen.contains("Keys on the shelf"))
  }
}
