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

struct TransliterationTests {
  /// What stands for text on a terminal that takes ASCII alone takes the same columns.
  @Test(arguments: [
    ("a", "a"), ("é", "e"), ("e\u{301}", "e"), ("ế", "e"), ("ß", "s"), ("“", "\""), ("—", "-"), ("…", "."),
    ("•", "*"), ("☑", "x"),
    ("│", "|"), ("═", "="), ("→", ">"), ("\u{A0}", " "), ("\u{3000}", "  "), ("語", "??"), ("한", "??"),
    ("я", "?"), ("ﾊ", "?"), ("¹", "1"), ("₂", "2"), ("ⁿ", "n"), ("ᵢ", "i"), ("ᵀ", "T"), ("ϵ", "e"),
    ("π", "p"), ("ά", "a"),
    ("θ", "?"),
    ("❤️", "<3"), ("1️⃣", "1 "), ("🇯🇵", "JP"), ("कि", "??"), ("\u{1FAE8}", "* "), ("✔", "v"),
  ])
  func cluster(_ text: String, is form: String) throws {
    let cluster = try #require(Sanitizing.clusters(text).first)
    #expect(cluster.transliterated.map(\.text).joined() == form)
    #expect(cluster.transliterated.reduce(0) { $0 + $1.width } == cluster.width)
  }

  /// Whatever the cluster; of those from U+3000 on some.
  @Test func everyScalarBecomesASCII() {
    let values = [Array(0..<0x3000), Array(stride(from: 0x3000, to: 0x110000, by: 97))] as [[UInt32]]
    for scalar in values.joined().compactMap(Unicode.Scalar.init) {
      for cluster in Sanitizing.clusters(String(scalar)) {
        let form = cluster.transliterated
        guard form.reduce(0, { $0 + $1.width }) == cluster.width,
          form.allSatisfy({ $0.text.utf8.allSatisfy { $0 < 0x80 } })
        else {
          Issue.record("U+\(String(scalar.value, radix: 16))")
          return
        }
      }
    }
  }
}
