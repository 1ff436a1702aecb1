/// An inline of a paragraph, heading or cell.
package struct Inline: Sendable {
  let inlines: Inlines.Storage
  let index: Int

  package enum Kind: UInt8, Equatable, Sendable {
    case text, softBreak, hardBreak, code, `subscript`, superscript, html
    /// A formula in running text, and one that wants a row of its own: the text is its source.
    case math, displayMath
    /// What another tool puts something in the place of: the text is a label for it.
    case embed
    /// What another tool puts a text in the place of: the text is its source.
    case template
    case emphasis, strong, strikethrough, mark, link, image
    /// A reference to a footnote.
    case footnote
    /// A footnote that stands where it is referred to: its children are its text.
    case inlineFootnote
  }

  private var node: InlineNode { inlines[0].nodes[index] }

  package var kind: Kind { node.kind }

  /// UTF-8 offsets into the source, markup included.
  package var range: Range<Int> { node.range }

  /// What a text, code, script, html, formula, embed or template says: entities, escapes and line endings decoded, NUL
  /// and invalid UTF-8 as U+FFFD.
  /// Empty for every other kind.
  package var text: String { inlines[0].text(of: node) }

  /// The source behind it, of so many UTF-8 bytes at most.
  package func following(_ count: Int) -> String {
    let source = inlines[0].document.source
    return String(decoding: source[Swift.min(range.upperBound, source.count)...].prefix(count), as: UTF8.self)
  }

  /// A text whose UTF-8 equals `source[range]`, so that offsets into one are offsets into the other.
  package var isVerbatim: Bool { inlines[0].isVerbatim(node) }

  /// `text` as UTF-8, and whether it is verbatim: what costs least where there is much of it.
  package var utf8: (bytes: ArraySlice<UInt8>, isVerbatim: Bool) {
    let node = node
    guard node.kind != .link, node.kind != .image else { return ([], false) }
    // Nothing of the tree is copied but what holds the text.
    let bytes = node.isPooled ? inlines[0].pool[node.text] : inlines[0].document.source[node.text]
    guard bytes.isValidUTF8 else { return (Array(String(decoding: bytes, as: UTF8.self).utf8)[...], false) }
    return (bytes, node.kind == .text && !node.isPooled)
  }

  /// Whether it is written `![[…]]`: of an image or of a page.
  var isWikiEmbed: Bool { inlines[0].document.source[range].starts(with: "![[".utf8) }

  /// Where in an `InlineWalk` it stands, and where what follows all that is in it does.
  package var position: Int { index }
  package var end: Int { node.next }

  package var children: Inlines { Inlines(inlines, from: index + 1, to: node.next) }

  /// Where a link, an image or a footnote's number leads: entities and escapes decoded, nothing percent-encoded. Made
  /// at each call.
  package var destination: String { inlines[0].destination(of: node) }

  package var title: String? { inlines[0].title(of: node) }

  /// The number of a footnote, of either kind; `nil` for every other inline, and for one in a part of a block that is
  /// none in the whole of it.
  package var number: Int? { inlines[0].number(of: node) }

  /// The text in it without markup: for an image, what stands in its place. Breaks are spaces, raw HTML and footnotes
  /// are left out.
  package var plainText: String { inlines[0].plainText(from: index, to: node.next) }
}
