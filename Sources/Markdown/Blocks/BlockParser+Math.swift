/// Formulas that stand by themselves, between `$$` and `$$`.
extension BlockParser {
  /// - Returns: `nil` where none starts.
  mutating func startMath(_ isInParagraph: Bool) -> Start? {
    let start = cursor.first
    guard tree.options.math, text[start + 1] == "$", text[start + 2] != "$" else { return nil }
    if isInParagraph, isInDisplay() { return nil }
    let content = text.trimmedStart(start + 2, cursor.end)
    if let close = text.pair(of: UInt8(ascii: "$"), from: content, limit: cursor.end) {
      tree.work += close - content
      guard close > content, text.isBlank(close + 2, cursor.end) else { return nil }
      let node = openBlock(.math, at: start)
      tree.lines.append(LineSpan(content, text.trimmedEnd(content, close)))
      return endLine(node)
    }
    guard foreign.display.hasEnd(after: cursor.end, in: text, work: &tree.work) else { return nil }
    let node = openBlock(.math, at: start)
    if content < cursor.end { tree.lines.append(LineSpan(content, cursor.end)) }
    tree.nodes[node].end = text.trimmedEnd(start, cursor.end)
    return .whole
  }

  /// Adds what stands before the `$$` that ends the line.
  ///
  /// - Returns: `false` where the line does not end the formula.
  mutating func endMath(_ node: Int) -> Bool {
    let end = text.trimmedEnd(cursor.first, cursor.end)
    guard end >= cursor.first + 2, text[end - 1] == "$", text[end - 2] == "$" else { return false }
    if !text.isBlank(cursor.first, end - 2) {
      tree.lines.append(LineSpan(cursor.first, text.trimmedEnd(cursor.first, end - 2)))
    }
    tree.nodes[node].end = end
    return true
  }

  /// The paragraph that the line continues has an odd number of `$$` so far: the next one ends a formula in it.
  private mutating func isInDisplay() -> Bool {
    guard let paragraph = open.last, paragraph.tag == .paragraph else { return false }
    let first = tree.nodes[paragraph.node].first
    if foreign.display.paragraph != paragraph.node {
      foreign.display.paragraph = paragraph.node
      foreign.display.counted = first
      foreign.display.isOdd = false
    }
    for line in tree.lines[max(first, foreign.display.counted)...] {
      var index = line.start
      while let pair = text.pair(of: UInt8(ascii: "$"), from: index, limit: line.end) {
        foreign.display.isOdd.toggle()
        index = pair + 2
      }
      tree.work += line.end - line.start
    }
    foreign.display.counted = tree.lines.count
    return foreign.display.isOdd
  }
}

/// Where formulas end that take several lines.
struct DisplayEnds {
  /// The end of the line that was found last.
  private var found = 0
  /// There is none after that.
  private var isExhausted = false
  /// Of the paragraph that was looked through: its node, the lines counted, and what they hold.
  var paragraph = -1
  var counted = 0
  var isOdd = false

  /// A line after an offset ends with `$$`.
  mutating func hasEnd(after offset: Int, in text: Bytes, work: inout Int) -> Bool {
    if found > offset { return true }
    if isExhausted { return false }
    var index = max(offset, found)
    let start = index
    defer { work += index - start }
    while index < text.count {
      let end = text.lineEnd(from: index, limit: text.count)
      let last = text.trimmedEnd(index, end)
      if last >= index + 2, text[last - 1] == "$", text[last - 2] == "$" {
        found = end
        return true
      }
      index = end + 1
    }
    isExhausted = true
    return false
  }
}

extension Bytes {
  /// The offset of the next two of a byte.
  func pair(of byte: UInt8, from start: Int, limit: Int) -> Int? {
    var index = start
    while index + 1 < limit {
      if self[index] == byte, self[index + 1] == byte { return index }
      index += self[index] == 0x5C ? 2 : 1
    }
    return nil
  }
}
