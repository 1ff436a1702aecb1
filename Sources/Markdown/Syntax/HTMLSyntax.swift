/// Raw HTML (CommonMark 0.30, section 6.6). Each part gives the offset after it, or `nil` where it is not there.
struct HTMLSyntax {
  private let text: Bytes
  private let limit: Int
  /// Whether what a tool fills in may stand in the quotes of an attribute, with quotes of its own.
  private let hasTemplates: Bool
  /// The bytes looked at.
  private(set) var work = 0
  /// What was looked for up to the end in vain: it is not looked for again.
  private var hasNoInstructionEnd = false
  private var hasNoDeclarationEnd = false
  private var hasNoCDATAEnd = false

  init(_ text: Bytes, limit: Int, hasTemplates: Bool) {
    self.text = text
    self.limit = limit
    self.hasTemplates = hasTemplates
  }

  /// Anything that starts with the `<` at the offset.
  mutating func any(at start: Int) -> Int? {
    switch text[start + 1] {
    case "?":
      return end(of: start + 2, with: "?>", isMissing: \.hasNoInstructionEnd)
    case "!" where text[start + 2] == "-" && text[start + 3] == "-":
      return comment(at: start)
    case "!" where text[start + 2].isLetter:
      return end(of: start + 3, with: ">", isMissing: \.hasNoDeclarationEnd)
    case "!" where text.slice(start + 2, start + 9).elementsEqual("[CDATA[".utf8):
      return end(of: start + 9, with: "]]>", isMissing: \.hasNoCDATAEnd)
    default:
      return tag(at: start)
    }
  }

  /// An open or a closing tag.
  mutating func tag(at start: Int) -> Int? {
    var index = start + 1
    defer { work += index - start }
    let isClosing = byte(index) == "/"
    if isClosing { index += 1 }
    guard byte(index).isLetter else { return nil }
    while byte(index).isAlphanumeric || byte(index) == "-" { index += 1 }
    if isClosing {
      skipWhitespace(&index)
      return byte(index) == ">" ? index + 1 : nil
    }
    while true {
      let hasSpace = skipWhitespace(&index)
      if byte(index) == ">" { return index + 1 }
      if byte(index) == "/" { return byte(index + 1) == ">" ? index + 2 : nil }
      guard hasSpace, skipAttribute(&index) else { return nil }
    }
  }

  /// Its text does not start with `>` or `->`, does not end with `-` and does not contain `--`.
  private mutating func comment(at start: Int) -> Int? {
    var index = start + 4
    defer { work += index - start }
    if byte(index) == ">" || (byte(index) == "-" && byte(index + 1) == ">") { return nil }
    while index < limit, byte(index) != "-" || byte(index + 1) != "-" { index += 1 }
    return byte(index + 2) == ">" ? index + 3 : nil
  }

  private mutating func end(
    of start: Int, with mark: StaticString, isMissing: WritableKeyPath<HTMLSyntax, Bool>
  ) -> Int? {
    if self[keyPath: isMissing] { return nil }
    var index = start
    defer { work += index - start }
    while index < limit {
      if text.slice(index, index + mark.utf8CodeUnitCount).elementsEqual(mark.bytes) {
        return index + mark.utf8CodeUnitCount
      }
      index += 1
    }
    self[keyPath: isMissing] = true
    return nil
  }

  private func byte(_ index: Int) -> UInt8 { index < limit ? text[index] : 0 }

  @discardableResult
  private func skipWhitespace(_ index: inout Int) -> Bool {
    let start = index
    while byte(index).isSpaceOrTab || byte(index) == "\n" { index += 1 }
    return index > start
  }

  /// A name, and a value if an `=` follows.
  private mutating func skipAttribute(_ index: inout Int) -> Bool {
    guard byte(index).isLetter || byte(index) == "_" || byte(index) == ":" else { return false }
    while isInName(byte(index)) { index += 1 }
    var value = index
    skipWhitespace(&value)
    guard byte(value) == "=" else { return true }
    value += 1
    skipWhitespace(&value)
    index = value
    return skipValue(&index)
  }

  private mutating func skipValue(_ index: inout Int) -> Bool {
    let quote = byte(index)
    if quote == "\"" || quote == "'" {
      index += 1
      while index < limit, byte(index) != quote {
        let isOpening = hasTemplates && byte(index) == "{"
        index = (isOpening ? TemplateSyntax.end(text, at: index, work: &work) : nil) ?? index + 1
      }
      guard index < limit else { return false }
      index += 1
      return true
    }
    let start = index
    while index < limit, isInBareValue(byte(index)) { index += 1 }
    return index > start
  }

  private func isInName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "_" || byte == ":" || byte == "." || byte == "-"
  }

  private func isInBareValue(_ byte: UInt8) -> Bool {
    switch byte {
    case "\"", "'", "=", "<", ">", "`", 0...0x20: false
    default: true
    }
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
