internal import Markdown

extension Pager {
  /// The page that the source stands for while it is shown, and where both stood when it came.
  struct Rendered: Sendable {
    let page: Page
    let place: Place
    fileprivate(set) var sourcePlace: Place
  }

  var isSource: Bool { rendered != nil }

  /// The post as it was read.
  var document: Document { (rendered?.page ?? page).document }

  /// Shows the Markdown source at the same place.
  ///
  /// - Parameter number: of the search, if there is one: it goes on in the other text.
  mutating func showSource(search number: Int) {
    goOn(search: number) { pager in
      let offset = pager.rows.first?.offset ?? 0
      let before = (page: pager.page, place: pager.place)
      pager.page = Page(sourceOf: before.page)
      pager.show(min(pager.page.position(showing: offset), pager.lastTop()))
      pager.rendered = Rendered(page: before.page, place: before.place, sourcePlace: pager.place)
    }
  }

  /// Shows the post as it is set again: where it was, or where the source has been moved to.
  mutating func showRendered(search number: Int, measure: Int, _ typography: Typography) {
    guard let rendered else { return }
    goOn(search: number) { pager in
      let offset = pager.rows.first?.offset ?? 0
      let isMoved = pager.place != rendered.sourcePlace
      pager.page = rendered.page.refitted(to: pager.viewport.columns, measure: measure, typography)
      pager.rendered = nil
      guard isMoved else { return pager.show(rendered.place) }
      pager.show(min(pager.page.shown(pager.page.position(showing: offset)), pager.lastTop()))
    }
  }

  private mutating func goOn(search number: Int, turning turn: (inout Pager) -> Void) {
    let earlier = search
    choice = nil
    // They are places of the page that is left.
    (highlights, keptHighlights, highlightsRevision) = ([], [], nil)
    clearSearch()
    turn(&self)
    guard let earlier else { return }
    begin(earlier.pattern, number: number)
    search?.isBackward = earlier.isBackward
    settle()
  }

  /// Where reading stands in the post as it is set.
  var readingPlace: Place {
    guard let rendered, place != rendered.sourcePlace else { return rendered?.place ?? place }
    var page = rendered.page
    return page.place(at: page.position(showing: rows.first?.offset ?? 0))
  }

  /// Shows the post in the way in which it was shown before it was read anew: folds, what was chosen, the source.
  mutating func takeView(of before: Pager) {
    note = before.note
    guard let rendered = before.rendered else {
      takeFolds(of: before.page)
      takeSelection(of: before)
      return choose(before.choice?.target)
    }
    takeFolds(of: rendered.page)
    showSource(search: 0)
    show(before.place)
    if before.place == rendered.sourcePlace { self.rendered?.sourcePlace = place }
  }
}

extension Page {
  /// The row that shows the text at an offset, in the body or in a footnote.
  fileprivate mutating func position(showing offset: Int) -> Position {
    let footnotes = flow.leaves.indices.dropFirst(flow.leaves.bodyCount)
    guard let leaf = footnotes.first(where: { flow.leaves.range(of: $0).contains(offset) }) else {
      // What begins in the same line, behind the markers of what it stands in.
      let next = flow.leaves.index(from: offset)
      let line = document.source[min(offset, document.source.count)...].firstIndex(of: UInt8(ascii: "\n"))
      let isSameLine = next < flow.leaves.bodyCount && flow.leaves.start(of: next) <= line ?? .max
      let found = isSameLine ? head(of: next + 1) : position(at: offset)
      // What stands before the text is told in the title block.
      return found.part == 0 ? .start : found
    }
    let rows = rows(of: leaf + 1)
    return Position(part: leaf + 1, row: rows.lastIndex { $0.offset <= offset } ?? 0)
  }
}
