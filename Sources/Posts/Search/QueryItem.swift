/// A part of a query that stands by itself.
struct QueryItem: Equatable {
  /// Before the colon, where it is a field's name.
  var field: String?
  var text: String
  var isNegated = false
  var isQuoted = false
  var isPrefix = false
  /// What it has before a colon, where that looks like a field and is none.
  var strangeField: String?

  var isOr: Bool { text == "OR" && !isQuoted && !isNegated && field == nil }

  private static let fields: Set<String> = [
    "title", "heading", "code", "tag", "path", "lang", "date", "minutes", "is", "regex", "related",
  ]

  /// At most so many: nobody asks for more.
  static let most = 64

  /// - Returns: whether there are more, too.
  static func items(of text: String) -> (items: [QueryItem], isCut: Bool) {
    var items: [QueryItem] = []
    var rest = text[...]
    while items.count < most {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { break }
      var item = QueryItem(text: "")
      if rest.first == "-", let next = rest.dropFirst().first, !next.isWhitespace {
        item.isNegated = true
        rest.removeFirst()
      }
      let name = rest.prefix { $0.isLetter }
      if rest[name.endIndex...].first == ":", fields.contains(name.lowercased()) {
        let value = rest[name.endIndex...].dropFirst()
        if let first = value.first, !first.isWhitespace {
          item.field = name.lowercased()
          rest = value
        }
      } else if rest[name.endIndex...].first == ":", name.utf8.count > 1 {
        // Neither an address nor the name of something in code.
        let next = rest[name.endIndex...].dropFirst().first
        if let next, next.isLetter || next.isNumber || next == "\"" { item.strangeField = String(name) }
      }
      if rest.first == "\"" {
        rest.removeFirst()
        let content = rest.prefix { $0 != "\"" }
        rest = rest[content.endIndex...].dropFirst()
        item.text = String(content)
        item.isQuoted = true
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        rest = rest[word.endIndex...]
        item.text = String(word)
      }
      items.append(item)
    }
    return (items, !rest.allSatisfy(\.isWhitespace))
  }
}
