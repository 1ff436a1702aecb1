internal import Markdown

/// Lays out a heading, with an emoji at its head in the gutter.
///
/// Titles then line up with the text whatever a terminal thinks of the emoji's width, and levels differ
/// without colours: the first has a double rule below it, the second a single one, the others only their style.
struct HeadingLayout {
  private let block: Block
  private let level: Int
  private let gutter: Int

  init(_ block: Block, level: Int, gutter: Int) {
    self.block = block
    self.level = level
    self.gutter = gutter
  }

  func layOut(measure: Int, _ bidi: BidiAlgorithm?, into sink: inout some RowSink) {
    let style = Style(.heading(level))
    var filling = Filling(StyledText(block, style: style))
    if gutter > 0 {
      let emoji = filling.dropLeadingEmoji(columns: gutter)
      sink.margin = Margin(
        first: emoji.map { .spans([head($0, style)]) } ?? .blank(gutter), rest: .blank(gutter))
    }
    if filling.isEmpty { return sink.putBlankRow(at: block.range.lowerBound) }
    let width: Int
    let offset: Int
    if let bidi {
      let rows = filling.rows(width: measure, bidi)
      sink.put(rows)
      width = rows.reduce(0) { max($0, $1.width) }
      offset = rows.last?.offset ?? block.range.lowerBound
    } else {
      width = level <= 2 ? filling.widest(width: measure) : 0
      offset = filling.layOut(width: measure, into: &sink)
    }
    if level <= 2, width > 0 {
      sink.putRow(.rule(min(measure, width), isDouble: level == 1), at: offset)
    }
  }

  private func head(_ emoji: Clusters, _ style: Style) -> Span {
    Span(emoji + .spaces(gutter - emoji.width), style, origin: Span.Origin(text: 0, offset: 0))
  }
}

extension Role {
  /// The role of a heading of a level from 1 to 6.
  static func heading(_ level: Int) -> Role {
    switch level {
    case 1: .heading1
    case 2: .heading2
    case 3: .heading3
    case 4: .heading4
    case 5: .heading5
    default: .heading6
    }
  }
}
