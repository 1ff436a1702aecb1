import Posts
import Testing

@testable import Reading

/// The screen that tells of another one.
@Suite struct HelpTests {
  private static func help(rows: Int = 9, columns: Int = 60) -> Reader {
    var reader = Reader.reading("# Post\n\nText.\n", rows: rows, columns: columns)
    reader.type("?")
    return reader
  }

  @Test("/ searches the list as it is typed, n and N walk the hits round the ends")
  func search() {
    var reader = Self.help()
    reader.type("/fold")
    #expect(
      reader.lit == """
                             callout in view
          Shift-Tab          choose the one before
          Enter              follow or [[fold]] what is chosen; else one
                             row down
          m                  then a letter: mark this place, a
                             capital for all posts
          '                  then a letter: to the place that was
                             marked with it
        /fold                                                1 of 7
        """)
    reader.press(.enter)
    reader.type("nn")
    #expect(
      reader.lit == """
          X                  take the chosen highlight away, with
                             its note
          za                 [fold] the callout, details or section,
                             or un[[fold]] it
          zc                 [fold] it, then what it is in
          zo                 un[fold] it
          zM                 [fold] everything
          zR                 un[fold] everything
         q back · / search                     3 of 7 · 53–60 of 99
        """)
    reader.type("N")
    #expect(reader.lit.contains("[[fold]] the callout") && reader.lit.contains(" 2 of 7 "))
    reader.type("2N")
    #expect(reader.lit.contains("un[[fold]] everything") && reader.lit.contains("\n on from the end "))
    reader.type("n")
    #expect(reader.lit.contains("[[fold]] what is chosen") && reader.lit.contains("\n on from the start "))
  }

  @Test("Giving the search up leads back, Esc clears it and then the list")
  func leaving() {
    var reader = Self.help()
    reader.type("j")
    let start = reader.screen
    for end in [Key.escape, .control("c")] {
      reader.type("/unfold")
      #expect(reader.screen != start)
      #expect(reader.press(end) == [])
      #expect(reader.screen == start)
    }
    reader.type("/u")
    reader.press(.backspace)
    #expect(reader.mode == .help)
    reader.press(.backspace)
    #expect(reader.screen == start)
    reader.type("/unfold")
    reader.press(.enter)
    reader.press(.escape)
    #expect(reader.help?.search == nil && reader.mode == .help)
    reader.press(.escape)
    #expect(reader.mode == .pager)
  }

  @Test("What has no hit says so, and so does what is not searched for")
  func nothing() {
    var reader = Self.help()
    let start = reader.screen
    reader.type("n")
    #expect(reader.screen.contains("\n nothing is searched for: / does "))
    reader.type("/zzz")
    #expect(reader.screen.hasSuffix("\n/zzz                                                 no hit"))
    reader.press(.enter)
    #expect(reader.screen.contains("\n no hit for “zzz”"))
    #expect(reader.screen.split(separator: "\n").first == start.split(separator: "\n").first)
  }

  @Test("Letters go to the prompt, and so does what is pasted")
  func typing() {
    var reader = Self.help()
    reader.type("/q?j")
    #expect(reader.screen.contains("\n/q?j "))
    reader.press(.control("u"))
    _ = reader.update(.paste("source\nhere"))
    #expect(reader.screen.contains("\n/source here"))
    #expect(reader.press(.control("l")) == [.redraw])
    #expect(reader.mode == .help)
  }

  @Test("The hit stays the same in other sizes")
  func resizing() {
    var reader = Self.help(rows: 12, columns: 80)
    reader.type("/highlight")
    reader.press(.enter)
    reader.type("nn")
    reader.resize(rows: 12, columns: 40)
    reader.resize(rows: 12, columns: 80)
    #expect(reader.screen.contains("3 of 4"))
  }

  @Test("! on the shelf lists what could not be read, and why")
  func unreadable() {
    var reader = Reader(root: "posts", entry: .shelf, size: Size(rows: 12, columns: 60))
    var library = Library(root: "posts")
    library.posts = PostList([Reader.text(of: "# Post").post])
    library.findings = [
      Finding(path: "notes/secret.md", line: 1, message: "permission denied"),
      Finding(
        path: "a/very/long/path/that/takes/nearly/all/of/the/row.md", line: 1, message: "larger than 1024 MB"),
    ]
    let progress = ScanProgress(done: 1, total: 1, isComplete: true)
    _ = reader.update(.scanned(library: library, progress: progress))
    #expect(reader.screen.contains("\n 1 post by date ↓ · 2 unreadable (! says why)"))
    reader.type("!")
    #expect(
      reader.screen == """
          What could not be read

          a/very/long/path/that/takes/nearly/all/of/the/row.md:
            larger than 1024 MB
          notes/secret.md: permission denied

          lectern check posts says what else is wrong




         q back · / search
        """)
    reader.press(.escape)
    #expect(reader.mode == .shelf)
    library.findings = []
    _ = reader.update(.scanned(library: library, progress: progress))
    reader.type("!")
    #expect(reader.screen.contains("\n all files could be read"))
  }
}
