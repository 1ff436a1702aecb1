extension BlockParser {
  /// Starts a footnote: `[^label]:`, the text behind it, and what is indented by four columns below it.
  mutating func startFootnote() -> Start {
    guard tree.options.footnotes, text[cursor.first + 1] == "^",
      open[matched - 1].depth < BlockParser.deepest,
      let close = Footnotes.labelEnd(text, at: cursor.first, limit: cursor.end, work: &tree.work),
      text[close + 1] == ":"
    else { return .none }
    let offset = cursor.first
    cursor.skipMarker(close + 2 - offset)
    cursor.skipIndent()
    let node = openBlock(.footnote, at: offset)
    tree.nodes[node].end = close + 2
    tree.footnotes.add(node, label: offset + 2..<close, in: text)
    return .container
  }
}
