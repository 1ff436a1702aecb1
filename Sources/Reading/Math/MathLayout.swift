internal import Markdown
internal import Math

/// Lays out a formula that stands by itself: in the middle of the measure, in one row where it is too wide for that, as
/// its source where it is not known.
struct MathLayout {
  private let formula: Formula?
  private let offset: Int

  init(_ block: Block) {
    let source = block.lines.map { block.text(of: $0) }.joined(separator: "\n")
    formula = Formula(source)
    offset = block.range.lowerBound
  }

  /// The rows of it at its full width; `nil` where it is not known.
  var texts: [String]? { formula.map(Self.texts) }

  static func texts(of formula: Formula) -> [String] {
    formula.rows { Span($0).width }.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  /// - Returns: `nil` where it is not known.
  func rows(measure: Int, breadth: Int) -> [Row]? {
    guard let texts, let formula else { return nil }
    let spans = texts.enumerated().map { number, text in
      Span(Sanitizing.clusters(text), .text, origin: Span.Origin(text: number, offset: 0))
    }
    let width = spans.map(\.width).max() ?? 0
    guard width <= breadth else {
      var text = StyledText()
      text.append(formula.line, .text, source: offset, isVerbatim: false)
      let indent = measure > 8 ? 2 : 0
      return Filling(text, number: nil).rows(width: measure - indent).map {
        Row([Span.blank(indent)] + $0.spans, offset: $0.offset)
      }
    }
    let left = max(0, (measure - width) / 2)
    return spans.map { span in
      Row(left > 0 ? [Span.blank(left), span] : [span], offset: offset)
    }
  }
}
