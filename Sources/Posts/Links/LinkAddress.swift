/// The address of a link taken apart, whatever wrote it.
package struct LinkAddress: Equatable {
  /// What stands before the first colon, in lower case; `nil` for an address of the site.
  let scheme: String?
  /// With its marks decoded; empty where only an anchor is given.
  let path: String
  /// Without its `#`, decoded.
  let anchor: String?
  let form: Form

  enum Form: Equatable {
    /// As HTML and CommonMark have it.
    case url
    /// From the top of the content: Zola's `@/x.md`, Jekyll's `{% link x %}`.
    case content
    /// A page by the end of its path: Hugo's `ref`.
    case reference
    /// Jekyll's `{% post_url x %}`.
    case dated
  }

  init(_ address: String) {
    let text = Self.withoutBase(address.trimmed)
    if let (call, rest) = Self.call(in: text) {
      let value = call.value + rest
      let (path, anchor) = Self.split(value)
      self.init(scheme: nil, path: path, anchor: anchor, form: call.form)
    } else if text.hasPrefix("@/") {
      let (path, anchor) = Self.split(String(text.dropFirst(2)))
      self.init(scheme: nil, path: Self.decoded(path), anchor: anchor, form: .content)
    } else if let scheme = Self.scheme(of: text) {
      self.init(scheme: scheme, path: text, anchor: nil, form: .url)
    } else {
      let (path, anchor) = Self.split(text)
      let plain = path.prefix { $0 != "?" }
      self.init(scheme: nil, path: Self.decoded(String(plain)), anchor: anchor, form: .url)
    }
  }

  private init(scheme: String?, path: String, anchor: String?, form: Form) {
    (self.scheme, self.path, self.anchor, self.form) = (scheme, path, anchor, form)
  }

  /// RFC 3986, section 3.1. One letter is a drive of DOS, and no scheme.
  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text.utf8.distance(from: text.startIndex, to: colon) > 1
    else { return nil }
    let name = text[..<colon]
    guard name.first?.isASCII == true, name.first?.isLetter == true,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return name.lowercased()
  }

  private static func split(_ text: String) -> (path: String, anchor: String?) {
    // What an anchor begins with, as U+FE0F does, may be one character with the sign.
    let scalars = text.unicodeScalars
    guard let sign = scalars.firstIndex(of: "#") else { return (text, nil) }
    let anchor = decoded(String(scalars[scalars.index(after: sign)...]))
    return (String(scalars[..<sign]), anchor.isEmpty ? nil : anchor)
  }

  // MARK: Calls

  private struct Call {
    let form: Form
    let value: String
  }

  /// Without the expressions for the base of the site before it.
  private static func withoutBase(_ text: String) -> String {
    var text = text
    for base in ["{{ site.url }}", "{{site.url}}", "{{ site.baseurl }}", "{{site.baseurl}}"]
    where text.hasPrefix(base) {
      text = String(text.dropFirst(base.count))
    }
    return text
  }

  /// A call of Hugo or Liquid that an address is or begins with, and what stands behind it.
  private static func call(in text: String) -> (Call, rest: String)? {
    let ends = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")]
    guard let (open, close) = ends.first(where: { text.hasPrefix($0.0) }) else { return nil }
    // Its end may not share a mark with its start, as in `{%}`.
    let behind = text.dropFirst(open.count)
    guard let end = behind.firstRange(of: close) else { return nil }
    let inner = String(behind[..<end.lowerBound]).trimmed.trimming("-").trimmed
    let rest = String(behind[end.upperBound...])
    if open == "{{" { return expression(inner).map { (Call(form: .url, value: $0), rest) } }
    guard let space = inner.firstIndex(where: \.isWhitespace) else { return nil }
    let value = argument(String(inner[space...]).trimmed)
    switch String(inner[..<space]) {
    case "ref", "relref": return (Call(form: .reference, value: value), rest)
    case "link": return (Call(form: .content, value: value), rest)
    case "post_url": return (Call(form: .dated, value: value), rest)
    default: return nil
    }
  }

  /// The first value of a call, or the one named `path`; quotes are taken away.
  private static func argument(_ text: String) -> String {
    var text = text
    if text.hasPrefix("path=") { text = String(text.dropFirst(5)) }
    guard let quote = text.first, "\"'`".contains(quote) else {
      return String(text.prefix { !$0.isWhitespace })
    }
    return String(text.dropFirst().prefix { $0 != quote })
  }

  /// `"/x" | relative_url`
  private static func expression(_ text: String) -> String? {
    guard let quote = text.first, "\"'".contains(quote) else { return nil }
    return String(text.dropFirst().prefix { $0 != quote })
  }

  // MARK: Marks

  /// Percent-encoded bytes decoded.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  fileprivate func trimming(_ mark: Character) -> String {
    String(drop { $0 == mark }.reversed().drop { $0 == mark }.reversed())
  }
}
