internal import Markdown

extension FlowBuilder {
  struct Details {
    /// How many levels there are where it stands: it ends with them at the latest.
    let depth: Int
    let isOpen: Bool
    /// The leaf that is its title.
    var title: Int?
  }

  /// A block of HTML is cut where details begin and end, for they fold.
  mutating func append(html block: Block, in container: Int?) {
    let tags = block.range.count > Self.longestDetails ? [] : DetailsTag.all(in: block)
    guard !tags.isEmpty else {
      if Self.showsAnything(block.range, of: block) { append(block, in: container) }
      return
    }
    var start = block.range.lowerBound
    for tag in tags {
      let isEnd = if case .endOfSummary = tag.kind { true } else { false }
      let end = isEnd ? tag.range.upperBound : tag.range.lowerBound
      let count = leaves.count
      append(block, start..<end, in: container)
      start = end
      switch tag.kind {
      case .details(let isOpen): details.append(Details(depth: stack.count, isOpen: isOpen))
      case .endOfDetails:
        if details.last?.depth == stack.count { endDetails(at: tag.range.lowerBound) }
        start = tag.range.upperBound
      case .endOfSummary:
        if leaves.count > count, details.last?.title == nil, details.last?.depth == stack.count {
          details[details.count - 1].title = count
        }
      case .summary: break
      }
    }
    append(block, start..<block.range.upperBound, in: container)
  }

  /// UTF-8 bytes; a longer block of HTML is not cut at its details: all of it would be read before the post is there.
  private static let longestDetails = 1_048_576

  /// Whether a part of a block of HTML shows anything. A long one is read from its start, further each time, until
  /// something is seen: the start of what shows nothing shows nothing.
  private static func showsAnything(_ part: Range<Int>, of block: Block) -> Bool {
    var size = 4096
    while size < part.count {
      let start = part.lowerBound..<block.document.boundary(before: part.lowerBound + size)
      if !block.htmlParts(in: start).isEmpty { return true }
      size *= 4
    }
    return !block.htmlParts(in: part).isEmpty
  }

  mutating func endDetails(at offset: Int) {
    guard let last = details.popLast(), let title = last.title else { return }
    endBlock(titledBy: title, at: offset, isFolded: !last.isOpen)
  }

  /// Appends a part of a block of HTML, in portions where it is large, unless it shows nothing.
  private mutating func append(_ block: Block, _ part: Range<Int>, in container: Int?) {
    guard !part.isEmpty, Self.showsAnything(part, of: block) else { return }
    let isFirst = leaves.last?.block.id != block.id
    let shared = opened.map { containers[$0].parent } ?? container
    let gap = isFirst ? gap(above: .other, level: nil, shared: shared) : 1
    opened = nil
    leaves.append(block.id, at: part.lowerBound, .portion, container: container, shared: shared, gap: gap)
    let starts = words == nil ? Portions.starts(of: part, in: block) : []
    for start in starts.dropFirst() {
      leaves.append(block.id, at: start, .portion, container: container, shared: container, gap: 0)
    }
    last = .other
    lastContainer = container
  }
}
