import Posts
import Testing

@testable import Reading

/// Narrowing the shelf by what posts have in common.
@Suite struct FacetTests {
  private static func post(
    _ id: String, _ title: String, _ date: String?, _ tags: String..., change: (inout Post) -> Void = { _ in }
  ) -> Post {
    var post = Post(id: id, title: title)
    post.date = date.flatMap { PostDate(parsing: $0) }
    post.tags = tags
    post.minutes = 2
    change(&post)
    return post
  }

  private static let posts = [
    post("garden/beans.md", "Beans", "2026-03-03", "climbing", "green"),
    post("garden/peas.md", "Peas", "2026-03-02", "climbing", "green") { $0.series = "A year of peas" },
    post("garden/old/leeks.md", "Leeks", "2025-03-01", "green") { $0.badges = .draft },
    post("shed.md", "The shed", "2025-02-01", "tools"),
    post("loose.md", "A loose leaf", nil),
  ]

  private static func reader(rows: Int = 24, columns: Int = 80) -> Reader {
    .shelf(posts, rows: rows, columns: columns)
  }

  private static func ids(_ reader: Reader) -> [String] { reader.shelf.posts.map(\.id) }

  @Test func overTheLowerHalf() {
    var reader = Self.reader()
    reader.type("tj")
    #expect(
      reader.screen == """
         2026-03-03  Beans                                 climbing, green        2 min
         2026-03-02  Peas                                  climbing, green        2 min
         2025-03-01  Leeks draft                           green                  2 min
         2025-02-01  The shed                              tools                  2 min
                     A loose leaf                                                 2 min








        ────────────────────────────────────────────────────────────────────────────────
         tag       green                                          3
                   climbing                                       2
                   tools                                          1
         series    A year of peas                                 1
         year      2026                                           2
                   2025                                           2
         folder    garden/                                        3
                   garden/old/                                    1
         state     draft                                          1
         5 posts                                       Enter narrow · / find · Esc back
        """)
  }

  @Test func onASmallScreen() {
    var reader = Self.reader(rows: 12, columns: 40)
    reader.type("tjjj")
    #expect(
      reader.screen == """
         2026-03-03  Beans
         2026-03-02  Peas
         2025-03-01  Leeks draft
         2025-02-01  The shed
                     A loose leaf

        ────────────────────────────────────────
         tag       green                      3
                   climbing                   2
                   tools                      1
         series    A year of peas             1
         5 posts                Enter · / · Esc
        """)
  }

  /// The posts stay in view, and the list stands where else a post is shown.
  @Test func besideTheShelf() {
    var reader = Self.reader(rows: 60, columns: 200)
    reader.type("t")
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix(" 2026-03-03  Beans  "))
    #expect(
      lines.prefix(10).map { $0.dropFirst(120) }.joined(separator: "\n") == """
        │ tag       green                                          3
        │           climbing                                       2
        │           tools                                          1
        │ series    A year of peas                                 1
        │ year      2026                                           2
        │           2025                                           2
        │ folder    garden/                                        3
        │           garden/old/                                    1
        │ state     draft                                          1
        │
        """)
    #expect(lines.last?.hasSuffix("  Enter narrow · / find · Esc back") == true)
  }

  @Test func eachChoiceNarrowsFurther() {
    var reader = Self.reader()
    reader.type("t")
    reader.press(.enter)
    #expect(Self.ids(reader) == ["garden/beans.md", "garden/peas.md", "garden/old/leeks.md"])
    #expect(reader.screen.contains("\n 3 of 5 posts by date ↓ · #green "))
    reader.type("t")
    #expect(reader.facets?.entries.map(\.facet.name).contains("green") == false, "it is chosen already")
    #expect(reader.screen.contains("\n 3 posts · #green "))
    reader.type("/2025")
    reader.press(.enter)
    #expect(Self.ids(reader) == ["garden/old/leeks.md"])
    #expect(reader.screen.contains("\n 1 of 5 posts by date ↓ · #green · 2025 "))
    reader.press(.backspace)
    #expect(Self.ids(reader).count == 3)
    #expect(reader.screen.contains("\n no longer narrowed to 2025"))
    reader.press(.escape)
    #expect(Self.ids(reader).count == 5)
    reader.press(.escape)
    #expect(reader.screen.contains("\n 5 posts by date ↓ "))
  }

  @Test(arguments: [
    ("green", "tag green"), ("PEAS", "series A year of peas"),
    ("old", "folder garden/old"), ("year peas", "series A year of peas"), ("20 6", "year 2026"), ("xyz", ""),
  ])
  func lettersNarrowTheList(filter: String, found: String) {
    var reader = Self.reader()
    reader.type("t/" + filter)
    let entries = reader.facets?.entries.map { "\($0.facet.kind.rawValue) \($0.facet.name)" } ?? []
    #expect(entries.sorted().joined(separator: ", ") == found)
    if found.isEmpty { #expect(reader.screen.contains("\n nothing matches “xyz”\n")) }
  }

  @Test func theListIsNarrowedAsThePromptIsEdited() {
    var reader = Self.reader()
    reader.type("t/gar")
    #expect(
      reader.screen.hasSuffix(
        "\n/gar                                                                    2 found"))
    reader.press(.backspace)
    reader.press(.control("w"))
    #expect(reader.facets?.entries.count == 9)
    reader.type("dra")
    reader.press(.control("u"))
    #expect(reader.facets?.filter == "")
    _ = reader.update(.paste("old\n"))
    #expect(reader.facets?.entries.count == 1)
    reader.press(.escape)
    #expect(reader.facets?.entries.count == 9)
    #expect(reader.facets?.isTyping == false)
  }

  @Test(arguments: [Key.escape, .backspace, .left, .character("q"), .character("t"), .character("h")])
  func leavingChangesNothing(key: Key) {
    var reader = Self.reader()
    let screen = reader.screen
    reader.type("tjj")
    reader.press(key)
    #expect(reader.screen == screen)
  }

  @Test func withAFilterAndAnOrder() {
    var reader = Self.reader()
    reader.type("&ea")
    reader.press(.enter)
    #expect(Self.ids(reader) == ["garden/beans.md", "garden/peas.md", "loose.md"])
    reader.type("t")
    #expect(reader.screen.contains("\n 3 posts · “ea” "), "what is counted is what is listed")
    reader.press(.enter)
    #expect(reader.screen.contains("\n 2 of 5 posts by date ↓ · #climbing · “ea” "))
    reader.type("s")
    #expect(Self.ids(reader) == ["garden/beans.md", "garden/peas.md"])
    reader.press(.escape)
    #expect(reader.shelf.filter == "")
    #expect(reader.shelf.facets.count == 1, "the filter goes first")
    reader.press(.escape)
    #expect(Self.ids(reader).count == 5)
  }

  @Test func neighboursAreThoseOfTheNarrowedShelf() {
    var reader = Self.reader()
    reader.type("tjj")
    reader.press(.enter)
    #expect(reader.press(.enter) == [.load("shed.md")])
    _ = reader.update(.loaded(PostText([], id: "shed.md", root: ".", today: .someDay)))
    reader.type("J")
    #expect(reader.screen.contains(" last post") || reader.screen.contains(" first post"))
  }

  @Test func theSelectedPostStaysSelected() {
    var reader = Self.reader()
    reader.type("jt")
    reader.press(.enter)
    #expect(reader.shelf.selectedPost?.id == "garden/peas.md")
    reader.press(.escape)
    #expect(reader.shelf.selectedPost?.id == "garden/peas.md")
  }

  @Test func changesOnTheDiskAreCounted() {
    var reader = Self.reader()
    reader.type("tj")
    var library = Library(root: "posts")
    library.posts = PostList(Self.posts + [Self.post("new.md", "New", "2026-04-01", "climbing", "tall")])
    _ = reader.update(.changed(Changes(library: library)))
    #expect(reader.facets?.selected == FacetList.Entry(facet: Facet(.tag, "climbing"), count: 3))
    reader.press(.enter)
    library.posts = PostList([Self.posts[4]])
    _ = reader.update(.changed(Changes(library: library)))
    #expect(reader.screen.contains("\n  no post matches #climbing\n"))
    reader.press(.escape)
    #expect(Self.ids(reader) == ["loose.md"])
  }

  @Test func fromKindToKind() {
    var reader = Self.reader()
    reader.type("t")
    func selected() -> String {
      reader.facets?.selected.map { "\($0.facet.kind.rawValue) \($0.facet.name)" } ?? ""
    }
    reader.type("j]")
    #expect(selected() == "series A year of peas")
    reader.press(.tab)
    #expect(selected() == "year 2026")
    reader.type("j[")
    #expect(selected() == "year 2026", "to where it begins")
    reader.press(.backTab)
    #expect(selected() == "series A year of peas")
    reader.type("3]")
    #expect(selected() == "state draft")
    reader.type("]")
    #expect(selected() == "state draft")
    reader.type("9[")
    #expect(selected() == "tag green")
    reader.resize(rows: 9, columns: 40)
    reader.type("]")
    #expect(reader.screen.contains("──\n series    A year of peas             1\n year      2026  "))
  }

  @Test func nothingInCommon() {
    var reader = Reader.shelf([Self.posts[4]], rows: 10, columns: 60)
    reader.type("t")
    #expect(reader.screen.contains("\n nothing to narrow by\n"))
    reader.press(.enter)
    #expect(reader.screen.contains("\n nothing to narrow by\n"))
    reader.press(.escape)
    #expect(reader.screen.contains(" 1 post by date ↓"))
  }

  @Test func inWords() {
    var reader = Self.reader(rows: 6, columns: 60)
    reader.words = LinearWords(namesEmoji: false)
    reader.resize(rows: 6, columns: 60)
    reader.type("tj")
    #expect(
      reader.screen == """
        tag green, 3 posts
        tag climbing, 2 posts
        tag tools, 1 post
        series A year of peas, 1 post
        year 2026, 2 posts
         5 posts                   Enter narrow · / find · Esc back
        """)
    #expect(reader.frame().cursor == Frame.Position(row: 1, column: 0))
  }

  @Test func theMouse() {
    var reader = Self.reader()
    reader.type("t")
    _ = reader.update(.wheel(2, at: Frame.Position(row: 20, column: 5)))
    #expect(reader.facets?.selection.index == 2)
    _ = reader.update(.wheel(1, at: Frame.Position(row: 0, column: 5)))
    #expect(reader.shelf.selection.index == 1)
    _ = reader.update(.click(Frame.Position(row: 15, column: 5)))
    #expect(Self.ids(reader) == ["garden/beans.md", "garden/peas.md"])
    reader.type("t")
    _ = reader.update(.click(Frame.Position(row: 0, column: 5)))
    #expect(reader.facets == nil, "a click on a post leads back to the shelf")
    #expect(reader.shelf.selectedPost?.id == "garden/beans.md")
  }

  @Test func byUpdateWherePostsTellOfOne() {
    var posts = Self.posts
    posts[3].updated = PostDate(parsing: "2026-05-05")
    var reader = Reader.shelf(posts, rows: 18, columns: 40)
    reader.type("s")
    #expect(reader.screen.hasPrefix(" 2026-05-05  The shed\n 2026-03-03  Beans\n"))
    #expect(reader.screen.contains("\n by update, the newest first"))
    reader.type("k")
    #expect(reader.screen.contains("\n 5 posts by updated ↓"))
  }

  @Test func everySizeIsSafe() {
    for rows in 1...12 {
      for columns in [1, 2, 8, 20, 29, 30, 31, 60, 119, 120, 121, 200] {
        var reader = Self.reader(rows: rows, columns: columns)
        reader.type("tj")
        #expect(reader.frame().size == Size(rows: rows, columns: columns))
        reader.type("/zz")
        _ = reader.frame()
      }
    }
  }
}
