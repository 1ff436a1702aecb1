/// What a row shows of a text: a part of one of its stretches.
extension StyledText {
  /// Where in the source the text begins.
  var start: Int { runs.first?.source ?? 0 }

  /// Where in the source a row begins; `nil` for one that shows nothing.
  func source(of extent: Range<Int>, in stretch: borrowing Stretch) -> Int? {
    guard !extent.isEmpty else { return nil }
    let first = stretch.utf8(at: extent.lowerBound)
    let index = runIndex(at: first)
    let runs = runs.span
    return runs[index].source + (runs[index].isVerbatim ? first - runs[index].start : 0)
  }

  /// Calls with the parts of a row that look alike, as places in the stretch.
  func forEachSpan(
    of extent: Range<Int>, in stretch: borrowing Stretch, _ body: (Range<Int>, Style, Link?) -> Void
  ) {
    if extent.isEmpty { return }
    // In place: a copy of each run would cost more than what is done with it.
    let runs = runs.span
    if runs.count == 1 { return body(extent, runs[0].style, runs[0].link) }
    var run = runIndex(at: stretch.utf8(at: extent.lowerBound))
    var start = extent.lowerBound
    while start < extent.upperBound {
      let first = run
      var end = place(ofRun: run + 1, in: stretch)
      // Runs that look alike are one span, whatever stands between them that shows nothing.
      while end < extent.upperBound {
        run += 1
        var next = place(ofRun: run + 1, in: stretch)
        while next <= end {
          run += 1
          next = place(ofRun: run + 1, in: stretch)
        }
        guard runs[run].style == runs[first].style, runs[run].link == runs[first].link else { break }
        end = next
      }
      end = min(end, extent.upperBound)
      body(start..<end, runs[first].style, runs[first].link)
      start = end
    }
  }

  /// Where a run of the text begins in a stretch that it does not begin before.
  private func place(ofRun run: Int, in stretch: borrowing Stretch) -> Int {
    let runs = runs.span
    return run < runs.count ? stretch.pieces.place(from: runs[run].start - stretch.start) : Int.max
  }
}
