/// What is searched for, as it was typed.
struct SearchQuery: Equatable, Sendable {
  var text = ""
  /// Whether it is a regular expression.
  var isRegular = false
}

/// What is searched for, ready to be found.
///
/// Without an upper-case letter in it, case is ignored. Text is compared as it is shown, so that a letter with its
/// mark is found whether the source, or the user, writes one scalar or two.
struct SearchPattern: Sendable {
  let query: SearchQuery
  private let ignoresCase: Bool
  private let kind: Kind

  private enum Kind: Sendable {
    case literal(Literal)
    case regular(RegularExpression)
  }

  init(_ query: SearchQuery) throws(RegularExpression.Failure) {
    self.query = query
    let scalars = Sanitizing.printable(query.text).unicodeScalars.map(\.plain)
    if query.isRegular {
      let node = try RegularExpressionParser.parse(scalars)
      ignoresCase = !node.hasUppercase
      kind = .regular(try RegularExpression(node))
    } else {
      let ignoresCase = !scalars.contains(where: \.properties.isUppercase)
      self.ignoresCase = ignoresCase
      kind = .literal(Literal(ignoresCase ? scalars.map(\.folded) : scalars))
    }
  }

  /// Where it occurs, as UTF-8 offsets into `text`, in order, without overlaps; none is empty.
  func ranges(in text: String) -> [Range<Int>] {
    let scalars = text.unicodeScalars.map { ignoresCase ? $0.plain.folded : $0.plain }
    let found =
      switch kind {
      case .literal(let literal): literal.ranges(in: scalars)
      case .regular(let expression): expression.ranges(in: scalars)
      }
    return found.isEmpty ? [] : Self.offsets(of: found, in: text)
  }

  /// Turns ranges of scalars into ranges of UTF-8 bytes.
  private static func offsets(of ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    var widths = text.unicodeScalars.makeIterator()
    var scalar = 0
    var offset = 0
    func advance(to end: Int) -> Int {
      while scalar < end, let next = widths.next() {
        offset += next.utf8.count
        scalar += 1
      }
      return offset
    }
    return ranges.map { range in
      let start = advance(to: range.lowerBound)
      return start..<advance(to: range.upperBound)
    }
  }
}
