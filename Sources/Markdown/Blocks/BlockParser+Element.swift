/// Elements of JSX, which have a capital, and the modules of MDX.
extension BlockParser {
  /// - Returns: `nil` where none starts or ends.
  mutating func startElement(_ isInParagraph: Bool) -> Start? {
    guard tree.options.jsx else { return nil }
    let start = cursor.first
    let isClosing = text[start + 1] == "/"
    let letter = text[start + (isClosing ? 2 : 1)]
    guard letter.isLetter, letter != letter.lowercased else { return nil }
    if isClosing { return closeBox() ? .whole : nil }
    guard !isInParagraph, hasRoom,
      let tag = ElementSyntax(
        text, at: start, limit: text.count, work: &tree.work, broken: &foreign.brokenElements)
    else { return nil }
    let lineEnd = text.lineEnd(from: tag.end, limit: text.count)
    if tag.isWhole {
      guard text.isBlank(tag.end, lineEnd) else { return leave(tag, at: start) }
      return takeWhole(.box, to: tag.end)
    }
    let end = BoxEnd(syntax: .element, name: tag.name)
    if tag.end <= cursor.end { return startBox(end, tagEnd: tag.end) }
    guard hasCloser(end) else { return leave(tag, at: start) }
    openBox(end, start, tag.end)
    foreign.skipped = tag.end
    return .whole
  }

  /// Leaves a tag to the inlines. More may start on the lines that it takes.
  private mutating func leave(_ tag: ElementSyntax, at start: Int) -> Start? {
    foreign.brokenElements.waste(tag.end - start, of: text.count)
    return nil
  }

  /// `import` and `export`: everywhere at the top level of MDX, imports at the head of any post.
  mutating func startModule(_ isInParagraph: Bool) -> Start? {
    guard tree.options.jsx, !isInParagraph, open.count == 1, cursor.indent == 0 else { return nil }
    let isImport = text.starts(with: "import", at: cursor.first)
    guard
      isImport
        ? cursor.first >= foreign.brokenImport
        : !foreign.hasBrokenExport && text.starts(with: "export", at: cursor.first)
    else { return nil }
    guard tree.options.modules || (isImport && tree.nodes.count == 1 + foreign.hidden) else { return nil }
    var syntax = ModuleSyntax(text)
    let end = isImport ? syntax.importEnd(at: cursor.first) : syntax.exportEnd(at: cursor.first)
    tree.work += syntax.work
    if isImport, end == nil { foreign.brokenImport = cursor.first + syntax.work }
    if syntax.isOpen { foreign.hasBrokenExport = true }
    return end.map { takeWhole(.hidden, to: $0) }
  }
}

/// The statements of ECMAScript that link modules (ECMA-262, section 16.2).
struct ModuleSyntax {
  private let text: Bytes
  /// The bytes looked at.
  private(set) var work = 0
  /// The text ended in a declaration.
  private(set) var isOpen = false

  init(_ text: Bytes) {
    self.text = text
  }

  /// `import "a"`, `import b from "a"`, `import b, { c as d } from "a"`, `import * as e from "a"`
  mutating func importEnd(at start: Int) -> Int? {
    var index = start + 6
    defer { work += index - start }
    guard text[index].isWhitespace || text[index] == "{" || text[index] == "\"" || text[index] == "'" else {
      return nil
    }
    skipSpace(&index)
    if text[index] != "\"", text[index] != "'" {
      var before = index
      var hasClause = false
      while isInClause(text[index]) {
        if text[index].isWhitespace { before = index + 1 }
        if text[index] == "\n", text[index + 1] == "\n" { return nil }
        index += 1
        hasClause = true
        if text.starts(with: "from", at: before), index == before + 4 || text[before - 1] == "}",
          text[before + 4].isWhitespace || text[before + 4] == "\"" || text[before + 4] == "'"
        {
          index = before + 4
          break
        }
      }
      guard hasClause, index >= 4, text.starts(with: "from", at: index - 4) else { return nil }
      skipSpace(&index)
    }
    let quote = text[index]
    guard quote == "\"" || quote == "'" else { return nil }
    index += 1
    while index < text.count, text[index] != quote, text[index] != "\n" { index += 1 }
    guard text[index] == quote else { return nil }
    index += 1
    if text[index] == ";" { index += 1 }
    let end = text.lineEnd(from: index, limit: text.count)
    guard text.isBlank(index, end) else { return nil }
    return index
  }

  /// A declaration, to the end of the line on which its brackets are closed.
  mutating func exportEnd(at start: Int) -> Int? {
    var index = text.trimmedStart(start + 6, text.count)
    guard index > start + 6, startsDeclaration(at: index) else { return nil }
    var depth = 0
    var last: UInt8 = 0
    defer { work += index - start }
    while index < text.count {
      let byte = text[index]
      switch byte {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "\"", "'", "`":
        index += 1
        while index < text.count, text[index] != byte, byte == "`" || text[index] != "\n" {
          index += text[index] == "\\" ? 2 : 1
        }
      case "\n" where depth <= 0 && last != "=" && last != "," && last != ">" && last != "+":
        return text.trimmedEnd(start, index)
      default: break
      }
      if !byte.isWhitespace { last = byte }
      index += 1
    }
    index = min(index, text.count)
    if depth > 0 {
      isOpen = true
      return nil
    }
    return text.trimmedEnd(start, index)
  }

  private func startsDeclaration(at index: Int) -> Bool {
    text[index] == "{" || text[index] == "*"
      || ["default ", "const ", "let ", "var ", "function ", "async ", "class ", "interface ", "type "]
        .contains {
          text.starts(with: $0, at: index)
        }
  }

  private func isInClause(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte.isWhitespace || byte == "_" || byte == "$" || byte == "," || byte == "{"
      || byte == "}" || byte == "*"
  }

  private func skipSpace(_ index: inout Int) {
    while text[index].isWhitespace { index += 1 }
  }
}
