/// Text in which backslash escapes and entities stand for what they mean: destinations, titles, info strings.
enum Unescaping {
  private static let special = ByteSet("\\&\0")

  static func append(_ text: Bytes, _ start: Int, _ end: Int, to output: inout [UInt8]) {
    var index = start
    while index < end {
      let plain = index
      index = text.next(in: special, from: index, limit: end)
      output.append(contentsOf: text.slice(plain, index))
      guard index < end else { return }
      switch text[index] {
      case "\\" where index + 1 < end && text[index + 1].isPunctuation:
        output.append(text[index + 1])
        index += 2
      case "&":
        if let next = Entities.append(text, at: index, to: &output) {
          index = next
        } else {
          output.append(text[index])
          index += 1
        }
      case "\0":
        output.append(contentsOf: "\u{FFFD}".utf8)
        index += 1
      default:
        output.append(text[index])
        index += 1
      }
    }
  }
}
