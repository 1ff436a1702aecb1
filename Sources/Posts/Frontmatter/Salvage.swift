/// Reads line by line what is left of a frontmatter that its parser refuses: a broken line loses itself, not the post.
struct Salvage {
  private var entries: [(key: String, value: FieldValue)] = []
  /// Whether lines may still belong to the last field.
  private var isOpen = false

  /// - Parameter text: what lies between the fences.
  static func fields(of text: String) -> Fields {
    var salvage = Salvage()
    for line in text.split(whereSeparator: \.isNewline) {
      // The brace that JSON starts with.
      salvage.read(line.hasPrefix("{") ? line.dropFirst() : line)
    }
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
      let value = Self.value(field.value)
      entries.append((field.key, value))
      isOpen = value == .none
    } else if isIndented {
      append(text: content)
    } else {
      isOpen = false
    }
  }

  private mutating func append(item: String) {
    guard isOpen, let last = entries.indices.last else { return }
    let item = FieldValue.quoted(Self.unquoted(item))
    if case .list(let items) = entries[last].value {
      entries[last].value = .list(items + [item])
    } else if entries[last].value == .none {
      entries[last].value = .list([item])
    }
  }

  private mutating func append(text: String) {
    guard isOpen, let last = entries.indices.last else { return }
    switch entries[last].value {
    case .none: entries[last].value = .quoted(text)
    case .quoted(let start): entries[last].value = .quoted("\(start) \(text)")
    case .plain, .list, .table: return
    }
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
