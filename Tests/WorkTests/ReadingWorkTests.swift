import Posts
import Reading
import Testing

/// What keys cost, in memory that is asked for: each row that is laid out, each span and each text takes some.
@Suite(.enabled(if: Work.isCounted, "the heap tells nothing here"))
struct ReadingWorkTests {
  private static let size = Size(rows: 24, columns: 80)

  /// Answers what is asked of memory at once, and draws a frame after each event, as the program does.
  private static func drive(_ reader: inout Reader, _ keys: [Key]) {
    for key in keys { take(&reader, .key(key)) }
  }

  private static func take(_ reader: inout Reader, _ event: Event) {
    var effects = reader.update(event) + reader.noteReading()
    while !effects.isEmpty {
      if case .search(let step) = effects.removeFirst() { effects += reader.update(.found(step.run())) }
    }
    _ = reader.frame()
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
    #expect(work.allocations.isAbout(21_400) && work.bytes.isAbout(1_547_000), "\(work)")
  }

  /// Each on an open post, with the frames.
  @Test(
    arguments: [
      ("a row down, 100 times", keys(String(repeating: "j", count: 100)), 572_000, 38_100_000),
      ("a row down and up", keys(String(repeating: "jk", count: 50)), 555_000, 37_300_000),
      ("pages down", keys(String(repeating: "d", count: 40)), 258_000, 17_700_000),
      ("to the end and back", keys("G<G<G<G<"), 46_700, 3_137_000),
      ("section by section", keys("]]]]]]]]]]]]"), 81_300, 5_970_000),
      ("wider and narrower", keys("+-+-+-"), 39_300, 2_900_000),
      ("looking for words", keys("/beans") + [.enter] + keys("nnnnnn"), 353_600, 23_800_000),
      ("the outline", keys("tjjjjjjjj") + [.enter], 79_200, 4_830_000),
      ("links", [.tab, .tab, .tab, .tab], 24_800, 1_585_000),
      ("the source", keys("\\\\"), 80_200, 6_513_000),
    ])
  func keysInAPost(what: String, keys: [Key], allocations: Int, bytes: Int) {
    let work = Work.counting {
      var reader = Self.pager
      Self.drive(&reader, keys)
    }
    #expect(work.allocations.isAbout(allocations) && work.bytes.isAbout(bytes), "\(what): \(work)")
  }

  /// Each on a shelf of 2,000 posts, with the frames.
  @Test(
    arguments: [
      ("a row down, 100 times", keys(String(repeating: "j", count: 100)), 1_399_000, 64_600_000),
      ("pages down", keys(String(repeating: "f", count: 20)), 279_600, 12_900_000),
      ("a filter, letter by letter", keys("&bed 3 garden"), 249_300, 10_130_000),
      ("another order", keys("sss"), 41_000, 1_908_000),
      ("facets", keys("tjjj"), 54_900, 2_346_000),
    ])
  func keysOnTheShelf(what: String, keys: [Key], allocations: Int, bytes: Int) {
    let work = Work.counting {
      var reader = Self.shelf
      Self.drive(&reader, keys)
    }
    #expect(work.allocations.isAbout(allocations) && work.bytes.isAbout(bytes), "\(what): \(work)")
  }
}
