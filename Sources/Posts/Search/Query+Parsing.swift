internal import Patterns

extension Query {
  /// Reads what a person typed. Every text is a query: what makes no sense as one is looked for as words.
  package init(_ text: String) {
    var (items, isCut) = QueryItem.items(of: text)
    if isCut { notes.append("only the first \(items.count) words are looked for") }
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
    if let name = item.strangeField {
      notes.append("\(name): is no field; looked for as a word")
    }
    guard let field = item.field else { return Self.text(item, item.text).map(Term.text) }
    switch reading(of: field, item) {
    case .term(let term): return term
    case .nothing: return nil
    case .nonsense(let reason):
      notes.append("\(field):\(item.text): \(reason)")
      return Self.text(item, "\(field):\(item.text)").map(Term.text)
    }
  }

  /// What the value of a field means.
  private enum Reading {
    case term(Term)
    /// It asks for nothing, or not yet.
    case nothing
    /// It is looked for as words, for the reason given.
    case nonsense(String)
  }

  private mutating func reading(of field: String, _ item: QueryItem) -> Reading {
    let value = item.text
    func words(in zone: Zone) -> Reading {
      Self.text(item, value, in: zone).map { .term(.text($0)) } ?? .nothing
    }
    switch field {
    case "title": return words(in: .title)
    case "heading": return words(in: .heading)
    case "code": return words(in: .code)
    case "tag":
      return .term(.filter(.tag(PostStore.label(value.hasPrefix("#") ? String(value.dropFirst()) : value))))
    case "path": return .term(.filter(.path(value)))
    case "lang": return .term(.filter(.language(value.lowercased())))
    case "related": return .term(.related(value))
    case "date":
      let dates = QueryDates(value, isTyped: item.isPrefix)
      return dates.map { .term(.filter(.date(from: $0.from, to: $0.to))) } ?? .nonsense("no date")
    case "minutes":
      if let minutes = Self.minutes(value) { return .term(.filter(.minutes(minutes))) }
      return item.isPrefix && ["<", ">", "<=", ">="].contains(value)
        ? .nothing : .nonsense("no number of minutes")
    case "is":
      if value == "draft" { return .term(.filter(.draft)) }
      if let kind = Remembered(rawValue: value) { return .term(.filter(.remembered(kind))) }
      let names = ["draft"] + Remembered.allCases.map(\.rawValue)
      return item.isPrefix && names.contains { $0.hasPrefix(value) }
        ? .nothing : .nonsense("only is:draft, read, unread, reading and starred are known")
    case "regex":
      do throws(RegularExpression.Failure) {
        return .term(.expression(try TextPattern(regular: value)))
      } catch {
        notes.append("regex:\(value): \(error)")
        return .nothing
      }
    default: return .nothing
    }
  }

  private static func text(_ item: QueryItem, _ text: String, in zone: Zone? = nil) -> TextTerm? {
    var text = text
    var isPrefix = item.isPrefix || !item.isQuoted && text.hasSuffix("*")
    if isPrefix, text.hasSuffix("*") { text.removeLast() }
    var reader = WordReader(isBrief: true)
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
    // C++ is no C.
    let signed = Dictionary(
      wholes.filter { $0.isSigned(in: list) }.map { ($0.range.lowerBound, list.text(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    // Where the last one is left out, none goes on.
    if parts.count > QueryItem.most { isPrefix = false }
    var words = parts.prefix(QueryItem.most).map { signed[$0.range.lowerBound] ?? list.text(of: $0) }
    if isPair, words.count == parts.count { words.removeLast() }
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
    let (from, to) = QueryDates.ends(of: text)
    guard from != nil || to != nil else { return nil }
    guard let low = from.map({ number($0[...]) }) ?? 0, let high = to.map({ number($0[...]) }) ?? most else {
      return nil
    }
    return low <= high ? low...high : nil
  }
}
