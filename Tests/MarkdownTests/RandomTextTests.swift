import Foundation
import Markdown
import TestSupport
import Testing

/// Whatever the bytes, there is a tree, and its ranges lie in the source and in each other. LECTERN_CASES sets how many
/// texts of each kind are tried.
@Suite struct RandomTextTests {
  private static let cases = ProcessInfo.processInfo.environment["LECTERN_CASES"].flatMap(Int.init) ?? 1000

  @Test func `random bytes`() {
    check(seed: 1) { random in (0..<random.below(200)).map { _ in UInt8(random.below(256)) } }
  }

  @Test func `what Markdown is made of`() {
    check(seed: 2) { random in (0..<random.below(60)).flatMap { _ in random.pick(parts).utf8 } }
  }

  @Test func `parts repeated`() {
    check(seed: 3) { random in
      (0..<random.below(4)).flatMap { _ in
        let part = random.pick(parts) + random.pick(parts)
        return String(repeating: part, count: random.below(300)).utf8
      }
    }
  }

  @Test(
    .enabled(
      if: !SpecExample.commonMark.isEmpty, "the examples of the specifications are not in ../shared/spec"))
  func `examples changed`() {
    let examples = (SpecExample.commonMark + SpecExample.gfm).map { Array($0.markdown.utf8) }
    check(seed: 4) { random in
      var text = random.pick(examples)
      for _ in 0...random.below(4) {
        let place = random.below(text.count + 1)
        switch random.below(4) {
        case 0: text.insert(UInt8(random.below(256)), at: place)
        case 1: text.insert(contentsOf: random.pick(parts).utf8, at: place)
        case 2: text.removeSubrange(place..<min(text.count, place + random.below(4)))
        default: text.insert(contentsOf: random.pick(examples).prefix(random.below(40)), at: place)
        }
      }
      return text
    }
  }

  private func check(seed: UInt64, _ text: (inout SplitMix) -> [UInt8]) {
    var random = SplitMix(seed: seed)
    for number in 0..<RandomTextTests.cases {
      let source = text(&random)
      let start = random.below(8) == 0 ? random.below(source.count + 2) : 0
      let options: Options = [.gfm, .standard, .mdx][random.below(3)]
      let document = Document(source, from: start, options: options)
      let range = min(start, source.count)..<source.count
      let faults = TreeCheck.faults(in: document, within: range)
      #expect(
        faults == [],
        "seed \(seed), number \(number): \(String(decoding: source, as: UTF8.self).debugDescription)")
      _ = HTMLWriter.html(document)
      _ = document.headings
      if !faults.isEmpty { return }
    }
  }

  private let parts = [
    "a", "b c", "é", "…", "\u{A0}", "👩‍👩‍👧", "\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "    ", "  \n", "\\\n",
    "\0",
    "- ", "* ", "+ ", "1. ", "2) ", "> ", ">", "# ", "###### ", "---", "===", "***", "```", "~~~", "`", "``",
    "*", "**",
    "_", "__", "~", "~~", "[", "]", "(", ")", "](", "![", "[a]", "[a]: /b", "[A][a]", "\"t\"", "'", "<", ">",
    "<b>",
    "</b>", "<div>", "<!--", "-->", "<?", "?>", "<!A", "<![CDATA[", "]]>", "&amp;", "&#0;", "&", "\\", "\\|",
    "|",
    "| a | b |\n", "|---|:-:|\n", "www.a.b", "http://", "https://a.b/c", "x@y.z", "<http://a.b>", "<x@y.z>",
    "- [ ] ",
    "- [x] a", ":", ".", "\u{FEFF}",
    "[^a]", "[^a]: ", "^[", "^", "a^2^", "H~2~", "==", "=", ": b\n", "a\n: b\n", "> [!NOTE]", "> [!tip]- t\n",
    "[[a]]", "[[a|b#c]]", "![[a|3]]", "[[", "]]", ":tada:", ":a:", "{#a}", "{: .b}", "{:toc}\n", "{", "}",
    "# h {#i}\n",
    "$", "$$", "$$\n", "$x$", "{{< a >}}", "{{< /a >}}", "{{% b %}}\n",
    "{% a %}\n",
    "{% enda %}\n", "{% end %}", "{% comment %}\n", "{{/*", "*/}}", "{/*", "*/}", "{{", "}}", "<A>\n",
    "</A>\n", "<A b={",
    "<A b=\"c\" />\n", "::: a\n", ":::\n", ":::: {.b}\n", "%%", "%%\n", "import a from 'b'\n",
    "export default {\n",
    "{% highlight a %}\n", "{{< highlight a >}}\n", "{{< figure src=\"a\" caption=\"b\" >}}",
    "<Image src='a' />",
  ]
}

extension SplitMix {
  fileprivate mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
