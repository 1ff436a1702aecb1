import Markdown
import Testing

@Suite(
  .enabled(
    if: !SpecExample.commonMark.isEmpty && !SpecExample.gfm.isEmpty,
    "the examples of the specifications are not in ../shared/spec: conformance was not tested"))
struct SpecTests {
  @Test func `every example of CommonMark and GFM`() {
    let commonMark = passing(SpecExample.commonMark, .commonMark)
    let gfm = passing(SpecExample.gfm, .gfm)
    print("\(commonMark) of 652 CommonMark examples, \(gfm) of 24 GFM examples")
    #expect(commonMark == 652)
    #expect(gfm == 24)
  }

  @Test func `what GFM adds changes only examples with bare addresses`() {
    let changed = SpecExample.commonMark.filter {
      HTMLWriter.html(Document($0.markdown, options: SpecTests.gfm)) != $0.html
    }
    #expect(changed.map(\.example) == [601, 607, 610, 611])
  }

  /// What GFM has, without a filter for tags.
  private static var gfm: Options {
    var options = Options.gfm
    options.tagFilter = false
    return options
  }

  @Test func `what posts are read with beyond GFM changes few examples`() {
    let changed = SpecExample.commonMark.filter {
      HTMLWriter.html(Document($0.markdown, options: .standard))
        != HTMLWriter.html(Document($0.markdown, options: SpecTests.gfm))
    }
    #expect(
      changed.map(\.example) == [152, 163, 547, 589],
      "a tag with a capital is an element, brackets in brackets are a link to a page")
  }

  private func passing(_ examples: [SpecExample], _ options: Options) -> Int {
    examples.count { example in
      let html = HTMLWriter.html(Document(example.markdown, options: options))
      #expect(html == example.html, "\(example.testDescription):\n\(example.markdown)")
      return html == example.html
    }
  }
}
