/// Breaks styled text into rows: each takes as many clusters as fit before the last opportunity to break.
struct Filling {
  private let text: StyledText
  /// The text up to its first break, which is all of nearly every text, and what stands between the others.
  private var first: Stretch
  private let rest: [Stretch]
  /// Which of its leaf's texts it is.
  private let number: Int?

  init(_ text: StyledText, number: Int? = 0) {
    self.text = text
    self.number = number
    (first, rest) = Stretch.all(of: text)
  }

  private static let hyphen = Sanitizing.clusters("-")

  private var stretches: [Stretch] { [first] + rest }

  var isEmpty: Bool { first.extent.isEmpty && rest.allSatisfy { $0.extent.isEmpty } }

  /// The rows of the text in at most `width` columns; at least one.
  func rows(width: Int, _ bidi: BidiAlgorithm? = nil) -> [Row] {
    if bidi != nil {
      return rows(width: width, bidi) { setRows(of: $0, width: max(1, width)) }
    }
    var list = RowList(capacity: text.length / max(1, width) + 1)
    layOut(width: width, into: &list)
    return list.rows
  }

  /// The same rows, given to a sink.
  ///
  /// - Returns: The offset of the last one.
  @discardableResult
  func layOut(width: Int, into sink: inout some RowSink) -> Int {
    var offset = text.start
    put(first, shownFrom: 0, &offset, width: width, into: &sink)
    var shown = first.clusters.length + 1
    for stretch in rest {
      put(stretch, shownFrom: shown, &offset, width: width, into: &sink)
      shown += stretch.clusters.length + 1
    }
    return offset
  }

  /// Puts the rows of a stretch.
  ///
  /// - Parameters:
  ///   - shown: UTF-8 bytes of clusters before it.
  ///   - offset: that of the last row.
  private func put(
    _ stretch: borrowing Stretch, shownFrom shown: Int, _ offset: inout Int, width: Int,
    into sink: inout some RowSink
  ) {
    if let extent = stretch.onlyExtent(width: width) {
      return putRow(extent, of: stretch, shownFrom: shown, &offset, width: width, into: &sink)
    }
    for extent in stretch.extents(width: max(1, width)) {
      putRow(extent, of: stretch, shownFrom: shown, &offset, width: width, into: &sink)
    }
  }

  private func putRow(
    _ extent: Range<Int>, of stretch: borrowing Stretch, shownFrom shown: Int, _ offset: inout Int,
    width: Int, into sink: inout some RowSink
  ) {
    // Closures hold what they need of it and no more: what they hold is copied.
    let (number, clusters) = (number, stretch.clusters)
    offset = text.source(of: extent, in: stretch) ?? offset
    sink.beginRow(at: offset, strip: nil)
    text.forEachSpan(of: extent, in: stretch) { part, style, link in
      let origin = number.map { Span.Origin(text: $0, offset: shown + part.lowerBound) }
      sink.put(clusters, part, style, origin: origin, link: link)
    }
    if stretch.isHyphenated(at: extent.upperBound), clusters[extent].width < width {
      let run = run(at: extent.upperBound, of: stretch)
      sink.put(Span(Self.hyphen, run.style, link: run.link))
    }
    sink.endRow()
  }

  /// The columns of the text where it has no break of its own and as many as given are enough; else `nil`.
  func onlyWidth(within width: Int) -> Int? {
    guard rest.isEmpty, let extent = first.onlyExtent(width: width) else { return nil }
    return first.clusters[extent].width
  }

  /// Puts the one row that the text is into a row of a sink; see `onlyWidth`.
  func putOnlyRow(into sink: inout some RowSink) {
    let clusters = first.clusters
    text.forEachSpan(of: clusters.trimmed(first.extent), in: first) { part, style, link in
      sink.put(clusters, part, style, origin: origin(at: part.lowerBound), link: link)
    }
  }

  /// The part of a stretch that stands in one row, and how it is set there.
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

  /// The rows of a stretch, broken one after the other.
  func setRows(of stretch: Stretch, width: Int) -> [SetRow] {
    stretch.extents(width: width).map { extent in
      let hasRoom = stretch.clusters[extent].width < width
      return SetRow(extent, isHyphenated: hasRoom && stretch.isHyphenated(at: extent.upperBound))
    }
  }

  /// The rows of the text, each stretch broken as `breaking` says.
  ///
  /// - Parameter width: in columns, at the right end of which text from right to left begins.
  func rows(width: Int, _ bidi: BidiAlgorithm?, breaking: (Stretch) -> [SetRow]) -> [Row] {
    var rows: [Row] = []
    /// UTF-8 bytes of clusters before the stretch.
    var shown = 0
    for stretch in stretches {
      let bidi = Bidi(stretch.clusters, bidi)
      for set in breaking(stretch) {
        var row = row(of: stretch, set.extent, bidi, shownFrom: shown, after: rows.last?.offset)
        if set.isHyphenated, let last = row.spans.last {
          row.spans.append(Span(Self.hyphen, last.style, link: last.link))
        }
        if let width = set.justifiedWidth {
          row.justify(to: width, favoursRight: set.number.isMultiple(of: 2))
        }
        if bidi?.isRightToLeft == true, row.width < width {
          row.spans.insert(.blank(width - row.width), at: 0)
        }
        rows.append(row)
      }
      shown += stretch.clusters.length + 1
    }
    return rows
  }

  /// The run of the text that a part of a stretch begins in.
  func run(at place: Int, of stretch: borrowing Stretch) -> StyledText.Run {
    text.runs[text.runIndex(at: stretch.utf8(at: place))]
  }

  /// The columns of the text without any break but its own.
  var naturalWidth: Int {
    rest.reduce(first.width) { max($0, $1.width) }
  }

  /// The columns of the widest word: what a column of a table needs at the least to break no word.
  var longestWord: Int {
    rest.reduce(first.longestWord) { max($0, $1.longestWord) }
  }

  /// The columns of its widest row in at most `width` columns.
  func widest(width: Int) -> Int {
    stretches.reduce(0) { widest, stretch in
      let clusters = stretch.clusters
      return stretch.extents(width: max(1, width)).reduce(widest) { max($0, clusters[$1].width) }
    }
  }

  /// Takes the emoji that stands at the head of the text, before a space, off it.
  ///
  /// - Parameter columns: those that there are for it and a space.
  mutating func dropLeadingEmoji(columns: Int) -> Clusters? {
    guard let (emoji, end) = first.leadingEmoji, emoji.width < columns else { return nil }
    first.drop(before: end)
    return emoji
  }

  /// - Parameter shown: UTF-8 bytes of clusters before the stretch.
  private func row(
    of stretch: Stretch, _ extent: Range<Int>, _ bidi: Bidi?, shownFrom shown: Int, after previous: Int?
  ) -> Row {
    let offset = text.source(of: extent, in: stretch) ?? previous ?? text.start
    guard let bidi else {
      var spans: [Span] = []
      text.forEachSpan(of: extent, in: stretch) { part, style, link in
        let origin = origin(at: shown + part.lowerBound)
        spans.append(Span(stretch.clusters[part], style, origin: origin, link: link))
      }
      return Row(spans, offset: offset)
    }
    // Spans follow the text from left to right, so one that runs the other way is a span for each piece.
    let spans = bidi.order(extent).map { piece in
      let place = bidi.places[piece]
      let run = self.run(at: place, of: stretch)
      return Span([bidi.cluster(piece)], run.style, origin: origin(at: shown + place), link: run.link)
    }
    return Row(spans, offset: offset)
  }

  private func origin(at offset: Int) -> Span.Origin? {
    number.map { Span.Origin(text: $0, offset: offset) }
  }
}
