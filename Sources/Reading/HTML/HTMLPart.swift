internal import Markdown

/// A part of a block of HTML that begins a row of its own.
struct HTMLPart {
  enum Kind {
    case paragraph
    case rule
    /// Its texts are lines.
    case code
    /// A caption, an address, and where it leads.
    case figure
    /// Its texts are the cells, so many a row.
    case table([Int])
  }

  var kind = Kind.paragraph
  var texts: [StyledText]
  /// Left of its first row; the others have blanks there.
  var marker: Marker?
  var indent = 0
  /// The lists and quotes that it lies in, outermost first.
  var around: [Enclosure] = []
  /// Of a heading: 1 to 6.
  var level: Int?
  /// A row is left blank above it.
  var isApart = true

  /// A list or a quote, by how many were begun before it.
  struct Enclosure: Equatable {
    let isList: Bool
    let number: Int
  }

  enum Marker: Equatable {
    case bullet
    case number(Int)
    case description
    /// Of details.
    case summary

    var isOfItem: Bool {
      switch self {
      case .bullet, .number: true
      case .description, .summary: false
      }
    }

    var text: String {
      switch self {
      case .bullet: "• "
      case .number(let number): "\(number). "
      case .description: "  "
      case .summary: "▾ "
      }
    }
  }

  /// How many quotes it lies in.
  var quotes: Int { around.count { !$0.isList } }

  var isTable: Bool {
    if case .table = kind { true } else { false }
  }
}

extension Block {
  /// The parts of raw HTML, or of a portion of it; none where it shows nothing.
  func htmlParts(in portion: Range<Int>?) -> [HTMLPart] {
    var bytes: [UInt8] = []
    if let portion {
      for line in lines.cut(to: portion) { bytes += Array(text(of: line).utf8) + [0x0A] }
    } else {
      bytes = literal
    }
    var reader = HTMLReader(source: portion?.lowerBound ?? range.lowerBound)
    let tokens = HTMLToken.tokens(of: bytes)
    for (index, token) in tokens.enumerated() { reader.take(token, before: tokens[(index + 1)...]) }
    return reader.finish()
  }
}
