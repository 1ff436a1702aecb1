extension Pager {
  /// What became of the wish to fold.
  enum Folding: Equatable {
    /// What has been folded, by its name.
    case folded(String)
    case unfolded(String)
    case all(isFolded: Bool)
    case nothing
  }

  mutating func fold(_ command: Command) -> Folding {
    switch command {
    case .foldAll: return foldAll(page.allFolds, .all(isFolded: true))
    case .unfoldAll: return foldAll([], .all(isFolded: false))
    default: break
    }
    let around = page.folds(around: foldingPart)
    guard let innermost = around.first else { return .nothing }
    let folded = around.first { page.isFolded($0) }
    if let folded, command != .fold { return change(folded, isFolded: false) }
    guard command != .unfold else { return .nothing }
    let next = around.first { !page.isFolded($0) } ?? innermost
    return page.isFolded(next) ? .nothing : change(next, isFolded: true)
  }

  mutating func toggle(_ fold: Fold) -> Folding {
    change(fold, isFolded: !page.isFolded(fold))
  }

  /// The part that is meant: the title that is chosen, else the top row, or before the first section that section if it
  /// is in view.
  private var foldingPart: Int {
    if case .foldable(let index)? = choice?.target { return page.title(of: .block(index)) }
    guard page.folds(around: top.part).isEmpty, let first = sections.first, first.part < bottom.part else {
      return top.part
    }
    return first.part
  }

  private mutating func foldAll(_ all: Set<Fold>, _ done: Folding) -> Folding {
    guard !page.allFolds.isEmpty else { return .nothing }
    page.fold(all)
    show(min(page.shown(top), lastTop()))
    return done
  }

  private mutating func change(_ fold: Fold, isFolded: Bool) -> Folding {
    let chosen = choice?.target
    page.fold(isFolded ? page.folds.folded.union([fold]) : page.folds.folded.subtracting([fold]))
    let title = page.title(of: fold)
    // Its title stays in view, the rows of a heading that are above the top included.
    show(isFolded && top.part >= title ? min(top, page.head(of: title)) : top)
    choose(chosen)
    let name = page.name(of: fold)
    return isFolded ? .folded(name) : .unfolded(name)
  }

  /// Unfolds whatever hides a part.
  mutating func reveal(_ part: Int) {
    guard page.isHidden(part) else { return }
    // A title is not hidden by what it is the title of.
    let hiding = page.folds(around: part).filter { page.title(of: $0) != part }
    page.fold(page.folds.folded.subtracting(hiding))
  }

  /// Folds what was folded in another page of the post: sections by their anchors, all else by its place in its section.
  mutating func takeFolds(of before: Page) {
    let isFolded = Dictionary(before.foldKeys.map { ($1, before.isFolded($0)) }) { first, _ in first }
    let folded = page.foldKeys.filter { isFolded[$1] ?? page.isFolded($0) }
    page.fold(Set(folded.map(\.fold)))
    show(page.shown(top))
  }
}

extension Page {
  /// What tells a fold from others when the post is read anew.
  fileprivate struct FoldKey: Hashable {
    let anchor: String?
    /// Which one of its section; `nil` for the section itself.
    let number: Int?
  }

  fileprivate var foldKeys: [(fold: Fold, key: FoldKey)] {
    var counts: [String?: Int] = [:]
    let blocks = flow.foldables.all.indices.map { index -> (Fold, FoldKey) in
      let anchor = section(at: title(of: .block(index))).map { sections[$0].anchor }
      counts[anchor, default: 0] += 1
      return (.block(index), FoldKey(anchor: anchor, number: counts[anchor]))
    }
    return sections.indices.map { (.section($0), FoldKey(anchor: sections[$0].anchor, number: nil)) } + blocks
  }
}
