extension InlineParser {
  /// An autolink (CommonMark 0.30, section 6.5) or raw HTML (section 6.6).
  mutating func readAngle(at start: Int) -> Int {
    if let end = address(at: start + 1) {
      return add(Token(.autolink, start, end + 1, first: addAddress(start + 1, end)))
    }
    if let end = mailAddress(at: start + 1) {
      return add(Token(.autolink, start, end + 1, first: addTarget("mailto:", start + 1, end)))
    }
    if let end = readElement(at: start) { return end }
    guard let end = html.any(at: start) else { return start + 1 }
    return add(Token(.html, start, droppedEnd(from: start, end) ?? end))
  }

  /// The end of the element that a tag opens, if it is one that nobody reads. What is between may as well be a sentence
  /// about two tags: it is none with something of code in it, and without code spans, links and the ends of other elements
  /// than drawings have.
  private mutating func droppedEnd(from start: Int, _ end: Int) -> Int? {
    guard options.droppedElements, text[start + 1].isLetter, text[end - 2] != "/" else { return nil }
    let name = text.string(start + 1, nameEnd(from: start + 1)).lowercased()
    guard InlineParser.dropped.contains(name), start >= foreign.brokenDropped[name, default: 0] else {
      return nil
    }
    var isCode = text[nameEnd(from: start + 1)].isWhitespace
    var index = end
    defer { tree.work += index - end }
    scan: while index < text.count {
      if text[index] == "<", text[index + 1] == "/", text.starts(with: name, at: index + 2),
        nameEnd(from: index + 2) == index + 2 + name.utf8.count, let close = html.tag(at: index)
      {
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

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while text[end].isAlphanumeric || text[end] == "-" { end += 1 }
    return end
  }

  /// Adds a target that leads to what is written between the offsets.
  ///
  /// - Returns: Its index.
  mutating func addTarget(_ prefix: String, _ start: Int, _ end: Int) -> Int {
    let first = tree.pool.count
    tree.pool.append(contentsOf: prefix.utf8)
    tree.pool.append(contentsOf: text.slice(start, end))
    tree.targets.append(.inline(LinkTarget(destination: first..<tree.pool.count, title: nil)))
    return tree.targets.count - 1
  }

  /// Adds a target that leads to what is written between the offsets, entities decoded.
  private mutating func addAddress(_ start: Int, _ end: Int) -> Int {
    let first = tree.pool.count
    Entities.decode(text, start, end, to: &tree.pool)
    tree.targets.append(.inline(LinkTarget(destination: first..<tree.pool.count, title: nil)))
    return tree.targets.count - 1
  }

  /// A scheme, a colon, and what holds no space, control character or angle bracket.
  ///
  /// - Returns: The offset of the `>`.
  private mutating func address(at start: Int) -> Int? {
    guard text[start].isLetter else { return nil }
    var index = start
    defer { tree.work += index - start }
    while text[index].isAlphanumeric || text[index] == "+" || text[index] == "." || text[index] == "-" {
      index += 1
    }
    guard text[index] == ":", 2...32 ~= index - start else { return nil }
    while index < text.count, text[index] != ">" {
      if text[index] == "<" || text[index] == " " || text[index].isControl { return nil }
      index += 1
    }
    return index < text.count ? index : nil
  }

  /// What the HTML standard takes for a mail address (section 4.10.5.1.5).
  private mutating func mailAddress(at start: Int) -> Int? {
    var index = start
    defer { tree.work += index - start }
    while isInMailName(text[index]) { index += 1 }
    guard index > start, text[index] == "@" else { return nil }
    repeat {
      index += 1
      let label = index
      while text[index].isAlphanumeric || text[index] == "-" { index += 1 }
      guard 1...63 ~= index - label, text[label] != "-", text[index - 1] != "-" else { return nil }
    } while text[index] == "."
    return text[index] == ">" ? index : nil
  }

  private func isInMailName(_ byte: UInt8) -> Bool {
    switch byte {
    case ".", "!", "#", "$", "%", "&", "'", "*", "+", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~", "-":
      true
    default: byte.isAlphanumeric
    }
  }
}
