/// Elements in running text of which nothing is read.
extension InlineParser {
  /// The end of the element that a tag opens, if it is one that nobody reads. What is between may as well be a sentence
  /// about two tags: it is none with something of code in it, and without code spans, links and the ends of other elements
  /// than drawings have.
  mutating func droppedEnd(from start: Int, _ end: Int) -> Int? {
    guard options.droppedElements, text[start + 1].isLetter, text[end - 2] != "/" else { return nil }
    var nameEnd = start + 1
    while text[nameEnd].isAlphanumeric || text[nameEnd] == "-" { nameEnd += 1 }
    let name = text.string(start + 1, nameEnd).lowercased()
    guard InlineParser.dropped.contains(name), start >= foreign.brokenDropped[name, default: 0] else {
      return nil
    }
    var isCode = text[nameEnd].isWhitespace
    var index = end
    defer { tree.work += index - end }
    scan: while index < text.count {
      if text.closes(name, at: index), let close = html.tag(at: index) {
        return isCode || index == end ? close : nil
      }
      switch text[index] {
      case "`": break scan
      case "]" where text[index + 1] == "(": break scan
      case "<" where text[index + 1] == "/" && name != "svg": break scan
      case "{", "(", ";", "<": isCode = true
      default: break
      }
      index += 1
    }
    foreign.brokenDropped[name] = index
    return nil
  }

  private static let dropped: Set<String> = ["script", "style", "svg"]
}

extension Bytes {
  /// Whether a closing tag of a name in lower case begins at an offset.
  func closes(_ name: String, at index: Int) -> Bool {
    self[index] == "<" && self[index + 1] == "/" && starts(with: name, at: index + 2)
      && !self[index + 2 + name.utf8.count].isAlphanumeric
  }
}
