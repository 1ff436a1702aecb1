/// Where runs of backticks lie: found when one has no like, so that the others need not be looked for.
struct BacktickRuns {
  /// The start of the last run of each length.
  private var last: [Int] = []
  private var isKnown = false

  /// There may be a run of the length from an offset on.
  func mayHaveRun(of length: Int, from start: Int) -> Bool {
    !isKnown || (length < last.count && last[length] >= start)
  }

  mutating func find(in text: Bytes, from start: Int) {
    isKnown = true
    var index = start
    while index < text.count {
      let length = text.run(of: UInt8(ascii: "`"), from: index, limit: text.count)
      if length > 0 {
        while last.count <= length { last.append(-1) }
        last[length] = index
      }
      index += length + 1
    }
  }
}

extension InlineParser {
  /// Code (CommonMark 0.30, section 6.1).
  mutating func readCode(at start: Int) -> Int {
    let length = text.run(of: UInt8(ascii: "`"), from: start, limit: text.count)
    let content = start + length
    guard backticks.mayHaveRun(of: length, from: content) else { return content }
    var index = content
    var run = 0
    while run != length, index < text.count {
      index += run
      while index < text.count, text[index] != "`" { index += 1 }
      run = text.run(of: UInt8(ascii: "`"), from: index, limit: text.count)
    }
    tree.work += index - start
    guard run == length else {
      backticks.find(in: text, from: content)
      tree.work += text.count - content
      return content
    }
    let (first, second) = stripped(content, index)
    return add(Token(.code, start, index + length, first: first, second: second))
  }

  /// Without one space on either side, if there is one on both and something else between.
  private func stripped(_ start: Int, _ end: Int) -> (Int, Int) {
    func isSpace(_ byte: UInt8) -> Bool { byte == " " || byte == "\n" }
    guard end - start > 2, isSpace(text[start]), isSpace(text[end - 1]) else { return (start, end) }
    guard (start..<end).contains(where: { !isSpace(text[$0]) }) else { return (start, end) }
    return (start + 1, end - 1)
  }
}
