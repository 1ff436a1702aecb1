/// `{{ … }}` and `{% … %}` where another syntax stands around them: in addresses and attributes.
enum TemplateSyntax {
  /// UTF-8 bytes of what a tool fills in.
  private static let longest = 256

  /// The offset behind the one that starts with the `{` at an offset, on its line; `nil` where none does.
  static func end(_ text: Bytes, at start: Int, work: inout Int) -> Int? {
    let second = text[start + 1]
    guard second == "{" || second == "%" else { return nil }
    var index = start + 2
    defer { work += index - start }
    while index < start + longest, text[index] != 0, text[index] != "\n" {
      if text[index] == (second == "{" ? UInt8(ascii: "}") : second), text[index + 1] == "}" {
        return index + 2
      }
      index += 1
    }
    return nil
  }
}
