/// The lines at the top of a frontmatter that are fields or belong to one; they end where a closing fence is missing.
struct LeadingFields {
  private(set) var range: Range<Int>
  private(set) var separator: Character = ":"
  /// Whether a field is among them that posts have, so that this is no prose with a colon in it.
  private(set) var isKnown = false

  init(_ source: [UInt8], after opening: SourceLines) {
    var lines = opening
    range = opening.offset..<opening.offset
    while range.count < Guard.largest, let line = lines.next(), !line.isBlank(in: source) {
      let text = String(decoding: source[line.range], as: UTF8.self)
      if let field = FieldLine(text) {
        separator = isKnown ? separator : field.separator
        isKnown = isKnown || FieldNames.known.contains(Fields.name(of: field.key))
      } else if !Self.belongs(text) {
        break
      }
      range = range.lowerBound..<lines.offset
    }
  }

  /// An indented line, an item of a list, a table's head or its end.
  static func belongs(_ line: String) -> Bool {
    guard let first = line.first else { return false }
    return first.isWhitespace || line.hasPrefix("- ") || "[]}".contains(first)
  }
}
