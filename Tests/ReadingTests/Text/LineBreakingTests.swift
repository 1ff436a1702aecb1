import Testing

@testable import Reading

/// A row may end at `|` and must end at `‖`.
private func rows(_ text: String) -> String {
  var rest = Array(text.utf8)[...]
  var shown = ""
  var start = 0
  for opportunity in LineBreaking.opportunities(in: text) {
    let length = opportunity.utf8 - start
    shown += String(decoding: rest.prefix(length), as: UTF8.self) + (opportunity.isMandatory ? "‖" : "|")
    rest = rest.dropFirst(length)
    start = opportunity.utf8
  }
  return shown + String(decoding: rest, as: UTF8.self)
}

@Suite struct LineBreakingTests {
  @Test(arguments: [
    ("one two  three", "one |two  |three"),
    (" one ", " |one "),
    ("", ""),
    ("well-known e-mail", "well-|known |e-|mail"),
    ("a -5 and 3-4", "a |-5 |and |3-4"),
    ("set --width, or -v (--quiet)", "set |--width, |or |-v |(--quiet)"),
    ("so -- it is --", "so |-- |it |is |--"),
    ("up—down", "up|—|down"),
    ("wait… what?!", "wait… |what?!"),
    ("don't", "don't"),
    ("says \"so\" (or not)", "says |\"so\" (or |not)"),
    ("er sagt „so“ nun", "er |sagt |„so“ |nun"),
    ("f(a)", "f(a)"),
    ("(a) b", "(a) |b"),
  ])
  func prose(text: String, expected: String) {
    #expect(rows(text) == expected)
  }

  @Test(arguments: [
    ("https://a.b/c?d=e", "https://|a.b/|c?|d=e"),
    ("1,234.56", "1,234.56"),
    ("$100", "$100"),
    ("$(12) 5% 1/2", "$(12) |5% |1/2"),
    ("$ (12)", "$ |(12)"),
    ("$(a)", "$|(a)"),
    ("2026-11-23", "2026-11-23"),
    ("v6.4 x.y", "v6.4 |x.y"),
  ])
  func numbersAndAddresses(text: String, expected: String) {
    #expect(rows(text) == expected)
  }

  @Test(arguments: [
    ("漢字、仮名。「はい」", "漢|字、|仮|名。|「は|い」"),
    ("ちょっと", "ちょっ|と"),
    ("한국어 글", "한|국|어 |글"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "\u{1112}\u{1161}\u{11AB}|\u{1100}\u{116E}\u{11A8}"),
    ("漢（字）", "漢|（字）"),
  ])
  func eastAsian(text: String, expected: String) {
    #expect(rows(text) == expected)
  }

  @Test("Thai has no spaces between words: without a dictionary its letters keep together")
  func thai() {
    #expect(rows("ภาษาไทย ดี") == "ภาษาไทย |ดี")
  }

  @Test(arguments: [
    ("👨‍👩‍👧‍👦👍🏽🇺🇸🇩🇪", "👨‍👩‍👧‍👦|👍🏽|🇺🇸|🇩🇪"),
    ("a🤖b", "a|🤖|b"),
    ("❤️ ⚠️x", "❤️ |⚠️x"),
    ("e\u{301}e\u{301} क्षि", "e\u{301}e\u{301} |क्षि"),
  ])
  func clusters(text: String, expected: String) {
    #expect(rows(text) == expected)
  }

  @Test("A space under a mark is one cluster, so the row does not end between them")
  func spaceUnderMark() {
    #expect(rows("a \u{301}b") == "a \u{301}b")
  }

  @Test(arguments: [
    ("10\u{A0}km a\u{A0}b", "10\u{A0}km |a\u{A0}b"),
    ("a\u{200B}b", "a\u{200B}|b"),
    ("漢\u{2060}字", "漢\u{2060}字"),
    ("co\u{AD}op", "co\u{AD}|op"),
    ("a\u{2011}b", "a\u{2011}b"),
  ])
  func invisible(text: String, expected: String) {
    #expect(rows(text) == expected)
  }

  @Test(arguments: [
    ("a\nb\r\nc\rd\u{2028}e\n", "a\n‖b\r\n‖c\r‖d\u{2028}‖e\n"),
    ("é\r\né", "é\r\n‖é"),
    ("a\n b", "a\n‖ |b"),
  ])
  func lineEnds(text: String, expected: String) {
    #expect(rows(text) == expected)
  }
}
