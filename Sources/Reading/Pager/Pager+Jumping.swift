extension Pager {
  var sections: PageSections { page.sections }

  /// The section that the top row belongs to, by its index.
  var sectionIndex: Int? { page.section(at: top.part) }

  /// Whether the last row is in view.
  var showsEnd: Bool { bottom == page.end }

  /// Whether the last block above the footnotes is in view.
  var showsEndOfBody: Bool { bottom.part >= page.bodyEnd - 1 }

  /// Whether the last row above the footnotes is in view.
  var hasEndOfBodyInView: Bool { bottom >= Page.Position(part: page.bodyEnd, row: 0) }

  /// Puts a section's heading on top; without one, the start of the page.
  mutating func show(section index: Int?) {
    if let index { reveal(sections.part(of: index)) }
    show(index.map { Page.Position(part: sections[$0].part, row: sections[$0].gap) } ?? .start)
  }

  /// The line of the source that the top row shows, counted from 1.
  var line: Int { page.line(at: rows.first?.offset ?? 0) }

  /// Puts the row on top that stands so far in the text, but not past the last page.
  mutating func scroll(toPercent percent: Int) {
    guard percent > 0 else { return scrollToTop() }
    show(min(page.shown(page.position(at: page.offset(after: Double(percent) / 100))), lastTop()))
  }

  /// Goes so many sections on, or as many as there are; false where there is none.
  mutating func showNextSection(isPeer: Bool, times: Int?) -> Bool {
    repeated(times) { $0.showNextSection(isPeer: isPeer) }
  }

  mutating func showPreviousSection(isPeer: Bool, times: Int?) -> Bool {
    repeated(times) { $0.showPreviousSection(isPeer: isPeer) }
  }

  /// Whether it worked once at least.
  private mutating func repeated(_ times: Int?, _ step: (inout Pager) -> Bool) -> Bool {
    var done = 0
    while done < times ?? 1, step(&self) { done += 1 }
    return done > 0
  }
}
