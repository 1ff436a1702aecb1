/// The opening of fenced code (CommonMark 0.30, section 4.5).
struct Fence {
  var byte: UInt8 = 0
  var length = 0
  /// Columns before it, taken off each line of the code as well.
  var indent = 0
  /// Where it is no fence but a tag, what closes it.
  var tag: BoxEnd?

  init() {}

  init(closedBy tag: BoxEnd) {
    self.tag = tag
  }

  /// Reads the fence at the first byte of the line; gives `nil` where there is none.
  init?(_ cursor: LineCursor) {
    byte = cursor.byte
    indent = cursor.indent
    length = cursor.text.run(of: byte, from: cursor.first, limit: cursor.end)
    guard length >= 3 else { return nil }
    guard byte == "`" else { return }
    for index in cursor.first + length..<cursor.end where cursor.text[index] == "`" { return nil }
  }

  /// The line ends the code.
  func isClosed(by cursor: LineCursor) -> Bool {
    if let tag { return tag.isMet(at: cursor.first, cursor.end, in: cursor.text) }
    guard cursor.indent < 4, cursor.byte == byte else { return false }
    let run = cursor.text.run(of: byte, from: cursor.first, limit: cursor.end)
    return run >= length && cursor.text.isBlank(cursor.first + run, cursor.end)
  }
}
