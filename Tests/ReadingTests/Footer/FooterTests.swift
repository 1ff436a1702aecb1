import Testing

@testable import Posts
@testable import Reading

/// What stands below a post: other posts, by what they have to do with it.
@Suite struct FooterTests {
  /// The beans, with their end in view and no footer yet; what was asked for is returned.
  private func atEnd(rows: Int = 14, words: LinearWords? = nil) throws -> (FindingReader, [Effect]) {
    var finding = try FindingReader(rows: rows, columns: 60, words: words)
    finding.press(.enter)
    let asked = finding.reader.update(.key(.character("G")))
    return (finding, finding.unanswered + asked)
  }

  private static let related = Footer([
    Footer.Group(
      "Related",
      [
        Footer.Entry(.of("peas.md", "Peas", date: "2024-03-01")),
        Footer.Entry(.of("notes/soil.md", "Soil", date: nil)),
      ])
  ])

  @Test func isAskedForOnceTheEndIsNear() throws {
    var (finding, effects) = try atEnd()
    #expect(effects.filter { $0 == .footer(of: "beans.md") }.count == 1)
    finding.type("kjkj")
    #expect(!finding.unanswered.contains(.footer(of: "beans.md")))
  }

  @Test func standsBelowThePostAndMovesNothing() throws {
    var (finding, _) = try atEnd()
    let before = finding.screen
    finding.send(.footed("beans.md", Self.related))
    #expect(finding.screen == before)
    finding.type("G")
    #expect(
      finding.screen == """
           Watering
           ────────

           Water the beans in the morning. Never water the leaves.

           By hand

           A can of water for each row.


           Related
           Peas  2024-03-01
           Soil
         Watering                                              100%
        """)
  }

  @Test func itsPostsAreChosenAndReadAndLeadBack() throws {
    var (finding, _) = try atEnd()
    finding.send(.footed("beans.md", Self.related))
    finding.type("G")
    finding.press(.tab)
    #expect(finding.lit.contains("Peas"))
    #expect(finding.status.contains("peas.md · Enter reads it"))
    finding.press(.tab)
    #expect(finding.status.contains("notes/soil.md · Enter reads it"))
    finding.press(.enter)
    #expect(finding.reader.pager?.post.id == "notes/soil.md")
    finding.press(.backspace)
    #expect(finding.reader.pager?.post.id == "beans.md")
    finding.press(.backspace)
    #expect(finding.reader.mode == .shelf)
  }

  @Test func aSectionIsReadFromItsHeading() throws {
    var (finding, _) = try atEnd()
    let peas = ListedPost.of("peas.md", "Peas", date: nil)
    finding.send(
      .footed(
        "beans.md",
        Footer([
          Footer.Group(
            "Linked from",
            [Footer.Entry(peas, heading: "Peas"), Footer.Entry(peas, heading: "Growing", anchor: "growing")])
        ])))
    finding.type("G")
    #expect(finding.screen.contains("\n   Linked from\n   Peas\n   Peas › Growing\n"))
    finding.press(.backTab)
    #expect(finding.status.contains("peas.md#growing · Enter reads it"))
    let effects = finding.reader.update(.key(.enter))
    #expect(effects.contains(.load("peas.md")))
    #expect(finding.reader.goal?.post == "peas.md")
    guard case .anchor("growing")? = finding.reader.goal?.at else {
      Issue.record("\(String(describing: finding.reader.goal))")
      return
    }
  }

  @Test func aClickReadsIt() throws {
    var (finding, _) = try atEnd()
    finding.send(.footed("beans.md", Self.related))
    finding.type("G")
    finding.send(.click(Frame.Position(row: 11, column: 4)))
    #expect(finding.reader.pager?.post.id == "peas.md")
    finding.press(.escape)
    #expect(finding.reader.mode == .shelf)
  }

  @Test func isNoPartOfThePost() throws {
    var (finding, _) = try atEnd()
    finding.send(.footed("beans.md", Self.related))
    finding.type("/Related")
    finding.press(.enter)
    #expect(!finding.lit.contains("[Related]"))
    finding.press(.escape)
    finding.type("/beans")
    finding.press(.enter)
    finding.type("G")
    #expect(finding.lit.contains("Related"))
    finding.press(.escape)
    finding.send(.footed("peas.md", Footer()))
    for columns in 1...60 { finding.send(.resized(Size(rows: columns % 14, columns: columns))) }
    finding.send(.resized(Size(rows: 14, columns: 60)))
    finding.type("GzMzRggG\\\\G")
    #expect(finding.screen.contains("Related"))
  }

  @Test func anEmptyOneIsNone() throws {
    var (finding, _) = try atEnd()
    let before = finding.screen
    finding.send(.footed("beans.md", Footer([Footer.Group("Related", [])])))
    finding.type("G")
    #expect(finding.screen == before)
  }

  @Test func aLonePostHasNone() throws {
    var reader = Reader(root: "a.md", entry: .post("a.md"), size: Size(rows: 10, columns: 40))
    _ = reader.start()
    let effects = reader.update(
      .loaded(PostText(Array("# A\n\nText.\n".utf8), id: "a.md", named: "a", today: .someDay)))
    #expect(!effects.contains { if case .footer = $0 { true } else { false } })
  }
}

extension ListedPost {
  fileprivate static func of(_ id: Post.ID, _ title: String, date: String?) -> ListedPost {
    ListedPost(
      id: id, title: title, description: "", date: date, updated: nil, tags: [], categories: [], series: nil,
      language: nil, isDraft: false, words: 1, minutes: 1)
  }
}
