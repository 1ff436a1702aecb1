/// JSON as it is written (RFC 8259), commas where they belong.
struct JSONBytes {
  private var bytes: [UInt8] = []
  private var needsComma = false

  var count: Int { bytes.count }

  /// What was written since this was last asked for.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func open(_ bracket: String) {
    separate()
    bytes += bracket.utf8
    needsComma = false
  }

  mutating func close(_ bracket: String) {
    bytes += bracket.utf8
    needsComma = true
  }

  mutating func key(_ name: String) {
    separate()
    write(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func field(_ name: String, _ text: String?) {
    key(name)
    if let text { write(text) } else { bytes += "null".utf8 }
    needsComma = true
  }

  mutating func field(_ name: String, _ number: Int?) {
    key(name)
    bytes += (number.map { "\($0)" } ?? "null").utf8
    needsComma = true
  }

  mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    bytes += "\(flag)".utf8
    needsComma = true
  }

  mutating func field(_ name: String, _ texts: [String]) {
    key(name)
    open("[")
    for text in texts {
      separate()
      write(text)
      needsComma = true
    }
    close("]")
  }

  mutating func field(_ name: String, _ range: Range<Int>) {
    key(name)
    bytes += "[\(range.lowerBound),\(range.upperBound)]".utf8
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  /// A text in quotes. What a terminal would obey is escaped as well as what JSON asks for.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case _ where Sanitizing.isObeyed(scalar):
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)".utf8
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
