import Posts
import Testing

@testable import Reading

/// Posts that were opened from what was found.
@Suite struct FoundPostTests {
  /// A reader with `water beans` looked for.
  private static func finding(rows: Int = 12, columns: Int = 60) throws -> FindingReader {
    var finding = try FindingReader(rows: rows, columns: columns)
    finding.type("/water beans")
    return finding
  }

  @Test func opensAtTheSectionWithAllThatWasFoundLit() throws {
    var finding = try Self.finding()
    finding.press(.enter)
    #expect(
      finding.lit == """
           [[Watering]]
           ────────

           [Water] the [beans] in the morning. Never [water] the leaves.

           By hand

           A can of [water] for each row.



         Watering                                     5 of 9 · 100%
        """)
  }

  @Test func escapeReturnsToWhatWasFound() throws {
    for key in [Key.escape, .backspace, .character("q")] {
      var finding = try Self.finding()
      finding.press(.down, .down)
      let before = finding.screen
      finding.press(.enter)
      #expect(finding.reader.mode == .pager)
      finding.type("j")
      finding.press(key)
      #expect(finding.screen == before)
      finding.press(.enter, .escape, .escape)
      #expect(finding.reader.mode == .shelf)
    }
  }

  @Test func relatedPostsAreFoundFromAPost() throws {
    var finding = try FindingReader(rows: 8, columns: 60)
    finding.press(.enter)
    finding.type("jgr")
    #expect(
      finding.screen == """
         Soil  2020-01-01 draft                       notes/soil.md
           What is in it, and for how long: a long story that begi…
         Peas  2024-03-01                                   peas.md
           Peas climb higher than beans and want less water.



        /related:beans.md                     2 sections in 2 posts
        """)
    finding.press(.escape)
    #expect(finding.reader.mode == .pager)
    #expect(finding.status.hasPrefix(" Growing Beans"))
  }

  /// A search of one's own in the post is cleared first.
  @Test func aSearchInThePostIsClearedFirst() throws {
    var finding = try Self.finding()
    finding.press(.enter)
    finding.type("/can")
    finding.press(.enter, .escape)
    #expect(finding.reader.mode == .pager)
    finding.press(.escape)
    #expect(finding.reader.mode == .finder)
  }

  @Test func nGoesOnIntoTheNextPostAndNBack() throws {
    var finding = try Self.finding()
    finding.press(.down, .down, .enter)
    #expect(finding.status.contains("9 of 9"))
    finding.type("n")
    #expect(finding.reader.pager?.post.id == "peas.md")
    #expect(finding.lit.contains("[[beans]]"))
    #expect(finding.status.contains("1 of 2"))
    finding.type("nn")
    #expect(finding.reader.pager?.post.id == "notes/soil.md")
    finding.type("nn")
    #expect(finding.status.hasPrefix(" last post that was found"))
    finding.type("NN")
    #expect(finding.reader.pager?.post.id == "peas.md")
    #expect(finding.status.contains("2 of 2"))
    #expect(finding.lit.contains("[[water]]"))
    finding.type("NN")
    #expect(finding.reader.pager?.post.id == "beans.md")
    #expect(finding.status.contains("9 of 9"))
    finding.type("nnn")
    finding.press(.escape)
    #expect(finding.reader.finder?.selected?.post.post.id == "notes/soil.md")
  }

  @Test func jAndKWalkThePostsThatWereFound() throws {
    var finding = try Self.finding()
    finding.press(.enter)
    finding.type("J")
    #expect(finding.reader.pager?.post.id == "peas.md")
    finding.type("JJ")
    #expect(finding.reader.pager?.post.id == "notes/soil.md")
    #expect(finding.status.hasPrefix(" last post that was found"))
    finding.type("KK")
    #expect(finding.reader.pager?.post.id == "beans.md")
    finding.type("K")
    #expect(finding.status.hasPrefix(" first post that was found"))
  }

  /// Whatever was read before is there again.
  @Test(arguments: ["g/", "tg/"])
  func leadsBackToThePlaceInAPost(keys: String) throws {
    let long = "# Long\n\n" + (1...40).map { "## Part \($0)\n\nRow \($0).\n\n" }.joined()
    var files = FindingReader.garden
    files["long.md"] = "---\ndate: 2026-01-01\n---\n" + long
    var finding = try FindingReader(files, rows: 12, columns: 60)
    finding.press(.enter)
    finding.type("]]]j")
    let place = finding.screen
    finding.type(keys)
    #expect(finding.reader.mode == .finder)
    finding.type("water")
    finding.press(.enter)
    #expect(finding.reader.pager?.post.id == "beans.md")
    finding.press(.escape, .escape)
    if finding.reader.mode == .outline { finding.press(.escape) }
    #expect(finding.screen == place)
  }

  /// The `g` of `g/` is no jump.
  @Test func theWayForwardIsThereAgain() throws {
    let files = ["long.md": "# Long\n\n" + (1...40).map { "Row \($0).\n\n" }.joined()]
    var finding = try FindingReader(files, rows: 12, columns: 60)
    finding.press(.enter)
    finding.type("G")
    let end = finding.screen
    finding.press(.control("o"))
    #expect(finding.screen != end)
    finding.type("g/")
    finding.press(.escape)
    finding.type("L")
    #expect(finding.screen == end)
  }

  @Test func inTheListToNarrowByTheRowStaysSelected() throws {
    var finding = try FindingReader(rows: 20, columns: 60)
    finding.type("tjj")
    #expect(finding.reader.facets?.selection.index == 2)
    finding.type("g/")
    #expect(finding.reader.mode == .finder)
    finding.press(.escape)
    #expect(finding.reader.mode == .facets)
    #expect(finding.reader.facets?.selection.index == 2)
  }

  @Test func theSamePostIsOpenedAtAnotherSection() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.press(.enter)
    #expect(finding.top.hasSuffix("Growing Beans"))
    finding.type("g/can")
    finding.press(.enter)
    #expect(finding.lit.contains("A [[can]] of water"))
    finding.press(.escape, .escape)
    #expect(finding.top.hasSuffix("Growing Beans"))
  }

  @Test func gThenSlashOnTheShelf() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("jg")
    #expect(finding.reader.shelf.selection.index == 0)
    finding.type("/")
    #expect(finding.reader.mode == .finder)
    finding.press(.escape)
    #expect(finding.reader.shelf.selection.index == 1)
  }

  @Test(
    "A lone post says that there are no others, and stays where it is", arguments: ["g/", "gr", "tg/", "tgr"])
  func aLonePost(keys: String) {
    let rows = (1...30).map { "Row \($0).\n\n" }.joined()
    var reader = Reader.reading("# A\n\n" + rows, rows: 8, columns: 60)
    reader.type("jjj")
    let before = reader.screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(3)
    #expect(reader.type(keys) == [])
    #expect(reader.screen.contains("\n no other posts: this one was opened alone"))
    #expect(reader.screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(3) == before)
  }

  @Test func aPostThatIsGoneSaysWhy() throws {
    var finding = try Self.finding()
    try finding.remove("beans.md")
    finding.press(.enter)
    #expect(finding.reader.mode == .finder)
    #expect(finding.status.hasSuffix("no such file or directory"))
    finding.type("x")
    #expect(!finding.status.contains("no such file"))
  }

  @Test func anotherSizeInBetweenChangesNothing() throws {
    var finding = try Self.finding(rows: 6)
    finding.press(.end)
    let before = finding.screen
    finding.press(.enter)
    finding.send(.resized(Size(rows: 3, columns: 20)))
    finding.send(.resized(Size(rows: 6, columns: 60)))
    finding.press(.escape)
    #expect(finding.screen == before)
  }

  /// What is found by a filter alone has nothing to be lit: `n` goes from section to section.
  @Test func filtersLightNothing() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("/tag:garden")
    finding.press(.enter)
    #expect(finding.reader.pager?.search == nil)
    finding.type("n")
    #expect(finding.top.hasSuffix("Sowing"))
    finding.press(.escape)
    #expect(finding.reader.mode == .finder)
  }

  @Test func expressionsAreLit() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("/regex:wa[rt]\\w+")
    finding.press(.enter)
    #expect(finding.lit.contains("want [[warm]] soil") || finding.lit.contains("[[Wat"))
  }

  /// Whoever goes on typing waits for no post any more, and a new index changes nothing of what was asked for.
  @Test func aPostThatComesLate() throws {
    var finding = try Self.finding()
    #expect(finding.reader.update(.key(.enter)) == [.load("beans.md")])
    finding.type("x")
    finding.send(.loaded(try finding.text(of: "beans.md")))
    #expect(finding.reader.mode == .finder)
    finding.press(.backspace)
    #expect(finding.reader.update(.key(.enter)) == [.load("beans.md")])
    finding.send(.indexed(IndexState(.current)))
    finding.send(.loaded(try finding.text(of: "beans.md")))
    #expect(finding.top.hasSuffix("Watering"))
  }

  @Test func whatHasChangedBehindItIsReadAnew() throws {
    var finding = try FindingReader(rows: 12, columns: 60)
    finding.type("j")
    finding.press(.enter)
    finding.type("g/can")
    finding.press(.enter)
    try finding.write("peas.md", "# Peas\n\nThey are sown.\n")
    finding.send(.changed(Changes(read: ["peas.md"])))
    #expect(finding.reader.pager?.post.id == "beans.md")
    finding.press(.escape, .escape)
    #expect(finding.screen.contains("They are sown."))
  }
}
