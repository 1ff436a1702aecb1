import Markdown
import Testing

/// Each construct beyond CommonMark can be switched off alone, and is then text.
@Suite struct OptionsTests {
  @Test(arguments: [
    ("a|b\n-|-", gfm { $0.tables = false }, "<p>a|b\n-|-</p>\n"),
    ("- [ ] a", gfm { $0.taskItems = false }, "<ul>\n<li>[ ] a</li>\n</ul>\n"),
    ("~~a~~", gfm { $0.strikethrough = false }, "<p>~~a~~</p>\n"),
    ("www.a.b x@y.z", gfm { $0.autolinks = false }, "<p>www.a.b x@y.z</p>\n"),
    ("<xmp>", gfm { $0.tagFilter = false }, "<xmp>\n"),
  ])
  func off(text: String, options: Options, html: String) {
    #expect(HTMLWriter.html(Document(text, options: options)) == html)
    #expect(HTMLWriter.html(Document(text, options: .commonMark)) == html)
    #expect(HTMLWriter.html(Document(text, options: .gfm)) != html)
  }

  @Test(arguments: [
    ("a[^b]^[c]\n\n[^b]: d", standard { $0.footnotes = false }),
    ("a\n: b", standard { $0.definitionLists = false }),
    ("> [!NOTE]\n> a", standard { $0.callouts = false }),
    ("==a==", standard { $0.marks = false }),
    ("H~2~O x^2^", standard { $0.scripts = false }),
    ("[[a]] ![[b]]", standard { $0.wikilinks = false }),
    (":tada:", standard { $0.shortcodes = false }),
    ("# a {#b}\n\n[c](d){.e}\n{: .f}", standard { $0.attributes = false }),
  ])
  func `off, beyond GFM`(text: String, options: Options) {
    let plain = HTMLWriter.html(Document(text, options: .gfm))
    #expect(HTMLWriter.html(Document(text, options: options)) == plain)
    #expect(HTMLWriter.html(Document(text)) != plain)
  }

  @Test(arguments: [
    ("a $x$", standard { $0.math = false }), ("::: a\nb\n:::", standard { $0.fencedDivs = false }),
    ("{{< a >}}", standard { $0.hugo = false }), ("{% a %}", standard { $0.liquid = false }),
    ("a <B c={d} />", standard { $0.jsx = false }), ("a %%b%%", standard { $0.hiddenComments = false }),
    ("a <svg c>*b*</svg>", standard { $0.droppedElements = false }),
    ("a ^name-1", standard { $0.blockNames = false }),
  ])
  func `what tools add is text without its switch`(text: String, options: Options) {
    let plain = HTMLWriter.html(Document(text, options: .commonMark))
    #expect(HTMLWriter.html(Document(text, options: options)) == plain)
    #expect(HTMLWriter.html(Document(text, options: .gfm)) == plain)
    #expect(HTMLWriter.html(Document(text)) != plain)
  }

  private static func standard(_ change: (inout Options) -> Void) -> Options {
    var options = Options.standard
    change(&options)
    return options
  }

  private static func gfm(_ change: (inout Options) -> Void) -> Options {
    var options = Options.gfm
    change(&options)
    return options
  }

  @Test(arguments: [
    ("&AElig;", "Æ"), ("&zwnj;", "\u{200C}"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&NotEqualTilde;", "≂̸"),
    ("&NewLine;", "\n"), ("&#38;", "&"), ("&#X1F600;", "😀"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"),
    ("&copy", "&copy"), ("&nope;", "&nope;"), ("&#;", "&#;"), ("&#12345678;", "&#12345678;"),
    ("&a b;", "&a b;"),
  ])
  func entity(source: String, text: String) {
    #expect(Document(source).blocks.first?.inlines.plainText == text)
  }
}
