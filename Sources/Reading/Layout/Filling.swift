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
  func rows(width: Int) -> [Row] {
    var rows: [Row] = []
    /// UTF-8 bytes of clusters before the row.
    var shown = dropped
    for stretch in stretches {
      var next = 0
      for extent in stretch.extents(width: max(1, width)) {
        // The space at the end of the row before is not shown.
        shown += stretch.length(next..<extent.lowerBound)
        rows.append(row(stretch.pieces[extent], at: &shown, after: rows.last))
        next = extent.upperBound
      }
      shown += stretch.length(next..<stretch.pieces.count) + 1
    }
    return rows
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

  private func row(_ pieces: ArraySlice<Piece>, at shown: inout Int, after previous: Row?) -> Row {
    guard let first = pieces.first else {
      return Row([], offset: previous?.offset ?? text.runs.first?.source ?? 0)
    }
    var run = text.runIndex(at: first.utf8)
    let origin = text.runs[run]
    let offset = origin.source + (origin.isVerbatim ? first.utf8 - origin.start : 0)
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
    return Row(spans, offset: offset)
  }
}
