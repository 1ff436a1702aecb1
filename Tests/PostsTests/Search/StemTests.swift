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

  @Test func slips() {
    let isSlip = { (left: String, right: String) in Typo.isSlip(Array(left.utf8), Array(right.utf8)) }
    #expect(isSlip("recieve", "receive"))
    #expect(isSlip("serch", "search"))
    #expect(isSlip("searrch", "search"))
    #expect(isSlip("seabch", "search"))
    #expect(!isSlip("search", "search"))
    #expect(!isSlip("serhc", "search"))
    #expect(!isSlip("abcd", "badc"))
  }
}
