internal import Patterns

/// Finds the line of a section that shows best why it was found.
struct LineFinder {
  /// Words of the query, each with its forms.
  private var words: [Set<[UInt8]>] = []
  /// Beginnings of words, by the index in `words` of what they belong to.
  private var prefixes: [(index: Int, bytes: [UInt8])] = []
  /// Expressions, by the index in `words` of a place that no word has.
  private var expressions: [(index: Int, pattern: TextPattern)] = []
  /// Of all forms.
  private var hashes: Set<UInt32> = []
  /// The same, to be lit.
  private(set) var found = FoundWords()

  /// Lines that are looked at.
  private static let mostLines = 10_000
  /// UTF-8 bytes of each.
  private static let reach = 20_000
  /// Characters of what is shown, about.
  private static let length = 160

  init(_ query: Query, _ lookup: inout Lookup) throws {
    for clause in query.clauses where !clause.isNegated {
      for case .expression(let pattern) in clause.terms {
        expressions.append((words.count, pattern))
        found.expressions.append(pattern)
        words.append([])
      }
      for case .text(let term) in clause.terms {
        var phrase = FoundWords.Phrase(words: [])
        for (number, word) in term.words.enumerated() {
          var forms: Set<[UInt8]> = [word]
          if let whole = term.whole { forms.insert(whole) }
          if term.single != nil, !term.isQuoted { forms.formUnion(try lookup.forms(of: word)) }
          if term.isPrefix, number == term.words.count - 1 { prefixes.append((words.count, word)) }
          words.append(forms)
          phrase.words.append(forms)
        }
        if term.isPrefix { phrase.beginning = term.words.last }
        found.phrases.append(phrase)
        if let whole = term.whole {
          found.phrases.append(.init(words: [[whole]], beginning: term.isPrefix ? whole : nil))
        }
      }
    }
    hashes = Set(words.joined().map { WordReader.hash(of: $0) })
  }

  /// The first of the lines that hold most of the words, else the first line.
  func line(of text: String) -> String {
    var best = ""
    var bestCount = -1
    for line in LazySplit(text[...].utf8, by: UInt8(ascii: "\n")).prefix(Self.mostLines) {
      let count = matches(in: line.prefix(Self.reach)).count
      guard count > bestCount else { continue }
      best = String(decoding: line.prefix(Self.reach), as: UTF8.self)
      bestCount = count
      if count == words.count { break }
    }
    return cut(best)
  }

  /// The words of the query that a text holds.
  private func matches(in text: Substring.UTF8View) -> Set<Int> {
    var found: Set<Int> = []
    if !expressions.isEmpty {
      let text = String(decoding: text, as: UTF8.self)
      for expression in expressions where expression.pattern.occurs(in: text) {
        found.insert(expression.index)
      }
    }
    var reader = WordReader(isBrief: true)
    if text.withContiguousStorageIfAvailable({ reader.read($0, .text) }) == nil {
      reader.read(String(decoding: text, as: UTF8.self), .text)
    }
    let list = reader.list
    list.bytes.withUnsafeBufferPointer { bytes in
      for word in list.words {
        // Most are looked for no more than that: an array of each would take longer than all the rest.
        if hashes.contains(word.hash) {
          let bytes = Array(bytes[word.range])
          for (index, forms) in words.enumerated() where forms.contains(bytes) { found.insert(index) }
        }
        for prefix in prefixes where bytes[word.range].starts(with: prefix.bytes) {
          found.insert(prefix.index)
        }
      }
    }
    return found
  }

  /// A long line around the first word that was found.
  private func cut(_ line: String) -> String {
    let line = line.collapsingSpace
    guard line.utf8.count > Self.length else { return line }
    var start = line.startIndex
    for word in LazySplit(line[...].utf8, by: UInt8(ascii: " ")) where !matches(in: word).isEmpty {
      start = line.index(word.startIndex, offsetBy: -50, limitedBy: line.startIndex) ?? line.startIndex
      break
    }
    if start > line.startIndex, let space = line[start...].firstIndex(of: " ") {
      start = line.index(after: space)
    }
    let tail = String(line[start...]).shortened(to: Self.length)
    return start > line.startIndex ? "…" + tail : tail
  }
}
