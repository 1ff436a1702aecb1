internal import Posts

/// Where an anchor of a post leads.
enum Destination: Equatable {
  /// A section of the page by its index, or the start.
  case section(Int?)
  /// A footnote, by its number.
  case footnote(Int)
}

extension Page {
  /// As in HTML, no anchor and `top` are the start. So is the heading that is shown as the title of the post.
  func destination(of anchor: String) -> Destination? {
    let lowercased = anchor.lowercased()
    if let index = sections.index(of: anchor) ?? sections.index(of: lowercased) { return .section(index) }
    if let number = footnote(named: anchor) { return .footnote(number) }
    if let index = sections.index(like: anchor) { return .section(index) }
    let isStart =
      anchor.isEmpty || lowercased == "top"
      || post.sections.contains { $0.anchor == lowercased || $0.isMeant(by: anchor) }
    return isStart ? .section(nil) : nil
  }
}

extension Pager {
  mutating func show(_ destination: Destination) {
    choice = nil
    switch destination {
    case .section(let index): show(section: index)
    case .footnote(let number): show(footnote: number)
    }
  }

  /// Chooses a footnote, and puts it on top unless all of its first block is in view.
  private mutating func show(footnote number: Int) {
    guard let part = page.parts(ofFootnote: number)?.lowerBound else { return }
    reveal(part)
    let last = Page.Position(part: part, row: page.rows(of: part).count - 1)
    bring(page.head(of: part), to: last)
    choose(.footnote(number))
  }

  /// Shows a footnote from its start on, though nothing follows to fill the viewport.
  mutating func putOnTop(footnote number: Int) {
    if let part = page.parts(ofFootnote: number)?.lowerBound { show(page.head(of: part)) }
  }

  /// Puts the first reference to a footnote on top unless it is in view, and chooses it; false where there is none.
  mutating func show(referenceTo number: Int) -> Bool {
    guard let position = page.position(referringTo: number) else { return false }
    reveal(position.part)
    bring(position, to: position)
    choose(
      targets.first { target in
        guard case .link(let link) = target, let anchor = link.anchor else { return false }
        return page.footnote(named: anchor) == number
      })
    return true
  }

  private mutating func bring(_ first: Page.Position, to last: Page.Position) {
    if isInView(first), isInView(last) { settle() } else { show(min(first, lastTop())) }
  }
}
