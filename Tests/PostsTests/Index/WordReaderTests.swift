import Testing

@testable import Posts

struct WordReaderTests {
  /// Words with their positions, wholes in brackets.
  private func words(_ text: String) -> String {
    var reader = WordReader()
    reader.read(text, .text)
    let list = reader.list
    return list.words.map { word in
      let text = String(decoding: list.text(of: word), as: UTF8.self)
      return word.isWhole ? "[\(text)]\(word.position)" : "\(text)\(word.position)"
    }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("The Quick, brown-fox!", "the0 quick1 brown2 fox3"),
      ("Café Überraschung naïve", "cafe0 uberraschung1 naive2"),
      ("cafe\u{301} STRASSE Straße", "cafe0 strasse1 strasse2"),
      ("Ελλάδα Привет", "ελλαδα0 привет1"),
      ("snake_case _private __init__ _", "snake0 case1 [snake_case]0 private2 init3"),
      (
        "camelCase HTTPServer iPhone",
        "camel0 case1 [camelcase]0 http2 server3 [httpserver]2 i4 phone5 [iphone]4"
      ),
      ("foo.bar()", "foo0 bar1 [foo.bar]0"),
      ("self.my_field.x", "self0 my1 field2 [my_field]1 x3 [self.my_field.x]0"),
      ("End. Next 3.14 v1.2", "end0 next1 30 142 v13 24".replacing("30 142 v13 24", with: "32 143 v14 25")),
      ("全文検索", "全文0 文検1 検索2 索3"),
      ("Swift言語", "swift0 言語1 語2"),
      ("สวัสดี", "สว0 วั1 ัส2 สด3 ดี4 ี5"),
      ("한국어", "한국0 국어1 어2"),
      ("ＡＢＣ ｱ", "abc0 ア1"),
      ("soft\u{AD}hyphen", "softhyphen0"),
      ("C++ and C#, not i+1", "c0 [c++]0 and1 c2 [c#]2 not3 i4 15"), ("a+++b c#d ##", "a0 b1 c2 d3"),
      ("🙂 … —", ""),
    ])
  func readsWords(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test func aWordHasAnEnd() {
    let word = words(String(repeating: "a", count: 500))
    #expect(word == String(repeating: "a", count: 64) + "0")
  }

  @Test func bytesThatAreNoTextAreNoWords() {
    var reader = WordReader()
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x62, 0xE4, 0xBD, 0x00, 0xF0, 0x9F]
    bytes.withUnsafeBufferPointer { reader.read($0, .text) }
    #expect(
      reader.list.words.map { String(decoding: reader.list.text(of: $0), as: UTF8.self) } == ["a", "b"])
  }
}
