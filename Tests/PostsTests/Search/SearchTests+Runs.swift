import Foundation
import Testing

@testable import Posts

/// What comes of a collection that was indexed in many runs, and of names and posts.
extension SearchTests {
  /// What the index has been told last is looked through first.
  @Test func theFirstRowsComeEarly() throws {
    let sandbox = try IndexedSandbox(["a.md": "# A\n\nAn apple and an apple.\n"])
    try sandbox.update()
    try sandbox.posts.write(["b.md": "# B\n\nAn apple.\n", "c.md": "# C\n\nA pear.\n"])
    try sandbox.update()
    func search(_ query: String, after moment: Duration) throws -> [[String]] {
      try sandbox.with { index in
        var search = PostSearch(index)
        var results: [SearchResult] = []
        let result = try search.run(Query(query), moment: moment) { results.append($0) }
        #expect(results.allSatisfy { !$0.isComplete } && result.isComplete)
        return (results + [result]).map { $0.posts.map(\.post.id) }
      }
    }
    #expect(try search("apple", after: .zero) == [["b.md"], ["a.md", "b.md"]])
    #expect(try search("pear", after: .zero) == [["c.md"], ["c.md"]])
    #expect(try search("apple", after: .seconds(3600)) == [["a.md", "b.md"]])
    // Of expressions, as soon as one has found something.
    #expect(try search("regex:p+", after: .zero) == [["b.md"], ["a.md", "b.md", "c.md"]])
  }

  /// However many runs there are, and whatever has gone since.
  @Test func aLetterFindsAllThatBeginsWithIt() throws {
    let sandbox = try IndexedSandbox([:])
    for number in 10..<40 {
      try sandbox.posts.write([
        "\(number).md": "One word\(number), é\(number) and 索引\(number).\n", "gone.md": "word\(number) é 索引\n",
      ])
      try sandbox.update()
    }
    try FileManager.default.removeItem(atPath: sandbox.posts.root + "/gone.md")
    try sandbox.update()
    for query in ["w", "wo", "wor", "word", "e", "o", "索", "索引"] {
      let result = try sandbox.with { try $0.search(Query(query)) }
      #expect(result.postCount == 30, "\(query)")
    }
    #expect(try sandbox.with { try $0.search(Query("e3")).postCount } == 10)
    #expect(try sandbox.found("title:w") == "")
    #expect(try sandbox.found("x") == "")
  }

  @Test func namesWithSignsAreFoundWhole() throws {
    let sandbox = try IndexedSandbox([
      "a.md": "# Modern C++\n\nOf templates.\n", "b.md": "# C#\n\nOf attributes, in c.\n",
      "c.md": "# Cats\n\nThey see in the dark: `x++`.\n",
    ])
    try sandbox.update()
    #expect(try sandbox.found("C++") == "a.md #modern-c")
    #expect(try sandbox.found("c#") == "b.md #c")
    #expect(try sandbox.found("\"modern c++\"") == "a.md #modern-c")
    #expect(try sandbox.found("x++") == "c.md #cats")
    #expect(try sandbox.with { try $0.search(Query("c ")).postCount } == 2)
    let words = try sandbox.with { try $0.search(Query("\"modern c++\" OR c#")).words }
    #expect(words.ranges(in: "A modern C++, no C, and C#.") == [2..<12, 24..<26])
  }

  /// What says nothing of words finds posts, each shown by its first section for which it holds.
  @Test func postsAreShownByTheirFirstSectionThatFits() throws {
    let sandbox = try IndexedSandbox([
      "a.md": "---\ntags: [fruit]\n---\n# Apples\n\nSour.\n\n## Sweet\n\nRed.\n\n## More\n\nGreen.\n",
      "b.md": "# Beans\n\nSour.\n",
    ])
    try sandbox.update()
    #expect(try sandbox.found("-sour") == "a.md #sweet")
    #expect(try sandbox.found("tag:fruit -sour") == "a.md #sweet")
    #expect(try sandbox.found("tag:fruit") == "a.md #apples")
    #expect(try sandbox.found("related:b.md OR tag:fruit") == "a.md #apples")
  }

  @Test func aLongQueryIsCutAndSaysSo() {
    let words = Array(repeating: "word", count: 70).joined(separator: " ")
    #expect(Query(words).notes == ["only the first 64 words are looked for"])
    #expect(Query(words).clauses.count == 64)
  }
}
