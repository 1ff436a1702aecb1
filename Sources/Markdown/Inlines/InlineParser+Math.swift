/// Formulas, by the rules of Pandoc (`tex_math_dollars`) and GitHub.
extension InlineParser {
  mutating func readDollar(at start: Int) -> Int {
    let count = text.run(of: UInt8(ascii: "$"), from: start, limit: text.count)
    switch count {
    case 1 where text[start + 1] == "`": return readDollarCode(at: start)
    case 1: return readFormula(at: start) ?? start + 1
    case 2: return readDisplay(at: start) ?? start + 2
    default: return start + count
    }
  }

  /// No space inside the dollars, no letter or digit on their outer sides; code is no part of a formula.
  private mutating func readFormula(at start: Int) -> Int? {
    let first = text[start + 1]
    guard !first.isWhitespace, start == 0 || !text[start - 1].isAlphanumeric else { return nil }
    var index = start + 1
    defer { tree.work += index - start }
    while index < text.count, text[index] != "$" {
      if text[index] == "`" { return nil }
      index += text[index] == "\\" ? 2 : 1
    }
    guard index < text.count, index > start + 1, !text[index - 1].isWhitespace, text[index + 1] != "$",
      !text[index + 1].isAlphanumeric, !isMoney(start + 1, index)
    else { return nil }
    return add(Token(.math, start, index + 1, first: start + 1, second: index))
  }

  /// `20 for me and 30`: an amount, and words up to the next one.
  private func isMoney(_ start: Int, _ end: Int) -> Bool {
    guard text[start].isDigit else { return false }
    var hasSpace = false
    for index in start..<end {
      switch text[index] {
      case "\\", "^", "_", "{", "=", "<", ">", "+", "*", "/": return false
      case " ", "\n": hasSpace = true
      default: break
      }
    }
    return hasSpace
  }

  /// `` $`x`$ ``
  private mutating func readDollarCode(at start: Int) -> Int {
    var index = start + 2
    while index < text.count, text[index] != "`" { index += 1 }
    tree.work += index - start
    guard index > start + 2, text[index] == "`", text[index + 1] == "$" else { return start + 1 }
    return add(Token(.math, start, index + 2, first: start + 2, second: index))
  }

  private mutating func readDisplay(at start: Int) -> Int? {
    guard start >= foreign.brokenDisplay else { return nil }
    var index = start + 2
    defer { tree.work += index - start }
    var isBlank = true
    while index < text.count, text[index] != "$" || text[index + 1] != "$" {
      if text[index] == "`" { break }
      if !text[index].isWhitespace { isBlank = false }
      index += text[index] == "\\" ? 2 : 1
    }
    guard index < text.count, text[index] == "$", !isBlank else {
      // Up to there no other pair has a mate.
      if index >= text.count || text[index] == "`" { foreign.brokenDisplay = index }
      return nil
    }
    return add(Token(.displayMath, start, index + 2, first: start + 2, second: index))
  }

  /// `\(x\)` and `\[x\]`
  ///
  /// - Returns: `nil` where none starts.
  mutating func readLatex(at start: Int) -> Int? {
    let isDisplay = text[start + 1] == "["
    guard isDisplay || text[start + 1] == "(", start >= foreign.brokenLatex[isDisplay ? 1 : 0] else {
      return nil
    }
    let close: UInt8 = isDisplay ? UInt8(ascii: "]") : UInt8(ascii: ")")
    var index = start + 2
    defer { tree.work += index - start }
    while index < text.count, text[index] != "`" {
      if text[index] == "\\" {
        if text[index + 1] == close {
          return add(
            Token(isDisplay ? .displayMath : .math, start, index + 2, first: start + 2, second: index))
        }
        index += 1
      }
      index += 1
    }
    foreign.brokenLatex[isDisplay ? 1 : 0] = min(index, text.count)
    return nil
  }
}

/// What the inline phase remembers about what other tools add to Markdown.
struct ForeignState {
  /// A pair of dollars, or a `\(` or `\[`, that starts before is text.
  var brokenDisplay = 0
  var brokenLatex = [0, 0]
  /// A `{{` before has no `}}` on its line.
  var brokenExpression = 0
  /// Closing marks that are not to be found any more.
  var missing: Set<UInt8> = []
  var brokenElements = BrokenElements()
  /// An element of a name that starts before is not dropped.
  var brokenDropped: [String: Int] = [:]
  /// In `{% raw %}`.
  var isRaw = false
  /// Tags that may be closed, by their names: tokens, and where to find them.
  var open: [String: [Int]] = [:]
}
