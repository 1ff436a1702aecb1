/// The text of a block in one piece: its lines without what containers put before them, joined by line feeds.
struct InlineText {
  let bytes: Bytes
  let source: Bytes
  /// In order; one for each line, more where a backslash before a pipe is left out.
  let segments: UnsafeBufferPointer<Segment>

  /// Gives the text of a block, a paragraph, heading or cell.
  static func gather<Result>(_ document: Document, _ block: Int, _ body: (InlineText) -> Result) -> Result {
    let node = document.tree.nodes[block]
    return document.tree.source.withUnsafeBufferPointer { source in
      let source = Bytes(source)
      guard node.tag != .cell else { return gather(cell: node, source, body) }
      return document.tree.lines.withUnsafeBufferPointer { lines in
        gather(lines, node.first..<node.first + node.count, source, body)
      }
    }
  }

  /// Gives the text of some lines.
  static func gather<Result>(
    _ document: Document, lines: [LineSpan], _ body: (InlineText) -> Result
  ) -> Result {
    document.tree.source.withUnsafeBufferPointer { source in
      lines.withUnsafeBufferPointer { gather($0, 0..<lines.count, Bytes(source), body) }
    }
  }

  private static func gather<Result>(
    _ lines: UnsafeBufferPointer<LineSpan>, _ range: Range<Int>, _ source: Bytes,
    _ body: (InlineText) -> Result
  ) -> Result {
    var count = 0
    for index in range { count += lines[index].end - lines[index].start + 1 }
    return withBuffers(bytes: count, segments: range.count) { bytes, segments in
      var end = 0
      for index in range {
        let line = lines[index]
        segments.initializeElement(
          at: index - range.lowerBound, to: Segment(start: end, source: line.start))
        end = bytes[end...].update(fromContentsOf: source.slice(line.start, line.end))
        bytes[end] = 0x0A
        end += 1
      }
      return body(InlineText(source, bytes, max(end - 1, 0), segments, range.count))
    }
  }

  /// In a cell a backslash before a pipe says that the pipe is text, wherever it stands (GFM 0.29, section 4.10).
  private static func gather<Result>(
    cell: BlockNode, _ source: Bytes, _ body: (InlineText) -> Result
  ) -> Result {
    let range = cell.range
    let pipes = range.count { isEscapedPipe(source, $0) }
    return withBuffers(bytes: range.count, segments: pipes + 1) { bytes, segments in
      segments.initializeElement(at: 0, to: Segment(start: 0, source: range.lowerBound))
      var end = 0
      var count = 1
      for offset in range {
        if isEscapedPipe(source, offset) {
          segments.initializeElement(at: count, to: Segment(start: end, source: offset + 1))
          count += 1
        } else {
          bytes[end] = source[offset]
          end += 1
        }
      }
      return body(InlineText(source, bytes, end, segments, count))
    }
  }

  private static func isEscapedPipe(_ source: Bytes, _ offset: Int) -> Bool {
    source[offset] == "\\" && source[offset + 1] == "|"
  }

  private static func withBuffers<Result>(
    bytes: Int, segments: Int,
    _ body: (UnsafeMutableBufferPointer<UInt8>, UnsafeMutableBufferPointer<Segment>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes) { bytes in
      withUnsafeTemporaryAllocation(of: Segment.self, capacity: segments) { body(bytes, $0) }
    }
  }

  private init(
    _ source: Bytes, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: Int,
    _ segments: UnsafeMutableBufferPointer<Segment>, _ segmentCount: Int
  ) {
    self.source = source
    self.bytes = Bytes(UnsafeBufferPointer(rebasing: bytes[..<count]))
    self.segments = UnsafeBufferPointer(rebasing: segments[..<segmentCount])
  }
}
