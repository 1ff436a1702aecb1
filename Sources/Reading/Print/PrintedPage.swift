package import Posts

/// A post, or one of its sections, as rows to print: laid out from the top, each row let go when it is printed.
///
/// Part 0 is the title block, and part n + 1 the leaf n of the flow.
package struct PrintedPage: Sendable {
  private let title: TitleBlock
  private var flow: Flow
  private let geometry: Geometry
  private let looks: RowLooks
  /// What there is to print, in order.
  private let parts: Range<Int>

  /// - Parameters:
  ///   - text: read with its sections where `section` is one of them.
  ///   - columns: of the paper; code is as wide as it is.
  ///   - fitsTables: whether tables are to be no wider than the paper.
  ///   - section: what to print of the post; `nil` for all of it.
  package init(
    _ text: PostText, columns: Int, fitsTables: Bool = true, section: Section? = nil, _ looks: RowLooks
  ) {
    geometry = Geometry(printedIn: columns, measure: Reader.standardMeasure, fitsTables: fitsTables)
    self.looks = looks
    let title = TitleBlock(text)
    let flow = Flow(text.document, omitting: title.omitted)
    self.title = title
    self.flow = flow
    parts =
      section.map { Self.parts(of: text.post.extent(of: $0), title, flow) } ?? 0..<flow.leaves.count + 1
  }

  /// The parts that show a part of the source, which begins with a heading.
  private static func parts(of extent: Range<Int>, _ title: TitleBlock, _ flow: Flow) -> Range<Int> {
    let isTitle = title.omitted.contains { $0.contains(extent.lowerBound) }
    let start = isTitle ? 0 : flow.leaves.index(from: extent.lowerBound) + 1
    return start..<max(start, flow.leaves.index(from: extent.upperBound) + 1)
  }

  /// The same for another thread, in memory of its own.
  package func duplicated() -> PrintedPage {
    var copy = self
    copy.flow = flow.duplicated()
    return copy
  }

  /// The parts to print, so many at a time that they take about `size` UTF-8 bytes of the source, or one where it
  /// takes more; the first time about `firstSize`, unless all of it is one batch.
  package func batches(size: Int, firstSize: Int) -> [Range<Int>] {
    if !parts.isEmpty, end(of: size, from: parts.lowerBound) == parts.upperBound { return [parts] }
    var batches: [Range<Int>] = []
    var start = parts.lowerBound
    while start < parts.upperBound {
      let end = end(of: batches.isEmpty ? firstSize : size, from: start)
      batches.append(start..<end)
      start = end
    }
    return batches
  }

  private func end(of size: Int, from part: Int) -> Int {
    let start = offset(of: part)
    // Footnotes lie anywhere in the source.
    let extent = start..<start + min(size, Int.max - start)
    var end = part + 1
    while end < parts.upperBound, end - part < Self.mostParts, extent.contains(offset(of: end)) { end += 1 }
    return end
  }

  private static let mostParts = 1024

  /// UTF-8 bytes from the start of the source to a part.
  private func offset(of part: Int) -> Int { part == 0 ? 0 : flow.leaves.start(of: part - 1) }

  /// The rows of some parts, a newline after each.
  package func bytes(of parts: Range<Int>) -> [UInt8] {
    var writer = RowWriter(looks, left: geometry.left)
    let layout = LeafLayout(flow, geometry)
    for part in parts {
      // The blank rows above a section are not its own.
      writer.omitsBlankRows = part == self.parts.lowerBound
      if part == 0 { writer.put(titleRows) } else { layout.layOut(part - 1, into: &writer) }
    }
    return writer.bytes
  }

  /// The words are counted when the minutes are asked for: who prints one part in twenty does not need them.
  private var titleRows: [Row] {
    var title = title
    title.take(WordCount(of: flow.leaves.document))
    return title.rows(geometry)
  }
}
