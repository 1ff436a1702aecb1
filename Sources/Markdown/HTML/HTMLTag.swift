/// A tag of raw HTML, taken apart.
package struct HTMLTag: Equatable, Sendable {
  /// In lower case; empty where there is none.
  package private(set) var name = ""
  package let source: String
  private(set) var isClosing = false
  /// In order.
  private(set) var attributes: [Attribute] = []

  struct Attribute: Equatable, Sendable {
    /// In lower case.
    let name: String
    /// Entities decoded; empty where there is none.
    let value: String
  }

  package init(_ source: String) {
    var bytes = source
    self = bytes.withUTF8 { HTMLTag(Bytes($0), 0, $0.count) }
  }

  /// - Parameters:
  ///   - start: where its `<` stands.
  ///   - end: after its `>`.
  init(_ text: Bytes, _ start: Int, _ end: Int) {
    source = text.string(start, end)
    var index = start + 1
    isClosing = text[index] == "/"
    if isClosing { index += 1 }
    name = Self.word(text, &index, end) { !$0.isSpaceInTag && $0 != ">" && $0 != "/" }
    guard !name.isEmpty else { return }
    while index < end - 1 {
      let attribute = Self.word(text, &index, end) { !$0.isSpaceInTag && $0 != "=" && $0 != ">" && $0 != "/" }
      guard !attribute.isEmpty else {
        index += 1
        continue
      }
      attributes.append(Attribute(name: attribute, value: Self.value(text, &index, end)))
    }
  }

  /// Whether it is no tag alone but a whole element of which nothing is read, as the inlines have one: a script, a style,
  /// a drawing. A tag alone is a mention of it.
  package var isDropped: Bool {
    HTMLToken.dropped.contains(name)
      && (source.hasSuffix("/>") || source.utf8.dropFirst().contains(UInt8(ascii: "<")))
  }

  /// The value of an attribute: of the first one with the name, empty where it has none.
  package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  private static func word(
    _ text: Bytes, _ index: inout Int, _ end: Int, _ belongs: (UInt8) -> Bool
  ) -> String {
    let start = index
    while index < end, belongs(text[index]) { index += 1 }
    return String(decoding: text.slice(start, index), as: UTF8.self).lowercased()
  }

  /// The value after an `=`: in quotes, in braces as JSX has it, or bare.
  private static func value(_ text: Bytes, _ index: inout Int, _ end: Int) -> String {
    var start = index
    while start < end, text[start].isSpaceInTag { start += 1 }
    guard start < end, text[start] == "=" else { return "" }
    start += 1
    while start < end, text[start].isSpaceInTag { start += 1 }
    let quote = text[start]
    let isQuoted = quote == "\"" || quote == "'"
    if isQuoted { start += 1 }
    index = start
    var depth = 0
    var work = 0
    while index < end - 1, isQuoted ? text[index] != quote : depth > 0 || !text[index].isSpaceInTag {
      if isQuoted, text[index] == "{", let close = TemplateSyntax.end(text, at: index, work: &work),
        close < end
      {
        index = close
        continue
      }
      if quote == "{" { depth += text[index] == "{" ? 1 : text[index] == "}" ? -1 : 0 }
      index += 1
    }
    var bytes: [UInt8] = []
    Entities.decode(text, start, index, to: &bytes)
    if isQuoted { index += 1 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isSpaceInTag: Bool { isSpaceOrTab || self == "\n" || self == "\r" || self == 0x0C }
}
