import Testing

@testable import Highlighting

@Suite struct WordsTests {
  private func kind(of word: String, _ words: Words, ignoringCase: Bool = false) -> Token.Kind? {
    let language = Language(
      "test", ignoresCase: ignoringCase, [Language.State("code", [.word(#"\w+"#, words)])])
    guard case .word(let place) = language.table.rules[0].content else { return nil }
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { language.table.kind(of: bytes.indices, in: $0, place) }
  }

  @Test func wordsHaveTheirKinds() {
    let words = Words([.keyword: " if\n else  ", .type: "int"])
    let kinds = ["if", "else", "int", "iff", "If", "i"].map { kind(of: $0, words) }
    #expect(kinds == [.keyword, .keyword, .type, nil, nil, nil])
  }

  @Test func otherWordsAreOfAKindToo() {
    #expect(kind(of: "red", Words([:], other: .constant)) == .constant)
    #expect(kind(of: "and", Words([.keyword: "and"], other: .constant)) == .keyword)
  }

  @Test func theLastListThatNamesAWordIsRight() {
    #expect(kind(of: "in", Words([.keyword: "in", .type: "in"])) == .type)
  }

  @Test func caseMattersOnlyWhereItDoes() {
    let words = Words([.keyword: "select"])
    #expect(kind(of: "SELECT", words) == nil)
    #expect(kind(of: "SELECT", words, ignoringCase: true) == .keyword)
  }

  @Test func aFullListHasAllItsWords() {
    let list = (0..<1000).map { "w\($0)" }
    let words = Words([.function: list.joined(separator: " ")])
    #expect(list.allSatisfy { kind(of: $0, words) == .function })
    #expect(kind(of: "w1000", words) == nil)
  }
}
