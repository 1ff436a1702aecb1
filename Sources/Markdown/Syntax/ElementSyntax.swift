/// A tag of an element as JSX has it: attributes may hold `{expressions}` and stand on lines of their own.
struct ElementSyntax {
  /// The element's name.
  let name: Range<Int>
  /// After the `>`.
  let end: Int
  let isClosing: Bool
  /// It ends with `/>`.
  let isWhole: Bool

  /// Reads the tag at a `<`; gives `nil` where there is none.
  init?(_ text: Bytes, at start: Int, limit: Int, work: inout Int, broken: inout BrokenElements) {
    guard !broken.isGivenUp else { return nil }
    isClosing = text[start + 1] == "/"
    name = ForeignName.range(text, at: start + (isClosing ? 2 : 1))
    var index = name.upperBound
    var isFound = false
    let wasted = broken.wasted
    defer {
      work += index - start + broken.wasted - wasted
      if !isFound { broken.waste(index - start, of: limit) }
    }
    guard !name.isEmpty else { return nil }
    func byte(_ index: Int) -> UInt8 { index < limit ? text[index] : 0 }
    while true {
      var lines = 0
      let before = index
      while byte(index).isWhitespace {
        if byte(index) == "\n" { lines += 1 }
        index += 1
      }
      // A blank line ends a paragraph, and so a tag.
      guard lines < 2 else { return nil }
      switch byte(index) {
      case ">":
        isWhole = false
        isFound = true
        end = index + 1
        return
      case "/" where !isClosing && byte(index + 1) == ">":
        isWhole = true
        isFound = true
        end = index + 2
        return
      case "{" where index > before && !isClosing:
        guard let next = ElementSyntax.expression(text, at: index, limit, &broken) else {
          index = limit
          broken.giveUp()
          return nil
        }
        index = next
      case let first
      where index > before && !isClosing && (first.isLetter || first == "_" || first == "@" || first == ":"):
        while byte(index).isAlphanumeric || "_-:.@".utf8.contains(byte(index)) { index += 1 }
        guard byte(index) == "=" else { continue }
        index += 1
        switch byte(index) {
        case "\"", "'":
          let quote = byte(index)
          index += 1
          while index < limit, byte(index) != quote { index += 1 }
          guard index < limit else {
            broken.giveUp()
            return nil
          }
          index += 1
        case "{":
          guard let next = ElementSyntax.expression(text, at: index, limit, &broken) else {
            index = limit
            broken.giveUp()
            return nil
          }
          index = next
        case let first where first.isAlphanumeric:
          while byte(index).isAlphanumeric || "_-.%#".utf8.contains(byte(index)) { index += 1 }
        default: return nil
        }
      default:
        if index >= limit { broken.giveUp() }
        return nil
      }
    }
  }

  /// The end of what stands in braces, strings and braces in it considered.
  private static func expression(
    _ text: Bytes, at start: Int, _ limit: Int, _ broken: inout BrokenElements
  ) -> Int? {
    var index = start
    var depth = 0
    while index < limit {
      switch text[index] {
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth == 0 { return index + 1 }
      case "\"", "'", "`":
        // An apostrophe alone on its line is a letter.
        if let close = broken.closingQuote(text, of: index, limit) { index = close }
      default: break
      }
      index += 1
    }
    return nil
  }
}
