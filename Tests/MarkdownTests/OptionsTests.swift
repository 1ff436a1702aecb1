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
