import TestSupport
import Testing

@testable import Posts

struct SearchTests {
  /// By rare words and tags in common, never the post itself; common words count for nothing much.
  @Test(arguments: [
    ("related:a.md", ["b.md", "c.md"]), ("related:d.md", []), ("related:none.md", []),
    ("related:a.md tag:lake", ["c.md"]), ("related:\"a.md\" -perch", ["c.md"]),
  ])
  func relatedPosts(query: String, expected: [String]) throws {
    let sandbox = try IndexedSandbox([
      "a.md": "---\ntitle: Perch\ntags: [fish]\n---\nA perch hides in reeds. The perch eats.\n",
      "b.md": "---\ntitle: Reeds\ntags: [fish]\n---\nReeds by the water, a perch in the reeds.\n",
      "c.md": "---\ntitle: Lakes\ntags: [fish, lake]\n---\nThe depth of lakes.\n",
      "d.md": "---\ntitle: Clouds\n---\nVapour, mostly.\n",
      "e.md": "---\ntitle: Sand\n---\nGrains and dunes.\n",
    ])
    try sandbox.update()
    let result = try sandbox.with { try $0.search(Query(query)) }
    #expect(result.posts.map(\.post.id) == expected)
  }

  private static let files = [
    "rust.md": """
    ---
    title: Rust for servers
    date: 2025-04-02
    tags: [rust, Web Servers]
    ---
    The opening speaks of memory.

    ## Async runtimes

    An executor polls futures. Indexing them is `snake_case_name`.

    ### Timers

    A timer wakes the parser with parseHTML and foo.bar().

    ## Threads

    Each thread owns its stack.
    """,
    "sqlite.md": """
    ---
    title: How SQLite indexes text
    date: 2025-06-30
    lang: en-GB
    draft: true
    ---
    # Trees

    An index is a tree. Memory is cheap: a café of pages.

    ## Recieving rows

    ```sql
    SELECT runtimes FROM executor
    ```
    """,
    "notes/日記.md": "---\ntitle: 検索の話\ndate: 2024-01-05\n---\n全文検索エンジンを作る。\n\nสวัสดีชาวโลก\n",
  ]

  @Test(
    arguments: [
      // Words, in sections of their own; words of the title hold for all sections of a post.
      ("executor", "rust.md #async-runtimes; sqlite.md #recieving-rows"),
      ("executor polls", "rust.md #async-runtimes"), ("rust thread", "rust.md #threads"),
      ("rust", "rust.md #"), ("EXECUTOR Polls", "rust.md #async-runtimes"), ("cafe", "sqlite.md #trees"),
      ("executor tree", ""), ("nowhere-to-be-found", ""),
      // The last word may go on; others may not, but by a star.
      ("exec", "rust.md #async-runtimes; sqlite.md #recieving-rows"), ("exec ", ""), ("exec polls", ""),
      ("exec* polls", "rust.md #async-runtimes"),
      // Phrases.
      ("\"polls futures\"", "rust.md #async-runtimes"), ("\"futures polls\"", ""), ("\"exec\"", ""),
      ("\"An executor polls", "rust.md #async-runtimes"), ("\"memory each\"", ""),
      // Not, or.
      ("memory -tree", "rust.md #"), ("memory -tre", "rust.md #; sqlite.md #trees"),
      ("polls OR stack", "rust.md #async-runtimes #threads"),
      ("-rust -tree -executor", "notes/日記.md #"),
      ("memory -rust", "sqlite.md #trees"), ("OR", ""), ("memory OR", "rust.md #; sqlite.md #trees"),
      // Fields.
      ("title:sqlite tree", "sqlite.md #trees"), ("heading:threads", "rust.md #threads"),
      ("heading:stack", ""),
      ("code:executor", "sqlite.md #recieving-rows"), ("code:polls", ""), ("tag:rust", "rust.md #"),
      ("tag:\"web servers\" polls", "rust.md #async-runtimes"), ("tag:#rust", "rust.md #"), ("tag:web", ""),
      ("date:2025-04..2025-05 memory", "rust.md #"), ("date:2025", "sqlite.md #trees; rust.md #"),
      ("date:..2024", "notes/日記.md #"), ("date:2025-06.. memory", "sqlite.md #trees"),
      ("is:draft", "sqlite.md #trees"), ("-is:draft memory", "rust.md #"), ("lang:en", "sqlite.md #trees"),
      ("path:notes/", "notes/日記.md #"), ("path:%", ""), ("minutes:<5 tree", "sqlite.md #trees"),
      ("minutes:>90", ""), ("tag:rust OR is:draft", "sqlite.md #trees; rust.md #"),
      // What is no field is words.
      ("foo:bar", "rust.md #timers"), ("date:soon", ""), ("\"\"", ""), ("-", ""), ("-\"", ""),
      // Identifiers.
      ("snake_case_name", "rust.md #async-runtimes"), ("snake", "rust.md #async-runtimes"),
      ("case_name", "rust.md #async-runtimes"), ("parseHTML", "rust.md #timers"),
      ("parsehtml", "rust.md #timers"),
      ("html", "rust.md #timers"), ("foo.bar()", "rust.md #timers"), ("foo.b", "rust.md #timers"),
      ("bar.foo", ""),
      // Text without spaces.
      ("全文検索", "notes/日記.md #"), ("検索", "notes/日記.md #"), ("索エ", "notes/日記.md #"),
      ("検", "notes/日記.md #"), ("索文", ""), ("ชาวโลก", "notes/日記.md #"), ("話", "notes/日記.md #"),
    ])
  func finds(query: String, expected: String) throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    #expect(try sandbox.found(query) == expected)
  }

  /// SQLite refuses long patterns.
  @Test func aLongPathFindsNothing() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    #expect(try sandbox.found("path:" + String(repeating: "e\u{301}\u{302}", count: 20_000)) == "")
  }

  @Test func otherFormsComeBelowTheWordItself() throws {
    let sandbox = try IndexedSandbox([
      "a.md": "# Indexing indexing\n\nIndexing and indexing.\n",
      "b.md": "# Something else\n\nFar down in a text of some length an index is named once.\n",
    ])
    try sandbox.update()
    #expect(try sandbox.found("index ") == "b.md #something-else; a.md #indexing-indexing")
    #expect(try sandbox.found("\"index\"") == "b.md #something-else")
    #expect(try sandbox.found("indexed ") == "a.md #indexing-indexing; b.md #something-else")
  }

  @Test func titlesAndHeadingsWeighMoreAndNewPostsBreakTies() throws {
    let sandbox = try IndexedSandbox([
      "text.md": "---\ntitle: A\ndate: 2026-01-01\n---\nSome words and then an apple in the text.\n",
      "title.md": "---\ntitle: Apple\ndate: 2020-01-01\n---\nSome words and then nothing in the text.\n",
      "heading.md": "---\ntitle: B\ndate: 2021-01-01\n---\n## Apple\n\nSome words and then nothing.\n",
      "old.md": "---\ntitle: C\ndate: 2019-01-01\n---\nSome words and then an apple in the text.\n",
    ])
    try sandbox.update()
    #expect(try sandbox.found("apple") == "title.md #; heading.md #apple; text.md #; old.md #")
    #expect(try sandbox.found("apple", limit: 2) == "title.md #; heading.md #apple")
  }

  @Test func aSlipIsForgivenAndSaid() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    #expect(try sandbox.found("exector ") == "rust.md #async-runtimes; sqlite.md #recieving-rows")
    #expect(try sandbox.notes("exector ") == ["nothing has exector; looked for executor"])
    #expect(try sandbox.notes("executor") == [])
    #expect(try sandbox.found("\"exector\"") == "")
    #expect(try sandbox.notes("xyzzyx") == [])
  }

  @Test func whatIsRememberedOfPostsNarrows() throws {
    let sandbox = try IndexedSandbox([
      "a.md": "Apple.\n", "b.md": "Apple.\n", "c.md": "Apple.\n", "d.md": "Apple.\n",
    ])
    try sandbox.update()
    var posts = RememberedPosts()
    (posts.read, posts.reading, posts.starred) = (["a.md"], ["b.md"], ["c.md", "a.md"])
    func found(_ query: String) throws -> [Post.ID] {
      let query = Query(query)
      #expect(query.asksForMemory)
      return try sandbox.open().search(query.remembering(posts), limit: 10).posts.map(\.post.id).sorted()
    }
    #expect(try found("is:read apple") == ["a.md"])
    #expect(try found("apple is:unread") == ["c.md", "d.md"])
    #expect(try found("is:reading") == ["b.md"])
    #expect(try found("is:starred") == ["a.md", "c.md"])
    #expect(try found("apple -is:starred") == ["b.md", "d.md"])
    #expect(try found("is:starred OR is:reading") == ["a.md", "b.md", "c.md"])
    #expect(!Query("is:draft").asksForMemory)
  }

  @Test func theLineShowsWhatWasFound() throws {
    let long = (0..<80).map { "word\($0)" }.joined(separator: " ")
    let sandbox = try IndexedSandbox([
      "a.md":
        "Nothing here.\n\nAn **app**le and a pear.\n\n## Long\n\n\(long) cherry \(long)\n\n```\nlet plum = 1\n```\n"
    ])
    try sandbox.update()
    let lines = { (query: String) in
      try sandbox.with { try $0.search(Query(query)).posts.first?.sections.map(\.line) ?? [] }
    }
    #expect(try lines("apple pear") == ["An apple and a pear."])
    #expect(try lines("plum") == ["let plum = 1"])
    let cherry = try #require(try lines("cherry").first)
    #expect(cherry.hasPrefix("…word"))
    #expect(cherry.contains(" cherry "))
    #expect(cherry.hasSuffix("…"))
    #expect(cherry.count < 175)
  }

  @Test("A post that begins with headings is told of by the first text below them")
  func theFirstTextOfAPost() throws {
    let sandbox = try IndexedSandbox([
      "a.md":
        "---\ntitle: A\ntags: [x]\n---\n## One\n\n### Two\n\nThe first text.\n\n## Three\n\n### Four\n\nMore.\n",
      "b.md": "---\ntags: [x]\n---\n# B\n\n## One\n\nText of B.\n", "c.md": "---\ntags: [x]\n---\n## C\n",
      "d.md": "Text of the next post.\n",
    ])
    try sandbox.update()
    let posts = try sandbox.with { try $0.search(Query("tag:x")).posts }
    let sections = posts.sorted { $0.post.id < $1.post.id }.compactMap(\.sections.first)
    #expect(sections.map(\.line) == ["The first text.", "Text of B.", ""])
    #expect(sections.map(\.beginning) == ["The first text.\n", "Text of B.\n", ""])
    // Further down a heading alone is told of as that.
    let three = try sandbox.with { try $0.search(Query("three")).posts.flatMap(\.sections) }
    #expect(three.map(\.line) == [""])
  }

  @Test("UTF-16 is found by its words")
  func utf16() throws {
    let sandbox = try IndexedSandbox([:])
    try sandbox.posts.write("a.md", TextTests.utf16("## Obst\n\nEin Äpfelchen.\n"))
    try sandbox.update()
    let found = try sandbox.with { try $0.search(Query("äpfelchen")) }
    #expect(found.posts.first?.sections.map(\.line) == ["Ein Äpfelchen."])
  }

  @Test func moreSectionsOfAPostAreCounted() throws {
    let text = (1...9).map { "## Part \($0)\n\nAn apple.\n" }.joined(separator: "\n")
    let sandbox = try IndexedSandbox(["a.md": text])
    try sandbox.update()
    let result = try sandbox.with { try $0.search(Query("apple")) }
    #expect(result.sectionCount == 9)
    #expect(result.posts.map(\.sectionCount) == [9])
    #expect(result.posts.first?.sections.count == 5)
  }

  /// Whatever is typed, the index answers.
  @Test func noTextIsAnError() throws {
    let sandbox = try IndexedSandbox(Self.files)
    try sandbox.update()
    let index = try sandbox.open()
    let parts = [
      "\"", "-", "OR", " ", "*", ":", "tag:", "date:", "..", "minutes:<", "title:", "path:%", "'", "(", ")",
      "^",
      "NEAR(", "+", "\\", "\0", "\u{202E}", "é", "全", "ส", "🙂", "rust", "memory", "is:", "lang:", "9", ";--",
      "{",
      "col :", "\u{301}", "\n", "code:\"", "_", ".", "2025-13-99", "AND", "NOT",
    ]
    var random = SplitMix(seed: 3)
    for _ in 0..<1500 {
      let count = random.below(7)
      let text = (0...count).map { _ in parts[random.below(parts.count)] }.joined()
      let query = Query(text)
      let result = try index.search(query, limit: 10)
      #expect(result.posts.count <= 10)
      try index.list(query, by: .date) { _ in true }
    }
  }

  @Test(arguments: Library.Sort.allCases)
  func lists(sort: Library.Sort) throws {
    let sandbox = try IndexedSandbox([
      "b.md": "---\ntitle: 10 apples\ndate: 2025-01-01\nupdated: 2026-01-01\n---\nOne two three.\n",
      "a.md": "---\ntitle: 9 apples\ndate: 2025-02-01\n---\nOne two three four.\n",
      "c.md": "# Zero\n\nOne.\n",
      "d.md": "---\ntitle: 9 pears\ndate: 2025-02-01 20:00\n---\nOne two three four five.\n",
    ])
    try sandbox.update()
    var ids: [String] = []
    try sandbox.open().list(Query(""), by: sort) { post in
      ids.append(post.id)
      return true
    }
    let expected: [Library.Sort: [String]] = [
      // Of one day the later one first.
      .date: ["d.md", "a.md", "b.md", "c.md"], .updated: ["b.md", "d.md", "a.md", "c.md"],
      .title: ["a.md", "d.md", "b.md", "c.md"], .length: ["c.md", "b.md", "a.md", "d.md"],
    ]
    #expect(ids == expected[sort])
    // As the shelf has them.
    let scanner = Scanner(
      root: sandbox.posts.root, options: ScanOptions(today: PostDate(year: 2026, month: 3, day: 1)))
    #expect(scanner.scan { _, _ in true }.sorted(by: sort).map(\.id) == ids)
  }
}
