import Testing

@testable import Reading

/// One line a cluster: its text, columns, doubt and safe form.
private func table(_ text: String) -> String {
  Sanitizing.clusters(text).map { cluster in
    let doubt = cluster.doubt.map { ".\($0)" } ?? "native"
    return "[\(cluster.text)] \(cluster.width) \(doubt) [\(cluster.safeForm.map(\.text).joined())]"
  }.joined(separator: "\n")
}

/// What twelve terminals were measured to do with clusters, as decisions: columns by Unicode, two at most.
@Suite struct WidthTests {
  @Test(arguments: [
    ("a", "[a] 1 native [a]"),
    ("🛠", "[🛠] 1 native [🛠]"),
    ("🤖", "[🤖] 2 native [🤖]"),
    ("✅", "[✅] 2 native [✅]"),
    ("⭐", "[⭐] 2 native [⭐]"),
    ("☰", "[☰] 2 .newer [□ ]"),
    ("䷀", "[䷀] 2 .newer [□ ]"),
    ("🫨", "[🫨] 2 .newer [□ ]"),
    ("🩷", "[🩷] 2 .newer [□ ]"),
    ("\u{1FAE9}", "[\u{1FAE9}] 2 .newer [□ ]"),
    ("\u{2FFC}", "[\u{2FFC}] 2 .newer [□ ]"),
    ("㉈", "[㉈] 1 .newer [□]"),
    ("\u{378}", "[\u{378}] 1 .newer [□]"),
    ("§", "[§] 1 native [§]"),
    ("①", "[①] 1 native [①]"),
    ("─", "[─] 1 native [─]"),
    ("…", "[…] 1 native […]"),
    ("\u{E0A0}", "[\u{E0A0}] 1 native [\u{E0A0}]"),
    ("\u{10EEEE}", "[\u{10EEEE}] 1 native [\u{10EEEE}]"),
    ("⣿", "[⣿] 1 native [⣿]"),
    ("漢", "[漢] 2 native [漢]"),
    ("Ａ", "[Ａ] 2 native [Ａ]"),
    ("ｱ", "[ｱ] 1 native [ｱ]"),
    ("각", "[각] 2 native [각]"),
  ])
  func singleScalars(text: String, expected: String) {
    #expect(table(text) == expected)
  }

  @Test(arguments: [
    ("🛠️", "[🛠️] 2 .vs16 [🛠 ]"),
    ("❤️", "[❤️] 2 .vs16 [❤ ]"),
    ("©️", "[©️] 2 .vs16 [© ]"),
    ("1\u{FE0F}", "[1\u{FE0F}] 2 .vs16 [1 ]"),
    ("1️⃣", "[1️⃣] 2 .keycap [1 ]"),
    ("1\u{20E3}", "[1\u{20E3}] 1 native [1\u{20E3}]"),
    ("🤖\u{FE0F}", "[🤖] 2 native [🤖]"),
    ("🤖\u{FE0E}", "[🤖] 2 native [🤖]"),
    ("❤\u{FE0E}", "[❤] 1 native [❤]"),
    ("a\u{FE0F}", "[a] 1 native [a]"),
    ("🇺🇸", "[🇺🇸] 2 .flag [US]"),
    ("🇺", "[□] 1 native [□]"),
    ("🏽", "[□] 1 native [□]"),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "[🏴󠁧󠁢󠁥󠁮󠁧󠁿] 2 .tag [🏴]"),
    ("👨‍👩‍👧‍👦", "[👨‍👩‍👧‍👦] 2 .zwj [👨]"),
    ("🏳️‍🌈", "[🏳️‍🌈] 2 .zwj [🏳 ]"),
    ("❤️‍🔥", "[❤️‍🔥] 2 .zwj [❤ ]"),
    ("👩🏽‍🌾", "[👩🏽‍🌾] 2 .zwj [👩]"),
    ("👍🏽", "[👍🏽] 2 .skin [👍]"),
    ("☝🏽", "[☝🏽] 2 .skin [☝ ]"),
    ("🫷🏽", "[🫷🏽] 2 .newer [□ ]"),
    ("🚬\u{20E0}", "[🚬\u{20E0}] 2 native [🚬\u{20E0}]"),
  ])
  func emojiSequences(text: String, expected: String) {
    #expect(table(text) == expected)
  }

  @Test(arguments: [
    ("नु", "[नु] 1 native [नु]"),
    ("นู", "[นู] 1 native [นู]"),
    ("कि", "[कि] 2 .spacingMark [कि]"),
    ("நி", "[நி] 2 .spacingMark [நி]"),
    ("क्ष", "[क्] 1 native [क्]\n[ष] 1 native [ष]"),
    ("กำ", "[ก] 1 native [ก]\n[ำ] 1 native [ำ]"),
    ("ｶﾞ", "[ｶ] 1 native [ｶ]\n[ﾞ] 1 native [ﾞ]"),
    ("\u{1100}\u{113E}", "[\u{1100}] 2 native [\u{1100}]\n[\u{113E}] 2 native [\u{113E}]"),
    ("\u{113E}\u{1161}", "[\u{113E}\u{1161}] 2 .jamo [\u{113E}]"),
    ("漢\u{E0100}", "[漢] 2 native [漢]"),
    ("a\u{1ACF}", "[a\u{1ACF}] 1 .newer [a]"),
  ])
  func marks(text: String, expected: String) {
    #expect(table(text) == expected)
  }

  @Test(
    "What has a scalar of its own is written with it",
    arguments: [
      ("e\u{301}", ["E9"]),
      ("\u{1100}\u{1161}", ["AC00"]),
      ("\u{1100}\u{1161}\u{11A8}", ["AC01"]),
      ("\u{AC00}\u{11A8}", ["AC01"]),
      ("か\u{3099}", ["304C"]),
      ("o\u{302}\u{301}", ["1ED1"]),
      ("q\u{301}", ["71", "301"]),
      ("q\u{323}\u{301}", ["71", "323", "301"]),
      ("क\u{93C}", ["915", "93C"]),
    ])
  func composition(text: String, expected: [String]) {
    let scalars = Sanitizing.clusters(text).flatMap(\.text.unicodeScalars)
    #expect(scalars.map { String($0.value, radix: 16, uppercase: true) } == expected)
  }

  @Test(arguments: [
    ("🤖", true), ("🛠", true), ("🛠️", true), ("✔", true), ("1️⃣", true), ("🇺🇸", true), ("🫨", true),
    ("a", false), ("1", false), ("©", false), ("→", false), ("☰", false), ("漢", false),
  ])
  func emoji(text: String, expected: Bool) {
    #expect(Sanitizing.clusters(text).map(\.isEmoji) == [expected])
  }

  @Test(arguments: [
    (" ", true), ("\u{3000}", true), ("\u{2003}", true), ("\u{A0}", false), ("\u{202F}", false), ("a", false),
    (" \u{301}", false),
  ])
  func spaces(text: String, expected: Bool) {
    #expect(Sanitizing.clusters(text).map(\.isSpace) == [expected])
  }

  @Test func width() {
    #expect(Span("a漢❤️👨‍👩‍👧‍👦").width == 7)
  }
}
