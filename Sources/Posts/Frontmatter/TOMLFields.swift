/// TOML's fields: a reader of TOML 1.0 that keeps numbers and dates as they are written.
///
/// Written here because a post is not to be trusted with a parser that ends the program, and because dates are to be
/// kept as written. More tolerant than the specification: a table may be opened twice, an inline table may span lines.
struct TOMLFields {
  let text: [UInt8]
  var index = 0
  /// Where the field or header begins that is being read.
  private(set) var start = 0
  private var table: [String] = []
  private var count = 0

  init(_ text: String) {
    self.text = Array(text.utf8)
  }

  static func read(_ text: String) throws(FormatError) -> Fields {
    var reader = TOMLFields(text)
    var fields = Fields()
    while try reader.next(in: &fields) != nil {}
    return fields
  }

  /// Reads the next field, and the headers of tables before it; `nil` at the end.
  mutating func next(in fields: inout Fields) throws(FormatError) -> (path: [String], value: FieldValue)? {
    while let byte = skipBlankLines() {
      start = index
      if byte == UInt8(ascii: "[") {
        table = try header(in: &fields)
        try endLine()
        continue
      }
      let field = try field(in: &fields, under: table)
      try endLine()
      return field
    }
    return nil
  }

  /// `[a.b]`, or `[[a.b]]`, which starts another table of a list.
  private mutating func header(in fields: inout Fields) throws(FormatError) -> [String] {
    let isList = text[index...].starts(with: "[[".utf8)
    index += isList ? 2 : 1
    let path = try self.path()
    guard text[index...].starts(with: isList ? "]]".utf8 : "]".utf8) else { throw error("expected ]") }
    index += isList ? 2 : 1
    if isList {
      try counted()
      guard fields.append(Fields(), at: path[...]) else {
        throw error("\(path.joined(separator: ".")) is no list")
      }
    }
    return path
  }

  /// `a.b = value`
  @discardableResult
  private mutating func field(in fields: inout Fields, under table: [String], depth: Int = 1)
    throws(FormatError) -> (path: [String], value: FieldValue)
  {
    let path = table + (try self.path())
    guard peek() == UInt8(ascii: "=") else { throw error("expected = after \(path.last ?? "")") }
    index += 1
    skipSpace()
    let value = try self.value(depth: depth)
    try counted()
    guard path.count + depth <= FieldValue.deepest else { throw error("nested too deep") }
    guard fields.insert(value, at: path[...]) else {
      let end = fields.end(of: path[...])
      throw error(
        "\(path.prefix(end).joined(separator: ".")) is \(end < path.count ? "no table" : "there twice")")
    }
    return (path, value)
  }

  /// `a.b`, `"a b".c`, and the space after it.
  private mutating func path() throws(FormatError) -> [String] {
    var path: [String] = []
    while true {
      skipSpace()
      path.append(try key())
      skipSpace()
      guard path.count <= FieldValue.deepest else { throw error("nested too deep") }
      guard peek() == UInt8(ascii: ".") else { return path }
      index += 1
    }
  }

  private mutating func key() throws(FormatError) -> String {
    if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") { return try string() }
    let name = text[index...].prefix { Self.isName($0) }
    guard !name.isEmpty else { throw error("expected a key") }
    index += name.count
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func value(depth: Int) throws(FormatError) -> FieldValue {
    guard depth <= FieldValue.deepest else { throw error("nested too deep") }
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .quoted(try string())
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    case UInt8(ascii: "{"): return .table(try inlineTable(depth: depth))
    default: return .plain(try plain())
    }
  }

  private mutating func list(depth: Int) throws(FormatError) -> [FieldValue] {
    var values: [FieldValue] = []
    index += 1
    while skipBlankLines() != UInt8(ascii: "]") {
      values.append(try value(depth: depth + 1))
      try skipComma(before: UInt8(ascii: "]"))
    }
    index += 1
    return values
  }

  private mutating func inlineTable(depth: Int) throws(FormatError) -> Fields {
    var fields = Fields()
    index += 1
    while skipBlankLines() != UInt8(ascii: "}") {
      try field(in: &fields, under: [], depth: depth + 1)
      try skipComma(before: UInt8(ascii: "}"))
    }
    index += 1
    return fields
  }

  private mutating func skipComma(before end: UInt8) throws(FormatError) {
    let next = skipBlankLines()
    guard next != UInt8(ascii: ",") else {
      index += 1
      return
    }
    guard next == end else { throw error("expected , or \(Character(Unicode.Scalar(end)))") }
  }

  /// A number, a boolean or a date, as written; a date's time may follow after a space.
  private mutating func plain() throws(FormatError) -> String {
    var word = text[index...].prefix { Self.isName($0) || "+.:".utf8.contains($0) }
    let isDate = word.count == 10 && word.dropFirst(4).first == UInt8(ascii: "-")
    let isTime = text[word.endIndex...].dropFirst().prefix(2).allSatisfy { (48...57).contains($0) }
    if isDate, isTime, text[word.endIndex...].first == UInt8(ascii: " ") {
      word = text[index...].prefix { Self.isName($0) || "+.: ".utf8.contains($0) }
    }
    let value = String(decoding: word, as: UTF8.self).trimmingSpace
    guard let first = value.utf8.first else { throw error("expected a value") }
    let isNumber = (48...57).contains(first) || "+-".utf8.contains(first)
    guard isNumber || ["true", "false", "inf", "nan"].contains(value) else {
      throw error("expected a value, found \(value.shortened(to: 20))")
    }
    index += word.count
    return value
  }

  private mutating func endLine() throws(FormatError) {
    skipSpace()
    if peek() == UInt8(ascii: "#") { skipComment() }
    guard peek().map({ $0 == 10 || $0 == 13 }) ?? true else { throw error("expected the end of the line") }
  }

  private mutating func counted() throws(FormatError) {
    count += 1
    if count > Fields.most { throw error("more than \(Fields.most) fields") }
  }
}
