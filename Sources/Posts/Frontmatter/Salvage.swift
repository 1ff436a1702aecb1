/// Reads line by line what is left of a frontmatter that its parser refuses: a broken line loses itself, not the post.
struct Salvage {
  private var entries: [(key: String, value: FieldValue)] = []
  /// Whether lines may still belong to the last field, and those that do.
  private var isOpen = false
  private var items: [FieldValue] = []
  private var text: [String] = []

  /// - Parameter text: what lies between the fences.
  static func fields(of text: String) -> Fields {
    var salvage = Salvage()
    for line in text.split(whereSeparator: \.isNewline) {
      // The brace that JSON starts with.
      salvage.read(line.hasPrefix("{") ? line.dropFirst() : line)
    }
    salvage.close()
    var fields = Fields()
    for entry in salvage.entries { fields.add(entry.key, entry.value) }
    return fields
  }

  private mutating func read(_ line: Substring) {
    let content = line.trimmingSpace
    guard !content.isEmpty, !content.hasPrefix("#") else { return }
    let isIndented = line.first?.isWhitespace == true
    if content.hasPrefix("- ") {
      append(item: String(content.dropFirst(2)))
    } else if let field = FieldLine(line), !(isIndented && isOpen) || field.value.hasSuffix(",") {
      close()
      let value = Self.value(field.value)
      entries.append((field.key, value))
      isOpen = value == .none
    } else if isIndented {
      if isOpen, items.isEmpty { text.append(content) }
    } else {
      close()
    }
  }

  private mutating func append(item: String) {
    if isOpen, text.isEmpty { items.append(.quoted(Self.unquoted(item))) }
  }

  /// Gives the last field the lines that belong to it.
  private mutating func close() {
    if let last = entries.indices.last {
      if !items.isEmpty { entries[last].value = .list(items) }
      if !text.isEmpty { entries[last].value = .quoted(text.joined(separator: " ")) }
    }
    (isOpen, items, text) = (false, [], [])
  }

  private static func value(_ text: String) -> FieldValue {
    var text = text
    let isQuoted = text.hasPrefix("\"") || text.hasPrefix("'")
    if text.hasSuffix(",") { text.removeLast() }
    if !isQuoted, let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound].trimmingSpace }
    if ["", "|", ">", "|-", ">-", "|+", ">+", "~", "null"].contains(text) || text.hasPrefix("{") {
      return .none
    }
    if text.hasPrefix("[") {
      let items = text.drop { $0 == "[" }.prefix { $0 != "]" }.split(separator: ",")
      return .list(items.map { .quoted(unquoted($0.trimmingSpace)) })
    }
    return isQuoted ? .quoted(unquoted(text)) : .plain(text)
  }

  /// Without the quotes around it, of which one may be missing.
  private static func unquoted(_ text: String) -> String {
    guard let quote = text.first, quote == "\"" || quote == "'" else { return text }
    var content = text.dropFirst()
    if content.last == quote { content.removeLast() }
    return String(content).replacing("\\\"", with: "\"").replacing("''", with: "'")
  }
}
