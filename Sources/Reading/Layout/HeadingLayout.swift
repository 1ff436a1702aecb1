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

  func rows(measure: Int, _ bidi: BidiAlgorithm? = nil) -> [Row] {
    let style = Style(.heading(level))
    let (emoji, filling) = split(Filling(StyledText(block.inlines, style: style)))
    var rows = filling.rows(width: measure, bidi)
    if filling.isEmpty { rows = [Row([], offset: block.range.lowerBound)] }
    let width = min(measure, rows.map(\.width).max() ?? 0)
    if level <= 2, width > 0 {
      rows.append(Row([.rule(width, isDouble: level == 1)], offset: rows[rows.count - 1].offset))
    }
    guard gutter > 0 else { return rows }
    for index in rows.indices {
      let blank = Span(.spaces(gutter), style)
      let head = index == 0 ? emoji : nil
      rows[index].spans.insert(head.map { Self.head($0, gutter: gutter, style) } ?? blank, at: 0)
    }
    return rows
  }

  private static func head(_ emoji: Cluster, gutter: Int, _ style: Style) -> Span {
    Span([emoji] + .spaces(gutter - emoji.width), style, origin: Span.Origin(text: 0, offset: 0))
  }

  /// Takes a leading emoji that is followed by a space out of the text, where there is a gutter to hold it.
  private func split(_ filling: Filling) -> (Cluster?, Filling) {
    guard gutter > 0, let emoji = filling.leadingEmoji, emoji.width < gutter else { return (nil, filling) }
    return (emoji, filling.droppingLeadingEmoji())
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
