/// What opens a box, as a label for it.
package struct Box: Equatable, Sendable {
  /// As it is written. It is taken apart when it is asked for: most who walk over blocks do not ask.
  private let tag: String

  package struct Picture: Equatable, Sendable {
    package let address: String
    package let caption: String
  }

  /// Reads an opening tag, of which no more is kept than can be read.
  init(_ text: Bytes, _ start: Int, _ end: Int) {
    var last = min(end, start + ForeignTag.longest)
    while last < end, last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
    tag = text.string(start, last)
  }

  /// What its author called it, with what follows: `Note: Mind this`, `youtube abc`.
  package var label: String { isDiv ? DivTag(tag).label : ForeignTag(tag).label }

  /// What it shows where it stands for a picture.
  package var picture: Picture? {
    if isDiv { return nil }
    let tag = ForeignTag(tag)
    guard Box.pictures.contains(tag.name), let address = tag["src"] else { return nil }
    return Picture(address: address, caption: tag["caption"] ?? tag["alt"] ?? "")
  }

  /// Elements that show a picture.
  static let pictures: Set<String> = ["Image", "Img", "Figure", "Picture"]

  private var isDiv: Bool { tag.utf8.first == UInt8(ascii: ":") }
}

/// `:::` and what follows it, taken apart.
private struct DivTag {
  let label: String

  /// `note`, `tip A title`, `tip[A title]{open}`, `{.note #id title="A title"}`, each perhaps before more colons
  init(_ tag: String) {
    var text = tag.drop { $0 == ":" }
    while text.last == ":" || text.last == " " || text.last == "\t" || text.last == "\r" { text.removeLast() }
    text = text.drop { $0 == " " || $0 == "\t" }
    let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    var name = String(word)
    text = text.dropFirst(word.count)
    var title = ""
    if text.first == "[", let close = text.lastIndex(of: "]") {
      title = String(text[text.index(after: text.startIndex)..<close])
      text = text[close...].dropFirst()
    }
    let attributes = text.firstIndex(of: "{").map { text[$0...] } ?? ""
    if title.isEmpty { title = text.dropLast(attributes.count).trimmed }
    let tag = ForeignTag("{\(attributes)")
    for (key, value) in tag.arguments {
      if key == "title" { title = value }
      if key == nil, value.hasPrefix("."), name.isEmpty { name = String(value.dropFirst()) }
    }
    if tag.name.hasPrefix("."), name.isEmpty { name = String(tag.name.dropFirst()) }
    let kind = name.prefix(1).uppercased() + name.dropFirst()
    label = title.isEmpty ? kind : kind.isEmpty ? title : "\(kind): \(title)"
  }
}

/// A tag of another tool, taken apart: `<Name key="value">`, `{{< name value >}}`, `{% name(key="value") %}`.
struct ForeignTag {
  private(set) var name = ""
  /// Without quotes; what is no pair has no key.
  private(set) var arguments: [(key: String?, value: String)] = []

  /// UTF-8 bytes that are read; a longer tag loses the rest.
  static let longest = 4096

  init(_ tag: String) {
    var rest = Array(tag.utf8.prefix(Self.longest))[...]
    while let first = rest.first, "<{%/ -\n".utf8.contains(first) { rest.removeFirst() }
    while let last = rest.last, ">}% -/\n".utf8.contains(last) {
      // The brace of an attribute's value is its own.
      if last == UInt8(ascii: "}"), rest.count > 1, tag.first == "<" { break }
      rest.removeLast()
    }
    name = String(decoding: Self.word(&rest, isValue: false), as: UTF8.self)
    while !rest.isEmpty {
      let byte = rest[rest.startIndex]
      if byte.isWhitespace || byte == "(" || byte == ")" || byte == "," {
        rest.removeFirst()
        continue
      }
      let count = rest.count
      let word = Self.word(&rest, isValue: byte == "\"" || byte == "'" || byte == "`" || byte == "{")
      if rest.first.map({ $0 == "=" }) == true {
        rest.removeFirst()
        arguments.append((String(decoding: word, as: UTF8.self), Self.value(&rest)))
      } else {
        arguments.append((nil, String(decoding: Self.unquoted(word), as: UTF8.self)))
      }
      if rest.count == count { rest.removeFirst() }
    }
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> String {
    while let first = rest.first, first == 0x20 { rest.removeFirst() }
    return String(decoding: unquoted(word(&rest, isValue: true)), as: UTF8.self)
  }

  /// A word, or what stands in quotes or braces.
  private static func word(_ rest: inout ArraySlice<UInt8>, isValue: Bool) -> [UInt8] {
    guard let first = rest.first else { return [] }
    var end = rest.startIndex
    if isValue, first == "\"" || first == "'" || first == "`" {
      end += 1
      while end < rest.endIndex, rest[end] != first { end += 1 }
      end = min(end + 1, rest.endIndex)
    } else if isValue, first == "{" {
      var depth = 0
      while end < rest.endIndex {
        depth += rest[end] == "{" ? 1 : rest[end] == "}" ? -1 : 0
        end += 1
        if depth == 0 { break }
      }
    } else {
      while end < rest.endIndex, !rest[end].isWhitespace, !"=(),".utf8.contains(rest[end]) { end += 1 }
    }
    defer { rest = rest[end...] }
    return Array(rest[rest.startIndex..<end])
  }

  private static func unquoted(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 2, let first = word.first, first == word[word.count - 1],
      first == "\"" || first == "'" || first == "`"
    else { return word }
    return Array(word.dropFirst().dropLast())
  }

  subscript(key: String) -> String? { arguments.first { $0.key == key }?.value }

  /// The name and what follows it, in one line.
  var label: String {
    let words = arguments.map { argument in (argument.key.map { "\($0)=" } ?? "") + argument.value }
    return ([name] + words).joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var part = self
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part.drop(while: \.isWhitespace))
  }
}
