import TestSupport
import Testing

@testable import Highlighting

/// What holds of every language and any bytes.
@Suite struct HighlighterTests {
  /// Pieces that open, close and cut what languages know.
  private static let pieces = [
    "\"", "'", "`", "\"\"\"", "/*", "*/", "//", "#", "{", "}", "${", "#{", "\\(", ")", "(", "<", ">", "</",
    "/>", "<?php",
    "?>", "<script>", "</script>", "<style>", "```js\n", "```\n", "<<EOF", "EOF", "\n", "\r\n", "\\", "\t",
    " ", "a", "Z",
    "0x1F", "é", "🎉", "\u{0}", "r#\"", "\"#", "R\"x(", ")x\"", "--[[", "]]", "key:", "|", "- ", "=", "class ",
    "func ",
    "def ", "$", "@", "%w[", "/", "&amp;", "$ ", "RUN ", "...", "<!--", "-->",
  ]

  @Test(arguments: Languages.names)
  func tokensCoverAnyText(language: String) throws {
    var generator = SplitMix(seed: 7)
    for _ in 0..<24 {
      var code: [UInt8] = []
      for _ in 0..<Int.random(in: 1...120, using: &generator) {
        if Int.random(in: 0..<8, using: &generator) == 0 {
          code.append(UInt8.random(in: 0...255, using: &generator))
        } else {
          code += Self.pieces.randomElement(using: &generator).map { Array($0.utf8) } ?? []
        }
      }
      let start = try #require(Highlighter(language: language))
      for (line, tokens) in Rendering.tokens(of: code, start) {
        var end = line.startIndex
        for token in tokens {
          #expect(token.range.lowerBound == end && !token.range.isEmpty)
          end = token.range.upperBound
        }
        #expect(end == line.endIndex)
        #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.kind != $1.kind })
      }
    }
  }

  /// A copy that was kept at a line goes on from it as the whole does, line by line or with all lines at once.
  @Test(arguments: LanguageTests.samples)
  func scanningGoesOnFromAnyLine(sample: LanguageTests.Sample) throws {
    let code = Array(Rendering.code(of: sample.rendering).utf8)
    let lines = Rendering.lines(of: code)
    var kept = [try #require(Highlighter(language: sample.language))]
    for line in lines {
      var next = kept[kept.count - 1]
      _ = next.tokens(of: line, in: code)
      kept.append(next)
    }
    for first in lines.indices {
      var again = kept[first]
      var atOnce = kept[first]
      let tokens = atOnce.tokens(ofLines: lines[first...], in: code)
      for (number, line) in lines[first...].enumerated() {
        #expect(again.tokens(of: line, in: code) == Array(tokens[number]))
      }
      #expect(again.state == kept[kept.count - 1].state)
      #expect(atOnce.state == again.state)
    }
  }

  /// The bytes looked at grow with the text and not with what is in it.
  @Test(
    arguments: [
      ("swift", "/*"), ("swift", "\"\\("), ("javascript", "${`"), ("javascript", "/"), ("javascript", "<a "),
      ("html", "<"),
      ("html", "<script></script>"), ("html", "<!--"), ("markdown", "[](["), ("markdown", "`"),
      ("php", "<?php ?>"), ("php", "?><script><?php"),
      ("yaml", "a:b "), ("yaml", "- [{"), ("bash", "$((${"), ("bash", "<<A "), ("cpp", "R\"("),
      ("ruby", "#{%w["),
      ("json", "\"\\"), ("css", "a{b:"), ("python", "f'{"), ("sql", "'' "), ("c", "int "), ("java", "a "),
      ("toml", "a.b="),
    ])
  func workIsLinear(language: String, piece: String) throws {
    func work(_ size: Int, newline: String) throws -> Int {
      let code = Array(
        String(repeating: piece + newline, count: size / (piece.utf8.count + newline.utf8.count)).utf8)
      var highlighter = try #require(Highlighter(language: language))
      for line in Rendering.lines(of: code) { _ = highlighter.tokens(of: line, in: code) }
      return highlighter.work
    }
    for newline in ["", "\n"] {
      let small = try work(2000, newline: newline)
      #expect(try work(8000, newline: newline) < 6 * small)
      #expect(small < 2000 * 3000)
    }
  }

  @Test func aLineOfAMegabyte() throws {
    let code = Array(("let s = \"" + String(repeating: "x", count: 1_000_000)).utf8)
    var highlighter = try #require(Highlighter(language: "swift"))
    let tokens = highlighter.tokens(of: code.indices, in: code)
    #expect(tokens.last == Token(range: 8..<1_000_009, kind: .string))
    #expect(highlighter.work < 5_000_000)
  }

  @Test func theLineEndingIsPlain() throws {
    let code = Array("# a\r\nx\r\n".utf8)
    var highlighter = try #require(Highlighter(language: "python"))
    let tokens = Rendering.lines(of: code).map { highlighter.tokens(of: $0, in: code).map(\.kind) }
    #expect(tokens == [[.comment, .plain], [.plain], []])
  }

  @Test func whatNestsTooDeepIsNotEntered() throws {
    let code = Array((String(repeating: "/* ", count: 5000) + String(repeating: "*/ ", count: 5000)).utf8)
    var highlighter = try #require(Highlighter(language: "swift"))
    #expect(highlighter.tokens(of: code.indices, in: code).first?.kind == .comment)
    #expect(highlighter.state.frames.count == 1)
  }
}
