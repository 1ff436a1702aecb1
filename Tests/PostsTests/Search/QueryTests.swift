import Testing

@testable import Posts

/// What a query says of itself, and expressions in it.
struct QueryTests {
  @Test(
    arguments: [
      ("date:2025-13", "date:2025-13: no date"), ("date:2025-02-30 x", "date:2025-02-30: no date"),
      ("date:2023-02-29 x", "date:2023-02-29: no date"), ("date:2024-02-29 x", nil),
      ("date:soon", "date:soon: no date"),
      ("date:2025-0", nil), ("date:2025-0 x", "date:2025-0: no date"), ("date:2025..2026-1", nil),
      ("minutes:<", nil), ("minutes:< x", "minutes:<: no number of minutes"), ("is:dr", nil),
      ("is:dr x", "is:dr: only is:draft, read, unread, reading and starred are known"),
      ("author:anna", "author: is no field; looked for as a word"),
      ("http://x.y", nil), ("std::vector", nil), ("a:b", nil), ("regex:[a", "regex:[a: no ] after ["),
      ("words alone", nil),
    ] as [(String, String?)])
  func whatMakesNoSenseIsSaid(text: String, note: String?) {
    #expect(Query(text).notes == [note].compactMap(\.self))
  }

  @Test func aPhraseIsLookedForByItsFirstWords() throws {
    let words = (1...100).map { "word\($0)" }
    guard case .text(let term)? = Query("\"\(words.joined(separator: " "))\"").clauses.first?.terms.first
    else {
      Issue.record("no phrase")
      return
    }
    #expect(term.words.map { String(decoding: $0, as: UTF8.self) } == Array(words.prefix(64)))
    #expect(!term.isPrefix)
  }

  private static let posts = [
    "a.md": "# Numbers\n\n## Times\n\nIt took 12ms and then 7 ms.\n\n## Sizes\n\nSome 12 MB.\n",
    "b.md": "---\ntitle: Words\n---\nNothing took long.\n",
  ]

  @Test(
    arguments: [
      ("regex:\\d+ms", "a.md #times"), ("regex:\\bms\\b", "a.md #times"), ("regex:^Si", "a.md #sizes"),
      ("took regex:long", "b.md #"), ("took -regex:\\d", "b.md #"),
      ("regex:long OR regex:MB", "a.md #sizes; b.md #"),
      ("regex:\"12 M.\"", "a.md #sizes"), ("regex:\\bmb", "a.md #sizes"), ("regex:Mb", ""), ("regex:(", ""),
      ("regex:x*", ""),
    ])
  func expressionsLookThroughTheText(query: String, expected: String) throws {
    let sandbox = try IndexedSandbox(Self.posts)
    try sandbox.update()
    #expect(try Set(sandbox.found(query).split(separator: "; ")) == Set(expected.split(separator: "; ")))
  }

  @Test func theLineShowsWhatAnExpressionFinds() throws {
    let sandbox = try IndexedSandbox(["a.md": "# A\n\nNo.\n\nIt took 12ms.\n\nNo.\n"])
    try sandbox.update()
    let result = try sandbox.with { try $0.search(Query("regex:\\d")) }
    #expect(result.posts.first?.sections.first?.line == "It took 12ms.")
  }

  @Test func aSearchThatNobodyWaitsForEnds() throws {
    let sandbox = try IndexedSandbox(Self.posts)
    try sandbox.update()
    var search = PostSearch(try sandbox.open())
    #expect(throws: CancellationError.self) { _ = try search.run(Query("took")) { true } }
    #expect(try search.run(Query("took")).sectionCount == 2)
  }
}
