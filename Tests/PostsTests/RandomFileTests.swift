import Foundation
import Markdown
import TestSupport
import Testing

@testable import Posts

/// Whatever the bytes, there is a post. LECTERN_CASES sets how many are tried.
struct RandomFileTests {
  private static let cases = Int(ProcessInfo.processInfo.environment["LECTERN_CASES"] ?? "") ?? 1500

  @Test func everyFileIsAPost() {
    var random = SplitMix(seed: 20_261_123)
    for number in 0..<Self.cases {
      let source = number % 2 == 0 ? Self.pieces(&random) : Self.mutation(&random)
      let text = PostText(
        source, id: "2025-05-23-a.md", root: "/blog", today: PostDate(year: 2026, month: 11, day: 23))
      #expect(text.document.source == source)
      #expect(!text.post.title.isEmpty, "case \(number)")
      #expect(text.post.sections.allSatisfy { $0.offset < source.count }, "case \(number)")
      #expect(text.post.findings.allSatisfy { $0.line >= 1 && !$0.message.isEmpty }, "case \(number)")
    }
  }

  private static func pieces(_ random: inout SplitMix) -> [UInt8] {
    let start = starts.randomElement(using: &random) ?? ""
    let count = Int.random(in: 0...40, using: &random)
    return (0..<count).reduce(into: Array(start.utf8)) { bytes, _ in
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += Array((parts.randomElement(using: &random) ?? "").utf8)
      }
    }
  }

  private static func mutation(_ random: inout SplitMix) -> [UInt8] {
    var bytes = Array((whole.randomElement(using: &random) ?? "").utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let index = Int.random(in: 0..<max(1, bytes.count), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where !bytes.isEmpty: bytes.remove(at: min(index, bytes.count - 1))
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: min(index, bytes.count))
      case 2: bytes += bytes.prefix(index)
      default:
        bytes.insert(
          contentsOf: Array((parts.randomElement(using: &random) ?? "").utf8), at: min(index, bytes.count))
      }
    }
    return bytes
  }

  private static let starts = ["---\n", "+++\n", ";;;\n", "{", "\u{FEFF}---\r\n", "---\n{", "", "\n\n---\n"]
  private static let parts = [
    "title: ", "date: ", "tags:", "draft: ", "\n", "\r\n", "\r", "- ", "  ", "\t", "[", "]", "{", "}", "\"",
    "'", ": ", ",",
    "= ", "|", ">", "&a ", "*a", "!!binary ", "%YAML 1.1\n", "? ", "#", "---\n", "...\n", "+++\n",
    "2025-05-23", "[a]\n",
    "<<: *a\n", "\\u{D800}", "\\ud800", "\0", "é", "🚀", "\u{2028}", "true", "~", "1e999", "@", "`", "# H\n",
    "![](", "<!--",
  ]
  private static let whole = [
    "---\ntitle: A\ndate: 2025-05-23\ntags: [a, b]\ncover:\n  image: a.png\n---\n# B\n\nText\n",
    "+++\ntitle = \"A\"\ndate = 2025-05-23T10:00:00Z\n[taxonomies]\ntags = [\"a\"]\n[extra]\nx = { y = 1 }\n+++\nText\n",
    "{\n  \"title\": \"A \\ud83d\\ude00\",\n  \"tags\": [\"a\", {\"name\": \"b\"}],\n  \"draft\": true\n}\nText\n",
  ]
}
