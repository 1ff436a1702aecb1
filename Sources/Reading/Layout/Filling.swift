/// Breaks styled text into rows: each takes as many clusters as fit before the last opportunity to break.
struct Filling {
  private let text: StyledText
  private var stretches: [Stretch]
  /// Which of its leaf's texts it is.
  private let number: Int?
  /// UTF-8 bytes of clusters that were taken off its head.
  private var dropped = 0

  init(_ text: StyledText, number: Int? = 0) {
    self.text = text
    self.number = number
    stretches = Stretch.all(of: text)
  }

  var isEmpty: Bool { stretches.allSatisfy { $0.pieces.isEmpty } }

  /// The rows of the text in at most `width` columns; at least one.
  func rows(width: Int, _ bidi: BidiAlgorithm? = nil) -> [Row] {
    rows(width: width, bidi) { stretch in stretch.extents(width: max(1, width)).map { SetRow($0) } }
  }

  /// The pieces of a stretch that stand in one row, and how they are set there.
  struct SetRow {
    let extent: Range<Int>
    var isHyphenated = false
    /// Which row of its stretch it is.
    var number = 0
    /// The columns that it is made to take; `nil` for as many as it has.
    var justifiedWidth: Int?

    init(_ extent: Range<Int>, isHyphenated: Bool = false, number: Int = 0, justifiedWidth: Int? = nil) {
      self.extent = extent
      self.isHyphenated = isHyphenated
      self.number = number
      self.justifiedWidth = justifiedWidth
    }
  }

  /// The rows of the text, each stretch broken as `breaking` says.
  ///
  /// - Parameter width: in columns, at the right end of which text from right to left begins.
  func rows(width: Int, _ bidi: BidiAlgorithm?, breaking: (Stretch) -> [SetRow]) -> [Row] {
    var rows: [Row] = []
    /// UTF-8 bytes of clusters before the row.
    var shown = dropped
    for stretch in stretches {
      let bidi = Bidi(stretch.pieces, bidi)
      var next = 0
      for set in breaking(stretch) {
        // The space at the end of the row before is not shown.
        shown += stretch.length(next..<set.extent.lowerBound)
        var row = row(of: stretch, set.extent, bidi, at: &shown, after: rows.last)
        if set.isHyphenated, let last = row.spans.last {
          row.spans.append(Span(Sanitizing.clusters("-"), last.style, link: last.link))
        }
        if let width = set.justifiedWidth {
          row.justify(to: width, favoursRight: set.number.isMultiple(of: 2))
        }
        if bidi?.isRightToLeft == true, row.width < width {
          row.spans.insert(Span(Array(repeating: .space, count: width - row.width), .text), at: 0)
        }
        rows.append(row)
        next = set.extent.upperBound
      }
      shown += stretch.length(next..<stretch.pieces.count) + 1
    }
    return rows
  }

  /// The run of the text that a piece is of.
  func run(of piece: Piece) -> StyledText.Run {
    text.runs[text.runIndex(at: piece.utf8)]
  }

  /// The columns of the text without any break but its own.
  var naturalWidth: Int {
    stretches.map { $0.columns(0..<$0.pieces.count) }.max() ?? 0
  }

  /// The columns of the widest word: what a column of a table needs at the least to break no word.
  var longestWord: Int {
    stretches.map(\.longestWord).max() ?? 0
  }

  /// The emoji that stands at the head of the text, before a space.
  var leadingEmoji: Cluster? {
    let pieces = stretches[0].pieces
    guard pieces.count > 1, pieces[0].cluster.isEmoji, pieces[1].cluster.isSpace else { return nil }
    return pieces[0].cluster
  }

  func droppingLeadingEmoji() -> Filling {
    var copy = self
    copy.dropped = stretches[0].length(0..<2)
    copy.stretches[0].dropFirst(2)
    return copy
  }

  private func row(
    of stretch: Stretch, _ extent: Range<Int>, _ bidi: Bidi?, at shown: inout Int, after previous: Row?
  ) -> Row {
    guard let first = stretch.pieces[extent].first else {
      return Row([], offset: previous?.offset ?? text.runs.first?.source ?? 0)
    }
    let run = text.runs[text.runIndex(at: first.utf8)]
    let offset = run.source + (run.isVerbatim ? first.utf8 - run.start : 0)
    guard let bidi else {
      return Row(spans(of: stretch.pieces[extent], at: &shown), offset: offset)
    }
    var places: [Int] = []
    for piece in stretch.pieces[extent] {
      places.append(shown)
      shown += piece.cluster.text.utf8.count
    }
    // Spans follow the text from left to right, so one that runs the other way is a span for each piece.
    let spans = bidi.order(extent).map { index in
      let piece = stretch.pieces[index]
      let run = self.run(of: piece)
      return Span(
        [bidi.cluster(index, piece.cluster)], run.style,
        origin: number.map { Span.Origin(text: $0, offset: places[index - extent.lowerBound]) },
        link: run.link)
    }
    return Row(spans, offset: offset)
  }

  private func spans(of pieces: ArraySlice<Piece>, at shown: inout Int) -> [Span] {
    guard let first = pieces.first else { return [] }
    var run = text.runIndex(at: first.utf8)
    var spans: [Span] = []
    /// The run of the piece before.
    var before: Int?
    for piece in pieces {
      while run + 1 < text.runs.count, text.runs[run + 1].start <= piece.utf8 { run += 1 }
      if run != before {
        before = run
        let (style, link) = (text.runs[run].style, text.runs[run].link)
        if spans.last?.style != style || spans.last?.link != link {
          spans.append(
            Span([], style, origin: number.map { Span.Origin(text: $0, offset: shown) }, link: link))
        }
      }
      spans[spans.count - 1].clusters.append(piece.cluster)
      shown += piece.cluster.text.utf8.count
    }
    return spans
  }
}
