package import Posts

/// The screen that shows a post: a page, and the part of it that is in view.
package struct Pager: Sendable {
  var page: Page
  /// The cells for the page, with what stays on top.
  private var screen: Size
  private(set) var top = Page.Position.start
  /// What `top` is kept for: the viewport changes, the place stays.
  package private(set) var place = Place(section: nil, block: 0, offset: 0, row: 0)
  /// The rows in view, at most as many as the viewport has.
  package var rows: [Row] = []
  /// The part of the page that each of them belongs to.
  private(set) var rowParts: [Int] = []
  /// The columns of what is too wide that are out of view at the left; nothing is moved beyond its end.
  var shift = 0
  /// What can be panned, by the rows in view.
  private(set) var strips: [Strip] = []
  /// The position after the last row in view.
  private(set) var bottom = Page.Position.start
  var search: Search?
  /// While the source is shown: the page that it stands for.
  var rendered: Rendered?
  /// What Tab has chosen; it stands in view.
  var choice: Choice?
  /// What is typed to be searched for.
  var prompt: SearchPrompt?
  /// What is highlighted in the page, in order; what that was made of, and when.
  var highlights: [Highlight] = []
  var keptHighlights: [[String]] = []
  var highlightsRevision: Int?
  var selection: Selection?
  /// What is typed to be noted at a highlight.
  var note: NotePrompt?
  /// The hits of the parts that were looked at, for the search there is.
  var hits: [Int: [Hit]] = [:]

  /// The rows that stay above those in view.
  var head: [Row] = []

  /// However long a head is, so many rows are seen below it.
  private static let leastBelowHead = 3

  /// Shows a page from its start.
  init(_ page: Page, viewport: Size) {
    self.page = page
    screen = viewport
    limitHead()
    settle()
  }

  /// Opens a post at a place, or at its start.
  ///
  /// - Parameter viewport: the cells for the page, without the status row.
  package init(
    _ text: PostText, viewport: Size, measure: Int, _ typography: Typography = .plain, at place: Place? = nil
  ) {
    screen = viewport
    page = Page(text, typography.geometry(columns: viewport.columns, measure: measure), typography)
    if let place {
      self.place = place
      top = page.position(of: place)
    }
    settle()
  }

  package var post: Post { page.post }
  package var geometry: Geometry { page.geometry }

  /// The cells that are scrolled.
  var viewport: Size { Size(rows: screen.rows - (page.table?.head.count ?? 0), columns: screen.columns) }

  private mutating func limitHead() { page.limitHead(to: max(0, screen.rows - Self.leastBelowHead)) }

  /// Sets the page anew for another viewport or measure, or in another way; what stood on top stays there.
  package mutating func refit(to viewport: Size, measure: Int, _ typography: Typography = .plain) {
    screen = viewport
    page = page.refitted(to: viewport.columns, measure: measure, typography)
    limitHead()
    top = page.shown(page.position(of: place))
    settle()
  }

  // MARK: Scrolling

  /// Moves by rows, but not past the last page.
  package mutating func scroll(by rows: Int) {
    let target = page.position(rows, below: top)
    show(rows > 0 ? min(target, max(top, lastTop())) : target)
  }

  /// Moves by pages; one row stays in view, for the eye to go on from. A heading that had no room for what it
  /// heads begins the next page.
  package mutating func scroll(byPages pages: Int) {
    let isWithheld = bottom < page.position(viewport.rows, below: top)
    if pages == 1, isWithheld { return show(min(page.head(of: bottom.part), max(top, lastTop()))) }
    scroll(by: pages * max(1, viewport.rows - 1))
  }

  package mutating func scroll(byHalfPages halves: Int) {
    scroll(by: halves * max(1, viewport.rows / 2))
  }

  package mutating func scrollToTop() {
    show(.start)
  }

  package mutating func scrollToBottom() {
    show(lastTop())
  }

  // MARK: Sections

  /// The section that the top row belongs to.
  package var section: PageSection? {
    page.section(at: top.part).map { page.sections[$0] }
  }

  /// Puts the next section's heading on top; false where there is none.
  ///
  /// - Parameter isPeer: only a section of the same level as this one, or above it.
  package mutating func showNextSection(isPeer: Bool = false) -> Bool {
    let level = isPeer ? section?.level ?? 6 : 6
    let start = page.section(at: top.part) ?? 0
    let next = page.sections[start...].first {
      $0.level <= level && position(of: $0) > top && !page.isHidden($0.part)
    }
    return next.map { show(position(of: $0)) } != nil
  }

  /// Puts the heading of this section on top, or of the one before when it is there already.
  package mutating func showPreviousSection(isPeer: Bool = false) -> Bool {
    let level = isPeer ? section?.level ?? 6 : 6
    let end = page.section(at: top.part).map { $0 + 1 } ?? 0
    let previous = page.sections[..<end].last {
      $0.level <= level && position(of: $0) < top && !page.isHidden($0.part)
    }
    if let previous {
      show(position(of: previous))
      return true
    }
    guard top > .start else { return false }
    show(.start)
    return true
  }

  private func position(of section: PageSection) -> Page.Position {
    Page.Position(part: section.part, row: section.gap)
  }

  // MARK: Progress

  /// How much of the text has been in view, from 0 to 1.
  package private(set) var fraction = 0.0

  /// The minutes of reading below the viewport, rounded up.
  package var minutesLeft: Int {
    Int((Double(post.minutes) * (1 - fraction)).rounded(.up))
  }

  mutating func show(_ position: Page.Position) {
    top = position
    place = page.place(at: top)
    settle()
  }

  mutating func show(_ place: Place) {
    self.place = place
    top = page.shown(page.position(of: place))
    settle()
  }

  func isInView(_ position: Page.Position) -> Bool {
    position >= top && position < bottom
  }

  /// Lays out what is in view, so that a frame can be made without changing anything.
  mutating func settle() {
    (rows, rowParts) = page.rows(from: top, count: viewport.rows)
    let end = page.position(viewport.rows, below: top)
    bottom = page.end(ofViewFrom: top, to: end, limit: viewport.rows / 4)
    if bottom < end {
      let withheld = page.count(from: bottom, to: end)
      rows.removeLast(withheld)
      rowParts.removeLast(withheld)
    }
    fraction = bottom == page.end ? 1 : page.fraction(above: bottom)
    head = page.table?.head ?? []
    strips = (head + rows).compactMap(\.strip)
    // What comes into view next begins at its beginning.
    if !isPannable { shift = 0 }
    if !strips.isEmpty {
      head = head.map { $0.panned(by: shift) }
      rows = rows.map { $0.panned(by: shift) }
    }
    light()
    if let choice, !targets.contains(choice.target) { self.choice = nil }
  }

  /// The top of the last page.
  mutating func lastTop() -> Page.Position {
    page.position(-max(1, viewport.rows), below: page.end)
  }
}
