import Markdown
import Testing

@testable import Reading

/// Text without markup is laid out as if it had been parsed.
@Suite struct PlainTextTests {
  @Test(arguments: [
    "One line.", "Two\nlines, of which the second is longer than one row can be in so few columns.",
    "> quoted\n> twice",
    "- an item\n  that goes on", "漢字\nかな", "漢字\nabc", "a\r\nb", "a\rb", "# A heading", "Setext\nheading\n===",
    "| a | b |\n|---|---|\n| c d | é |", "\tcode", "🤖 robots\n🛠️ and tools", "a  b   c",
  ])
  func isLaidOutAsIfParsed(source: String) {
    var count = 0
    for block in Document(source).leaves {
      guard let plain = StyledText(plain: block, style: .text) else { continue }
      count += 1
      let parsed = StyledText(block.inlines, style: .text)
      for width in [1, 5, 20, 72] {
        #expect(Filling(plain).rows(width: width) == Filling(parsed).rows(width: width))
      }
    }
    #expect(count > 0 || source == "\tcode")
  }

  @Test(arguments: [
    "a *b*", "a `b`", "a\\\nb", "a  \nb", "a &amp; b", "<b>", "[a](b)", "a_b_", ":+1:", "http://a.b", "a\0b",
  ])
  func markupIsParsed(source: String) {
    for block in Document(source).leaves {
      #expect(StyledText(plain: block, style: .text) == nil)
    }
  }

  @Test func whatIsNotUTF8IsParsed() {
    for block in Document(Array("a".utf8) + [0xFF]).leaves {
      #expect(StyledText(plain: block, style: .text) == nil)
    }
  }
}
