internal import Posts

/// Draws the page in view.
enum PagerView {
  static func draw(_ pager: Pager, in frame: inout Frame) {
    for (row, content) in pager.rows.enumerated() {
      frame.put(content.spans, row: row, column: pager.geometry.left)
    }
  }

  /// The section in view.
  static func status(_ pager: Pager) -> String {
    pager.section?.title ?? pager.post.title
  }

  /// How far, and how long still; the shorter form for narrow screens.
  static func progress(_ pager: Pager) -> [String] {
    let percent = "\(Int(pager.fraction * 100))%"
    let minutes = pager.minutesLeft
    return minutes > 0 ? ["\(percent) · \(PostFacts.duration(minutes)) left", percent] : [percent]
  }
}
