extension Pager {
  /// What became of the wish to fold.
  enum Folding: Equatable {
    case folded(PageSection)
    case unfolded(PageSection)
    case all(isFolded: Bool)
    case nothing
  }

  mutating func fold(_ command: Command) -> Folding {
    switch command {
    case .foldAll: return foldAll(Set(sections.indices), .all(isFolded: true))
    case .unfoldAll: return foldAll([], .all(isFolded: false))
    default: break
    }
    let around = page.sections(around: foldingPart)
    guard let innermost = around.first else { return .nothing }
    let folded = around.first(where: page.folds.sections.contains)
    if let folded, command != .fold {
      return change(folded, isFolded: false)
    }
    guard command != .unfold else { return .nothing }
    let next = around.first { !page.folds.sections.contains($0) } ?? innermost
    return page.folds.sections.contains(next) ? .nothing : change(next, isFolded: true)
  }

  /// The part whose section is meant: that of the top row, or before the first section the first one in view.
  private var foldingPart: Int {
    guard page.section(at: top.part) == nil, let first = sections.first, first.part < bottom.part else {
      return top.part
    }
    return first.part
  }

  private mutating func foldAll(_ all: Set<Int>, _ done: Folding) -> Folding {
    guard !sections.isEmpty else { return .nothing }
    page.fold(all)
    show(min(page.shown(top), lastTop()))
    return done
  }

  private mutating func change(_ index: Int, isFolded: Bool) -> Folding {
    var folded = page.folds.sections
    if isFolded { folded.insert(index) } else { folded.remove(index) }
    page.fold(folded)
    let section = sections[index]
    if isFolded, top.part > section.part { show(page.head(of: section.part)) } else { show(top) }
    return isFolded ? .folded(section) : .unfolded(section)
  }

  /// Unfolds whatever hides a part.
  mutating func reveal(_ part: Int) {
    guard page.isHidden(part) else { return }
    let around = page.sections(around: part)
    // A heading is not hidden by its own section.
    let hiding = around.filter { sections.part(of: $0) != part }
    page.fold(page.folds.sections.subtracting(hiding))
  }

  /// Folds the sections that were folded in another page of the post.
  mutating func takeFolds(of before: Pager) {
    let anchors = Set(before.page.folds.sections.map { before.sections[$0].anchor })
    guard !anchors.isEmpty else { return }
    page.fold(Set(sections.indices.filter { anchors.contains(sections[$0].anchor) }))
    show(page.shown(top))
  }
}
