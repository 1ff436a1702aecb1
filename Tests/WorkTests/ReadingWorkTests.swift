import Posts
import Reading
import Testing

/// What keys cost, in memory that is asked for: each row that is laid out, each span and each text takes some.
@Suite(.enabled(if: Work.isCounted, "the heap tells nothing here"))
struct ReadingWorkTests {
  private static let size = Size(rows: 24, columns: 80)

  /// What an event asks for is answered at once.
  private static func drive(_ reader: inout Reader, _ keys: [Key]) {
    for key in keys { take(&reader, .key(key)) }
  }

  private static func take(_ reader: inout Reader, _ event: Event) {
    var effects = reader.update(event) + reader.noteReading()
    while !effects.isEmpty {
      if case .search(let step) = effects.removeFirst() { effects += reader.update(.found(step.run())) }
    }
  }

  private static let pager: Reader = {
    var reader = Reader(root: ".", entry: .post("post0.md"), size: size)
    _ = reader.start()
    take(&reader, .loaded(Sample.text()))
    return reader
  }()

  private static let shelf: Reader = {
    var reader = Reader(root: "posts", entry: .shelf, size: size)
    _ = reader.start()
    var library = Library(root: "posts")
    library.posts = PostList((0..<2000).map { Sample.text(of: $0, Sample.source(of: $0, sections: 1)).post })
    take(
      &reader,
      .scanned(library: library, progress: ScanProgress(done: 2000, total: 2000, isComplete: true)))
    return reader
  }()

  private static func keys(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test func openingAPost() {
    let work = Work.counting {
      var reader = Reader(root: ".", entry: .post("post0.md"), size: Self.size)
      _ = reader.start()
      Self.take(&reader, .loaded(Sample.text()))
    }
    #expect(work.allocations.isAbout(15_900) && work.bytes.isAbout(1_189_000), "\(work)")
  }

  /// That HTML shows something is seen at its start, however long it is: more than a megabyte is looked through for no
  /// details either.
  @Test func openingALongBlockOfHTML() {
    let lines = 40_000
    let text = Sample.text(of: 0, String(repeating: "<div><p>Some <b>words</b></p></div>\n", count: lines))
    let work = Work.counting {
      var reader = Reader(root: ".", entry: .post("post0.md"), size: Self.size)
      _ = reader.start()
      Self.take(&reader, .loaded(text))
    }
    #expect(work.allocations < 4 * lines, "\(work)")
  }

  /// Callouts and details that are cut to fold cost as much each, however many there are, and however deep they lie.
  @Test(arguments: [
    "> [!tip]- More\n> text\n\n", "<details><summary>A</summary>one</details>\n\n",
    "<details><summary>A</summary>\n\none\n\n",
  ])
  func aSaidPostThatFolds(block: String) {
    func work(_ count: Int) -> Work {
      let text = Sample.text(of: 0, String(repeating: block, count: count))
      return Work.counting {
        var reader = Reader(root: ".", entry: .post("post0.md"), size: Self.size)
        reader.words = LinearWords(namesEmoji: false)
        _ = reader.start()
        Self.take(&reader, .loaded(text))
      }
    }
    let (some, more) = (work(1000), work(4000))
    #expect(more.allocations < 5 * some.allocations && more.bytes < 5 * some.bytes, "\(some), \(more)")
  }

  @Test func frames() {
    for (reader, allocations, bytes) in [(Self.pager, 258, 59_800), (Self.shelf, 6520, 244_000)] {
      let work = Work.counting { _ = reader.frame() }
      #expect(work.allocations.isAbout(allocations) && work.bytes.isAbout(bytes), "a frame: \(work)")
    }
  }

  /// Each on an open post, without the frames.
  @Test(
    arguments: [
      ("a row down, 100 times", keys(String(repeating: "j", count: 100)), 25_100, 2_349_000),
      ("a row down and up", keys(String(repeating: "jk", count: 50)), 11_300, 1_666_000),
      ("pages down", keys(String(repeating: "d", count: 40)), 39_200, 3_377_000),
      ("to the end and back", keys("G<G<G<G<"), 3220, 288_900),
      ("section by section", keys("]]]]]]]]]]]]"), 11_500, 1_609_000),
      ("wider and narrower", keys("+-+-+-"), 6650, 759_700),
      ("looking for words", keys("/beans") + [.enter] + keys("nnnnnn"), 353_600, 23_800_000),
      ("the outline", keys("tjjjjjjjj") + [.enter], 8400, 1_159_000),
      ("links", [.tab, .tab, .tab, .tab], 3070, 158_200),
      ("the source", keys("\\\\"), 26_800, 4_344_000),
    ])
  func keysInAPost(what: String, keys: [Key], allocations: Int, bytes: Int) {
    expect(allocations, bytes, of: what, Self.pager, keys)
  }

  /// Each on a shelf of 2,000 posts, without the frames.
  @Test(
    arguments: [
      ("a row down, 100 times", keys(String(repeating: "j", count: 100)), 24_800, 766_500),
      ("pages down", keys(String(repeating: "f", count: 20)), 4960, 153_300),
      ("a filter, letter by letter", keys("&bed 3 garden"), 103_900, 4_286_000),
      ("another order", keys("sss"), 69, 3144),
      ("facets", keys("tjjj"), 2159, 86_160),
    ])
  func keysOnTheShelf(what: String, keys: [Key], allocations: Int, bytes: Int) {
    expect(allocations, bytes, of: what, Self.shelf, keys)
  }

  private func expect(_ allocations: Int, _ bytes: Int, of what: String, _ reader: Reader, _ keys: [Key]) {
    let work = Work.counting {
      var reader = reader
      Self.drive(&reader, keys)
    }
    #expect(work.allocations.isAbout(allocations) && work.bytes.isAbout(bytes), "\(what): \(work)")
  }
}
