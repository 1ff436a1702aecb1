import Testing

@testable import Posts

struct StemTests {
  /// From the examples of Porter's paper.
  @Test(
    arguments: [
      ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"),
      ("plastered", "plaster"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
      ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("falling", "fall"), ("hissing", "hiss"),
      ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"),
      ("conditional", "condit"), ("vietnamization", "vietnam"), ("operator", "oper"), ("hopefulness", "hope"),
      ("formalize", "formal"), ("electrical", "electr"), ("revival", "reviv"), ("adoption", "adopt"),
      ("replacement", "replac"), ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"),
      ("controll", "control"), ("roll", "roll"), ("is", "is"), ("naïve", "naïve"), ("utf8", "utf8"),
    ])
  func stems(word: String, stem: String) {
    #expect(String(decoding: Stem.of(Array(word.utf8)), as: UTF8.self) == stem)
  }

  /// What a word may have been meant to be, of all words of these letters.
  private func slips(of word: String) -> Set<String> {
    let letters = word.utf8.map { [$0] }
    let others = (97...122).map { [UInt8($0)] }
    return Set(
      (0...letters.count).flatMap { Typo.words(letters, at: $0, others: others) }
        .map { String(decoding: $0, as: UTF8.self) })
  }

  @Test(arguments: [
    ("recieve", "receive"), ("serch", "search"), ("searrch", "search"), ("seabch", "search"),
    ("earch", "search"), ("searc", "search"), ("esarch", "search"), ("searchh", "search"),
  ])
  func slipsAreTakenBack(typed: String, meant: String) {
    #expect(slips(of: typed).contains(meant))
  }

  @Test func twoSlipsAreAnotherWord() {
    #expect(!slips(of: "search").contains("search"))
    #expect(!slips(of: "serhc").contains("search"))
    #expect(!slips(of: "abcd").contains("badc"))
    #expect(slips(of: "abcd").count == 4 + 3 + 4 * 25 + (5 * 26 - 4))
  }
}
