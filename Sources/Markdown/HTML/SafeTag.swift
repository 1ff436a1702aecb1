/// A tag of raw HTML, taken apart.
struct SafeTag {
  /// In lower case.
  private(set) var name = ""
  private(set) var isClosing = false
  /// In order, names in lower case, entities in values decoded.
  private(set) var attributes: [(name: String, value: String)] = []

  /// - Parameters:
  ///   - start: where its `<` stands.
  ///   - end: after its `>`, as `HTMLSyntax` found it.
  init?(_ text: Bytes, _ start: Int, _ end: Int) {
    var index = start + 1
    isClosing = text[index] == "/"
    if isClosing { index += 1 }
    name = Self.word(text, &index, end) { $0.isAlphanumeric || $0 == "-" }
    guard !name.isEmpty else { return nil }
    while index < end - 1 {
      let attribute = Self.word(text, &index, end) { !$0.isSpaceInTag && $0 != "=" && $0 != ">" && $0 != "/" }
      guard !attribute.isEmpty else {
        index += 1
        continue
      }
      attributes.append((attribute, Self.value(text, &index, end)))
    }
  }

  private static func word(
    _ text: Bytes, _ index: inout Int, _ end: Int, _ belongs: (UInt8) -> Bool
  ) -> String {
    let start = index
    while index < end, belongs(text[index]) { index += 1 }
    return String(decoding: text.slice(start, index), as: UTF8.self).lowercased()
  }

  /// The value after an `=`; empty where there is none.
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
    while index < end - 1, isQuoted ? text[index] != quote : !text[index].isSpaceInTag { index += 1 }
    var bytes: [UInt8] = []
    var rest = start
    while rest < index {
      if text[rest] == "&", let next = Entities.append(text, at: rest, to: &bytes), next <= index {
        rest = next
      } else {
        bytes.append(text[rest])
        rest += 1
      }
    }
    if isQuoted { index += 1 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isSpaceInTag: Bool { isSpaceOrTab || self == "\n" || self == "\r" || self == 0x0C }
}
