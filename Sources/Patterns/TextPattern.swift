/// What a text is looked through for: words as they stand, or a regular expression.
///
/// Without an upper-case letter in it, case is ignored.
package struct TextPattern: Sendable, Equatable {
  /// As it was asked for.
  package let source: String
  package let isRegular: Bool
  private let ignoresCase: Bool
  private let kind: Kind

  private enum Kind: Sendable {
    case literal(Literal<Unicode.Scalar>)
    case regular(RegularExpression)
  }

  /// Words as they stand.
  package init(_ source: String) {
    self.source = source
    isRegular = false
    let scalars = source.unicodeScalars.map(\.plain)
    ignoresCase = !scalars.contains(where: \.properties.isUppercase)
    kind = .literal(Literal(ignoresCase ? scalars.map(\.folded) : scalars))
  }

  /// A regular expression.
  package init(regular source: String) throws(RegularExpression.Failure) {
    self.source = source
    isRegular = true
    let node = try RegularExpressionParser.parse(source.unicodeScalars.map(\.plain))
    ignoresCase = !node.hasUppercase
    kind = .regular(try RegularExpression(ignoresCase ? node.folded : node))
  }

  package static func == (left: TextPattern, right: TextPattern) -> Bool {
    left.source == right.source && left.isRegular == right.isRegular
  }

  /// Where it occurs, as UTF-8 offsets into `text`, in order, without overlaps; none is empty.
  package func ranges(in text: String) -> [Range<Int>] {
    let scalars = scalars(of: text)
    let found =
      switch kind {
      case .literal(let literal): literal.ranges(in: scalars)
      case .regular(let expression): expression.ranges(in: scalars)
      }
    return found.isEmpty ? [] : Self.offsets(of: found, in: text)
  }

  /// Whether it occurs.
  package func occurs(in text: String) -> Bool {
    switch kind {
    case .literal(let literal): !literal.ranges(in: scalars(of: text)).isEmpty
    case .regular(let expression): expression.matches(scalars(of: text))
    }
  }

  private func scalars(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { ignoresCase ? $0.plain.folded : $0.plain }
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
