internal import Posts

extension Link {
  /// The anchor of a section of the same post, percent-encoded bytes decoded; `nil` where it leads elsewhere.
  var anchor: String? {
    guard address.hasPrefix("#") else { return nil }
    var bytes: [UInt8] = []
    var rest = address.utf8.dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let code = Self.byte(rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func byte(_ digits: Substring.UTF8View) -> UInt8? {
    digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      ? UInt8(String(digits) ?? "", radix: 16) : nil
  }
}

extension Pager {
  /// Puts the heading with an anchor on top; false where there is none.
  ///
  /// As in HTML, no anchor and `top` are the start. So is the heading that is shown as the title of the post.
  mutating func show(anchor: String) -> Bool {
    let lowercased = anchor.lowercased()
    if let index = sections.index(of: anchor) ?? sections.index(of: lowercased) {
      show(section: index)
      return true
    }
    let isStart =
      anchor.isEmpty || lowercased == "top" || post.sections.contains { $0.anchor == lowercased }
    if isStart { show(section: nil) }
    return isStart
  }
}
