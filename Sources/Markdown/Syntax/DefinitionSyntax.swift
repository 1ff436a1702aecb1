/// A link reference definition as it is written (CommonMark 0.30, section 4.7).
struct DefinitionSyntax {
  let label: Range<Int>
  let destination: Range<Int>
  let title: Range<Int>?
  /// After its last line ending, or the end of the text.
  let end: Int

  /// Reads the one at `start`, the beginning of a line; gives `nil` where there is none.
  init?(_ text: Bytes, at start: Int, options: Options, work: inout Int) {
    var syntax = LinkSyntax(text, options: options)
    defer { work += syntax.work }
    guard text[start] == "[", let close = Label.end(text, at: start, work: &work), text[close + 1] == ":"
    else {
      return nil
    }
    label = start + 1..<close
    guard Label.key(text, start + 1, close) != nil else { return nil }
    let before = syntax.skipSpace(at: close + 2)
    guard before < text.count, let destination = syntax.destination(at: before) else { return nil }
    guard destination.end > before else { return nil }
    self.destination = destination.content

    let after = syntax.skipSpace(at: destination.end)
    if after > destination.end, let title = syntax.title(at: after),
      let end = DefinitionSyntax.lineEnd(after: syntax.skipBlanks(at: title.end), in: text)
    {
      self.title = title.content
      self.end = end
    } else if let end = DefinitionSyntax.lineEnd(after: syntax.skipBlanks(at: destination.end), in: text) {
      title = nil
      self.end = end
    } else {
      return nil
    }
  }

  private static func lineEnd(after index: Int, in text: Bytes) -> Int? {
    if index >= text.count { return text.count }
    return text[index] == "\n" ? index + 1 : nil
  }
}
