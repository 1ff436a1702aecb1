/// A tag of an element as JSX has it: attributes may hold `{expressions}` and stand on lines of their own.
struct ElementSyntax {
  /// The element's name; empty where the tag is none.
  let name: Range<Int>
  /// After the `>`.
  let end: Int
  let isClosing: Bool
  /// It ends with `/>`.
  let isWhole: Bool

  /// Reads the tag at a `<`.
  ///
  /// - Parameter isOpen: set where the text ended in it.
  init?(_ text: Bytes, at start: Int, limit: Int, work: inout Int, isOpen: inout Bool) {
    isClosing = text[start + 1] == "/"
    name = ForeignName.range(text, at: start + (isClosing ? 2 : 1))
    var index = name.upperBound
    defer { work += index - start }
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
        end = index + 1
        return
      case "/" where !isClosing && byte(index + 1) == ">":
        isWhole = true
        end = index + 2
        return
      case "{" where index > before && !isClosing:
        guard let next = ElementSyntax.expression(text, at: index, limit) else {
          index = limit
          isOpen = true
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
            isOpen = true
            return nil
          }
          index += 1
        case "{":
          guard let next = ElementSyntax.expression(text, at: index, limit) else {
            index = limit
            isOpen = true
            return nil
          }
          index = next
        case let first where first.isAlphanumeric:
          while byte(index).isAlphanumeric || "_-.%#".utf8.contains(byte(index)) { index += 1 }
        default: return nil
        }
      default:
        if index >= limit { isOpen = true }
        return nil
      }
    }
  }

  /// The end of what stands in braces, strings and braces in it considered.
  private static func expression(_ text: Bytes, at start: Int, _ limit: Int) -> Int? {
    var index = start
    var depth = 0
    while index < limit {
      switch text[index] {
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth == 0 { return index + 1 }
      case "\"", "'", "`":
        let quote = text[index]
        var close = index + 1
        while close < limit, text[close] != quote, quote == "`" || text[close] != "\n" {
          close += text[close] == "\\" ? 2 : 1
        }
        // An apostrophe alone on its line is a letter.
        if text[close] == quote { index = close }
      default: break
      }
      index += 1
    }
    return nil
  }
}
