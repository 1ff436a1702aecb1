/// A line that looks like a field: `title: A title`, `"title": "A title",` or `title = "A title"`.
struct FieldLine: Equatable {
  var key: String
  /// What stands behind the separator, trimmed.
  var value: String
  /// `:` or `=`.
  var separator: Character
  /// Spaces and tabs before the key.
  var indentation: Int

  init?(_ line: some StringProtocol) {
    let content = line.drop { $0 == " " || $0 == "\t" }
    indentation = line.utf8.count - content.utf8.count
    guard let (key, rest) = Self.quotedKey(content) ?? Self.plainKey(content) else { return nil }
    let afterKey = rest.drop { $0 == " " || $0 == "\t" }
    guard let separator = afterKey.first, separator == ":" || separator == "=" else { return nil }
    let value = afterKey.dropFirst()
    let isApart = value.first.map { $0.isWhitespace } ?? true
    guard isApart || separator == "=" || content.first == "\"" else { return nil }
    self.key = key
    self.separator = separator
    self.value = value.trimmingSpace
  }

  /// The lines of a text that a field with this name stands on, counted from 0.
  static func lines(of name: String, in text: String) -> [Int] {
    let name = Fields.name(of: name)
    let utf8 = Array(text.utf8)
    return IteratorSequence(SourceLines(utf8)).compactMap { line in
      let field = FieldLine(String(decoding: utf8[line.range], as: UTF8.self))
      return field.map { Fields.name(of: $0.key) == name } == true ? line.number - 1 : nil
    }
  }

  private static func quotedKey<Line: StringProtocol>(_ line: Line) -> (String, Line.SubSequence)? {
    guard let quote = line.first, quote == "\"" || quote == "'" else { return nil }
    let content = line.dropFirst()
    guard let end = content.firstIndex(of: quote), end != content.startIndex else { return nil }
    return (String(content[..<end]), line[content.index(after: end)...])
  }

  /// A key of a few words; what is longer or holds other marks is rather prose with a colon in it.
  private static func plainKey<Line: StringProtocol>(_ line: Line) -> (String, Line.SubSequence)? {
    let key = line.prefix(64).prefix { $0 != ":" && $0 != "=" }.trimmingSpace
    guard let first = key.first, first.isLetter || first.isNumber || "_$@.".contains(first) else {
      return nil
    }
    guard key.allSatisfy({ $0.isLetter || $0.isNumber || "_-$@./ ".contains($0) }) else { return nil }
    guard key.split(separator: " ").count <= 3 else { return nil }
    return (key, line.dropFirst(key.count))
  }
}
