/// Finds the end of JSON by its brackets, strings skipped.
enum Brackets {
  /// The offset after the bracket that closes the one at the start; `nil` where none does.
  static func end(of text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var isString = false
    var isEscaped = false
    for (index, byte) in zip(text.indices, text) {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
    }
    return nil
  }
}
