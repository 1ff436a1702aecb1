import Testing

@testable import Posts

/// What is lit in a text.
struct FoundWordsTests {
  /// The text with brackets around what a query finds, forms of its words aside.
  private func lit(_ query: String, in text: String) throws -> String {
    let sandbox = try IndexedSandbox(["a.md": "# A\n\n\(text)\n"])
    try sandbox.update()
    let words = try sandbox.with { try $0.search(Query(query)) }.words
    var bytes = Array(text.utf8)
    for range in words.ranges(in: text).reversed() {
      bytes.insert(UInt8(ascii: "]"), at: range.upperBound)
      bytes.insert(UInt8(ascii: "["), at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("pear ", "A pear, PEARS and pearl", "A [pear], [PEARS] and pearl"),
      ("pear", "A pear and pearl", "A [pear] and [pearl]"),
      ("pea*", "A pear", "A [pear]"),
      ("cafe ", "Ein Café, cafe\u{301}s", "Ein [Café], [cafe\u{301}s]"),
      ("\"one two\"", "one two one, two twone", "[one two] [one, two] twone"),
      ("index ", "indexing indexed xindex", "[indexing] [indexed] xindex"),
      ("case ", "camelCase snake_case", "camel[Case] snake_[case]"),
      ("camelcase ", "a camelCase", "a [camelCase]"),
      ("foo.bar ", "call foo.bar() now", "call [foo.bar]() now"),
      ("全文検索", "は全文検索です", "は[全文検索]です"),
      ("検 ", "全文検索", "全文[検索]"),
      ("one OR three ", "one two three", "[one] two [three]"),
      ("two -four ", "two three", "[two] three"),
      ("regex:\\d+ms", "took 12ms and 3 ms", "took [12ms] and 3 ms"),
      ("regex:t.o two ", "two too", "[two] [too]"),
      ("tag:x OR three ", "three", "[three]"),
    ])
  func lightsWhatWasFound(query: String, text: String, expected: String) throws {
    #expect(try lit(query, in: text) == expected)
  }
}
