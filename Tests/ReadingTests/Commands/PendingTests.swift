import Testing

@testable import Reading

/// The next keys that are possible, in the status row.
@Suite struct PendingTests {
  private static let z = Key.character("Z")
  private static let keymap = Keymap(
    Binding.all + [
      Binding(.rowDown, [.pager], [], sequences: [[z, .character("j")]], "one row down"),
      Binding(.bottom, [.pager], [], sequences: [[z, .character("b")]], "to the end of all this"),
      Binding(.redraw, [.pager], [], sequences: [[.character("g"), .character("/")]], "search all posts"),
    ])

  private static func reader(columns: Int) -> Reader {
    var reader = Reader(
      root: ".", entry: .post("post.md"), size: Size(rows: 11, columns: columns), keymap: keymap)
    _ = reader.start()
    _ = reader.update(.loaded(Reader.text(of: PagerTests.numbered(100))))
    return reader
  }

  @Test func aNarrowScreenNamesTheKeysAlone() {
    var reader = Self.reader(columns: 60)
    reader.type("3Z")
    #expect(reader.screen.contains("\n 3Z · b to the end of all this · j one row down"))
    reader = Self.reader(columns: 40)
    reader.type("3Z")
    #expect(reader.screen.contains("\n 3Z · b · j "))
  }

  @Test func aCountIsToldAsFarAsThereIsRoom() {
    var reader = Self.reader(columns: 40)
    reader.type("50")
    #expect(reader.screen.contains("\n 50 · a key that moves · % or G to 50%"))
    reader = Self.reader(columns: 30)
    reader.type("50")
    #expect(reader.screen.contains("\n 50 · a key that moves"))
    #expect(!reader.screen.contains("…"))
    reader = Self.reader(columns: 12)
    reader.type("50")
    #expect(reader.screen.contains("\n 50"))
  }

  /// It has acted; what comes next is a key of its own, unless the two belong together.
  @Test(arguments: [
    ("Ggj", "gj"), ("Gg5j", "5j"), ("Gggj", "j"), ("Gg]", "]"), ("GgG", "G"), ("Gg ", " "), ("Ggz5j", "5j"),
  ])
  func gNeverBlocks(typed: String, same: String) {
    var reader = Self.reader(columns: 60)
    var other = Self.reader(columns: 60)
    reader.type(typed)
    other.type(same)
    #expect(reader.screen == other.screen)
  }

  /// It has done nothing, and who mistypes what follows it means to leave no post.
  @Test func aKeyThatIsNoneOfZIsDropped() {
    let reader = Self.reader(columns: 60)
    for key in [Key.escape, .backspace, .character("q"), .character("x"), .enter, .character("Z")] {
      var dropping = reader
      dropping.type("Gz")
      #expect(dropping.press(key) == [])
      let isNamed = key != .escape && key != .backspace
      #expect(dropping.screen.contains(" no such keys: z") == isNamed)
      #expect(dropping.type("k") == [])
      var other = reader
      other.type("Gk")
      #expect(dropping.screen == other.screen)
    }
    var quitting = reader
    quitting.type("z")
    #expect(quitting.press(.control("c")) == [.quit])
  }

  @Test func escapeAfterGDoesWhatItDoesAlone() {
    var reader = Self.reader(columns: 60)
    reader.type("Gg")
    #expect(reader.press(.escape) == [.quit])
  }

  @Test func whatMayFollowGIsShownAfterIt() {
    var reader = Self.reader(columns: 60)
    reader.type("Gg")
    #expect(reader.top == "   Numbered")
    #expect(reader.screen.contains("\n g · / search all posts"))
    #expect(reader.type("/") == [.redraw])
    #expect(reader.type("gq") == [.quit])
  }
}
