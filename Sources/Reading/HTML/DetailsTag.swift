internal import Markdown

/// A tag of HTML that begins or ends details or their title.
struct DetailsTag {
  enum Kind {
    case details(isOpen: Bool)
    case endOfDetails
    case summary
    case endOfSummary
  }

  let kind: Kind
  /// UTF-8 offsets into the source.
  let range: Range<Int>

  /// Elements whose parts are set together: details in them are not cut out.
  private static let wholes: Set<String> = ["ul", "ol", "menu", "dl", "table", "blockquote", "pre"]

  private static let names = ["details", "summary"]

  /// Those of a block of HTML, in order.
  static func all(in block: Block) -> [DetailsTag] {
    let source = block.document.source
    guard HTMLMention.isThere(of: names, in: source[block.range]) else { return [] }
    var bytes: [UInt8] = []
    /// Where each line starts in the bytes.
    var starts: [(bytes: Int, source: Int)] = []
    for line in block.lines {
      starts.append((bytes.count, line.range.lowerBound))
      bytes += source[line.range]
      bytes.append(UInt8(ascii: "\n"))
    }
    var line = 0
    func place(_ offset: Int) -> Int {
      while line + 1 < starts.count, starts[line + 1].bytes <= offset { line += 1 }
      return min(starts[line].source + offset - starts[line].bytes, block.range.upperBound)
    }
    var tags: [DetailsTag] = []
    var depth = 0
    for (token, range) in HTMLToken.located(in: bytes) {
      let kind: Kind
      switch token {
      case .open(let tag) where wholes.contains(tag.name):
        depth += 1
        continue
      case .close(let name) where wholes.contains(name):
        depth = max(0, depth - 1)
        continue
      case .open(let tag) where tag.name == "details": kind = .details(isOpen: tag["open"] != nil)
      case .open(let tag) where tag.name == "summary": kind = .summary
      case .close("details"): kind = .endOfDetails
      case .close("summary"): kind = .endOfSummary
      default: continue
      }
      guard depth == 0 else { continue }
      let start = place(range.lowerBound)
      tags.append(DetailsTag(kind: kind, range: start..<max(start, place(range.upperBound))))
    }
    return tags
  }
}
