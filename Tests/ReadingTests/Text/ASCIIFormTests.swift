import Testing

@testable import Reading

struct ASCIIFormTests {
  /// As wide as the emoji they stand for, so that the layout is the same.
  @Test(arguments: [
    ("🤖", "* "), ("🛠️", "* "), ("❤️", "<3"), ("👩‍🚀", "* "), ("🇯🇵", "JP"), ("👍🏽", "+1"), ("1️⃣", "1 "),
    ("✅", "ok"), ("😀", ":)"), ("\u{1FAE8}", "* "),
  ])
  func emoji(_ text: String, is form: String) throws {
    let cluster = try #require(Sanitizing.clusters(text).first)
    let clusters = try #require(cluster.asciiForm)
    #expect(clusters.map(\.text).joined() == form)
    #expect(clusters.reduce(0) { $0 + $1.width } == cluster.width)
  }

  @Test(arguments: ["a", "語", "é", "✔", "©", "कि", "→"])
  func otherTextHasNone(_ text: String) throws {
    #expect(try #require(Sanitizing.clusters(text).first).asciiForm == nil)
  }
}
