/// JSON's fields: a reader of RFC 8259 that takes a comma too many, and tells the line of what it does not take.
struct JSONFields {
  private let text: [UInt8]
  private var index = 0

  static func read(_ text: String) throws(FormatError) -> Fields {
    var reader = JSONFields(text: Array(text.utf8))
    guard reader.skipSpace() == UInt8(ascii: "{") else { throw reader.error("expected {") }
    let fields = try reader.fields(depth: 1)
    guard reader.skipSpace() == nil else { throw reader.error("expected the end") }
    return fields
  }

  private mutating func fields(depth: Int) throws(FormatError) -> Fields {
    guard depth <= FieldValue.deepest else { throw error("nested too deep") }
    var fields = Fields()
    index += 1
    while skipSpace() != UInt8(ascii: "}") {
      guard skipSpace() == UInt8(ascii: "\"") else { throw error("expected a key in quotes") }
      let key = try string()
      guard skipSpace() == UInt8(ascii: ":") else { throw error("expected : after \(key)") }
      index += 1
      guard fields.count < Fields.most else { throw error("more than \(Fields.most) fields") }
      guard fields.insert(try value(depth: depth), at: [key]) else { throw error("\(key) is there twice") }
      try skipComma(before: UInt8(ascii: "}"))
    }
    index += 1
    return fields
  }

  private mutating func list(depth: Int) throws(FormatError) -> [FieldValue] {
    guard depth <= FieldValue.deepest else { throw error("nested too deep") }
    var values: [FieldValue] = []
    index += 1
    while skipSpace() != UInt8(ascii: "]") {
      values.append(try value(depth: depth))
      try skipComma(before: UInt8(ascii: "]"))
    }
    index += 1
    return values
  }

  private mutating func value(depth: Int) throws(FormatError) -> FieldValue {
    switch skipSpace() {
    case UInt8(ascii: "{"): return .table(try fields(depth: depth + 1))
    case UInt8(ascii: "["): return .list(try list(depth: depth + 1))
    case UInt8(ascii: "\""): return .quoted(try string())
    default:
      let word = text[index...].prefix { Self.isWord($0) }
      guard !word.isEmpty else { throw error("expected a value") }
      let value = String(decoding: word, as: UTF8.self)
      guard ["true", "false", "null"].contains(value) || Double(value) != nil else {
        throw error("expected a value, found \(value.shortened(to: 20))")
      }
      index += word.count
      return value == "null" ? .none : .plain(value)
    }
  }

  private mutating func string() throws(FormatError) -> String {
    var bytes: [UInt8] = []
    index += 1
    while index < text.count, text[index] != UInt8(ascii: "\n") {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes += Array(String(try escape()).utf8)
      default: bytes.append(byte)
      }
    }
    throw error("expected \" at the end of a text")
  }

  private mutating func escape() throws(FormatError) -> Unicode.Scalar {
    guard index < text.count else { throw error("expected an escape") }
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try unit()
      guard (0xD800..<0xDC00).contains(high), text[index...].starts(with: "\\u".utf8) else {
        return Unicode.Scalar(high) ?? "\u{FFFD}"
      }
      index += 2
      let low = try unit()
      guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00) ?? "\u{FFFD}"
    default: throw error("expected an escape")
    }
  }

  private mutating func unit() throws(FormatError) -> UInt32 {
    let digits = text[index...].prefix(4)
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw error("expected four hexadecimal digits")
    }
    index += 4
    return value
  }

  private mutating func skipComma(before end: UInt8) throws(FormatError) {
    let next = skipSpace()
    guard next != UInt8(ascii: ",") else {
      index += 1
      return
    }
    guard next == end else { throw error("expected , or \(Character(Unicode.Scalar(end)))") }
  }

  /// The byte after white space; `nil` at the end.
  private mutating func skipSpace() -> UInt8? {
    while index < text.count, [9, 10, 13, 32].contains(text[index]) { index += 1 }
    return index < text.count ? text[index] : nil
  }

  private func error(_ problem: String) -> FormatError {
    let line = text.prefix(index).reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    return FormatError(line: line, message: "frontmatter is no valid JSON: \(problem)")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
