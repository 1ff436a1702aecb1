import Markdown
import Testing

@testable import Posts

/// What there is to read in a text, and what is wrong with its bytes.
struct TextTests {
  @Test(arguments: [
    ("One two-three, four's 5 — — six.", 5),
    ("A [link text](https://example.org/a 'title') and <b class=\"x\">bold</b>.", 6),
    ("![Alt text](a.png)", 2),
    ("| a | b c |\n|---|---|\n| d | e |", 5),
    ("> quoted\n> words\n\n- item\n  - [ ] task item", 5),
    ("```swift\nlet a = 1 + b\n```", 4),
    ("    indented code", 2),
    ("<!-- a comment -->\n\n<div>html text</div>", 2),
    ("[a]: https://example.org\n\n***", 0),
    ("你好世界 and 日本語", 8),
    ("한국어 단어", 2),
    ("Ünï çôdé naïve", 3),
    ("a–b\u{A0}c 🚀 🎉", 3),
    ("](](](](", 0),
    ("", 0),
  ])
  func words(_ text: String, _ expected: Int) {
    #expect(PostTests.post(text).words == expected)
  }

  /// Eight bytes are counted at a time: that must not tell where they lie.
  @Test(arguments: [
    ("one two, three-four -- 5 _ (six) é\u{A0}seven [eight](http://nine.ten) <b>eleven</b> 日本 a ", 12),
    ("..................", 0), ("................a................", 1),
    ("a b\tc\nd\u{B}e\u{C}f\rg 1 / : @ [ ` {", 8),
  ])
  func wordsAreTheSameAnywhere(_ text: String, _ expected: Int) {
    for shift in 0..<17 {
      let source = String(repeating: " ", count: shift) + text
      #expect(Words.count(in: Array(source.utf8)[...]) == expected, "\(shift) bytes before")
    }
  }

  @Test(arguments: [
    ("", 0),
    ("word", 1),
    (String(repeating: "word ", count: 320), 1),
    (String(repeating: "word ", count: 340), 2),
    (String(repeating: "word ", count: 2200), 10),
    (String(repeating: "字", count: 5000), 10),
    ("```\n" + String(repeating: "word ", count: 1100) + "\n```", 10),
  ])
  func minutes(_ text: String, _ expected: Int) {
    #expect(PostTests.post(text).minutes == expected)
  }

  @Test func sectionsWithTheirPaths() {
    let text = """
      ---
      title: T
      ---
      Before it all.

      # 🚀 A *b*

      one two

      ### C

      three

      > ## D
      > four five

      ## C

      six

      #
      """
    let sections = PostTests.post(text).sections.map { section in
      "\(section.level) \(section.title) #\(section.anchor) \(section.offset) w\(section.words) \(section.path)"
    }
    #expect(
      sections == [
        "1 🚀 A b #-a-b 33 w4 []",
        "3 C #c 56 w2 [\"🚀 A b\"]",
        "2 D #d 72 w3 [\"🚀 A b\"]",
        "2 C #c-1 90 w2 [\"🚀 A b\"]",
        "1  # 101 w0 []",
      ])
    #expect(PostTests.post(text).words == 14)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF, 0x0A], "a.md:2: invalid UTF-8"),
      ([0xC3], "a.md:1: invalid UTF-8"),
      ([0x61, 0x0D, 0x0A, 0x0D, 0xED, 0xA0, 0x80], "a.md:3: invalid UTF-8"),
      ([0xF4, 0x90, 0x80, 0x80], "a.md:1: invalid UTF-8"),
      ([0xC0, 0xAF], "a.md:1: invalid UTF-8"),
      ([0xF0, 0x9F, 0x9A, 0x80, 0xE2, 0x80, 0x94, 0xC3, 0xA9], ""),
      ([0x61, 0x0A, 0x00, 0x62], "a.md:2: NUL byte in the text"),
      ([0xEF, 0xBB, 0xBF], ""),
      ([], ""),
    ] as [([UInt8], String)])
  func bytes(_ source: [UInt8], _ expected: String) {
    let text = PostText(source, id: "a.md", root: "/blog", today: PostDate(year: 2026, month: 11, day: 23))
    #expect(text.post.findings.map(\.description).joined(separator: " | ") == expected)
    #expect(text.document.source == source)
  }

  @Test("UTF-16 is read as text, and is a finding", arguments: [true, false])
  func utf16(isBigEndian: Bool) {
    let text = "---\ntitle: Zwölf 🥚\n---\n## Ein Hühnerhof\n\nText.\n"
    let file = TextTests.utf16(text, isBigEndian: isBigEndian)
    let read = PostText(file, id: "a.md", root: "/blog", today: PostDate(year: 2026, month: 11, day: 23))
    #expect(read.document.source == Array(text.utf8) && read.size == text.utf8.count)
    #expect(read.post.title == "Zwölf 🥚")
    #expect(read.post.sections.map(\.title) == ["Ein Hühnerhof"])
    #expect(read.post.findings.map(\.description) == ["a.md:1: text is UTF-16, expected UTF-8"])
  }

  @Test(
    "Half a character of UTF-16 spoils no other",
    arguments: [
      ([0xFF, 0xFE], ""), ([0xFF, 0xFE, 0x61], ""), ([0xFF, 0xFE, 0x61, 0, 0x62], "a"),
      ([0xFF, 0xFE, 0x3E, 0xD8, 0x61, 0], "\u{FFFD}a"), ([0xFE, 0xFF, 0xDD, 0x5A, 0, 0x61], "\u{FFFD}a"),
    ] as [([UInt8], String)])
  func brokenUTF16(file: [UInt8], source: String) {
    #expect(UTF16Source.decoded(file) == Array(source.utf8))
  }

  /// A file in UTF-16 with its mark.
  static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  @Test func brokenBytesInFrontmatterKeepThePost() {
    let source = Array("---\ntitle: A".utf8) + [0xFF, 0] + Array("\ntags: b\n---\n# C\n".utf8)
    let post = PostText(source, id: "a.md", root: "/blog", today: PostDate(year: 2026, month: 11, day: 23))
      .post
    #expect(post.title == "A\u{FFFD}\u{FFFD}")
    #expect(post.tags == ["b"])
    #expect(post.findings.map(\.description) == ["a.md:2: invalid UTF-8", "a.md:2: NUL byte in the text"])
  }
}
