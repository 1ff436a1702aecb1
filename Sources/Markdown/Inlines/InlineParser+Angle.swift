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
