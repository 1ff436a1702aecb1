extension Query {
  /// Reads what a person typed. Every text is a query: what makes no sense as one is looked for as words.
  package init(_ text: String) {
    var items = QueryItem.items(of: text)
    // The word that is being typed may not be whole yet.
    if let last = items.indices.last, !items[last].isQuoted, !items[last].isNegated,
      text.last?.isWhitespace == false
    {
      items[last].isPrefix = true
    }
    var joins = false
    for item in items {
      if item.isOr, !clauses.isEmpty {
        joins = true
        continue
      }
      guard let term = term(of: item) else { continue }
      if joins, !item.isNegated, let last = clauses.indices.last, !clauses[last].isNegated {
        clauses[last].terms.append(term)
      } else {
        clauses.append(Clause(terms: [term], isNegated: item.isNegated))
      }
      joins = false
    }
  }

  private mutating func term(of item: QueryItem) -> Term? {
    if let field = item.field, let term = term(field, item) { return term }
    return Self.text(item, item.field.map { "\($0):\(item.text)" } ?? item.text).map(Term.text)
  }

  private mutating func term(_ field: String, _ item: QueryItem) -> Term? {
    let value = item.text
    switch field {
    case "title": return Self.text(item, value, in: .title).map(Term.text)
    case "heading": return Self.text(item, value, in: .heading).map(Term.text)
    case "code": return Self.text(item, value, in: .code).map(Term.text)
    case "tag":
      return .filter(.tag(PostStore.label(value.hasPrefix("#") ? String(value.dropFirst()) : value)))
    case "path": return .filter(.path(value))
    case "lang": return .filter(.language(value.lowercased()))
    case "date": return Self.dates(value).map { .filter($0) }
    case "minutes": return Self.minutes(value).map { .filter(.minutes($0)) }
    case "is" where value == "draft": return .filter(.draft)
    case "is" where value == "unread" || value == "read":
      refusal = "is:\(value): what you have read is not kept yet"
      return nil
    default: return nil
    }
  }

  private static func text(_ item: QueryItem, _ text: String, in zone: Zone? = nil) -> TextTerm? {
    var text = text
    let isPrefix = item.isPrefix || !item.isQuoted && text.hasSuffix("*")
    if isPrefix, text.hasSuffix("*") { text.removeLast() }
    var reader = WordReader()
    reader.read(text, .text)
    let list = reader.list
    let parts = list.words.filter { !$0.isWhole }
    guard !parts.isEmpty else { return nil }
    let wholes = list.words.filter(\.isWhole)
    // Only where it is all that was asked for.
    let whole = wholes.last.flatMap { whole in
      parts.allSatisfy { whole.range.contains($0.range.lowerBound) } ? list.text(of: whole) : nil
    }
    // Of text without spaces, the last character alone stands only at the end of the text.
    let isPair =
      parts.count > 1 && parts[parts.count - 2].range.contains(parts[parts.count - 1].range.lowerBound)
    var words = parts.map { list.text(of: $0) }
    if isPair { words.removeLast() }
    let isLone = words.count == 1 && parts.count == 1 && !item.isQuoted && Self.isIdeograph(words[0])
    return TextTerm(
      source: item.text, words: words, whole: item.isQuoted ? nil : whole, isPrefix: isPrefix || isLone,
      // What is not wanted is the word itself, not its other forms.
      isQuoted: item.isQuoted || item.isNegated, zones: zone?.bit ?? 0xF0)
  }

  /// A lone character of text without spaces begins the pairs it stands in.
  private static func isIdeograph(_ word: [UInt8]) -> Bool {
    word.count >= 3 && String(decoding: word, as: UTF8.self).unicodeScalars.count == 1 && word[0] >= 0xE0
  }

  /// `2025`, `2025-03..2025-06`, `..2024`, `2025..`
  private static func dates(_ text: String) -> Filter? {
    let (from, to) = ends(of: text)
    guard from != nil || to != nil else { return nil }
    for day in [from, to].compactMap(\.self) {
      let parts = day.split(separator: "-", omittingEmptySubsequences: false)
      let lengths = parts.map(\.utf8.count)
      guard [[4], [4, 2], [4, 2, 2]].contains(lengths),
        parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
      else { return nil }
    }
    // Behind every day that begins with it.
    return .date(from: from, to: to.map { $0 + "~" })
  }

  /// `5`, `3..8`, `<5`, `<=5`, `>10`, `>=10`
  private static func minutes(_ text: String) -> ClosedRange<Int>? {
    let most = 1_000_000
    func number(_ text: Substring) -> Int? {
      guard let number = Int(text), (0...most).contains(number) else { return nil }
      return number
    }
    if text.hasPrefix("<=") { return number(text.dropFirst(2)).map { 0...$0 } }
    if text.hasPrefix(">=") { return number(text.dropFirst(2)).map { $0...most } }
    if text.hasPrefix("<") { return number(text.dropFirst()).flatMap { $0 > 0 ? 0...($0 - 1) : nil } }
    if text.hasPrefix(">") { return number(text.dropFirst()).flatMap { $0 < most ? ($0 + 1)...most : nil } }
    let (from, to) = ends(of: text)
    guard from != nil || to != nil else { return nil }
    guard let low = from.map({ number($0[...]) }) ?? 0, let high = to.map({ number($0[...]) }) ?? most else {
      return nil
    }
    return low <= high ? low...high : nil
  }

  private static func ends(of text: String) -> (String?, String?) {
    guard let dots = text.firstRange(of: "..") else {
      return (text.isEmpty ? nil : text, text.isEmpty ? nil : text)
    }
    let (from, to) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    return (from.isEmpty ? nil : from, to.isEmpty ? nil : to)
  }
}

/// A part of a query that stands by itself.
struct QueryItem: Equatable {
  /// Before the colon, where it is a field's name.
  var field: String?
  var text: String
  var isNegated = false
  var isQuoted = false
  var isPrefix = false

  var isOr: Bool { text == "OR" && !isQuoted && !isNegated && field == nil }

  private static let fields: Set<String> = [
    "title", "heading", "code", "tag", "path", "lang", "date", "minutes", "is",
  ]

  /// At most so many: nobody asks for more.
  private static let most = 64

  static func items(of text: String) -> [QueryItem] {
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
    return items
  }
}
