extension Page {
  func isHidden(_ part: Int) -> Bool { folds.hidden(around: part) != nil }

  func isFolded(_ fold: Fold) -> Bool { folds.folded.contains(fold) }

  /// The next part that is shown, or the end.
  func part(after part: Int) -> Int {
    folds.hidden(around: part + 1)?.upperBound ?? part + 1
  }

  /// The part before that is shown; the first one is.
  func part(before part: Int) -> Int {
    folds.hidden(around: part - 1).map { $0.lowerBound - 1 } ?? part - 1
  }

  /// Folds these and nothing else.
  mutating func fold(_ folded: Set<Fold>) {
    let changed = folds.folded.symmetricDifference(folded)
    var folds = folds
    folds.set(folded) { extent(of: $0) }
    self.folds = folds
    for fold in changed { forget(title(of: fold)) }
  }

  /// The callouts and details that their author folds.
  var foldedAtFirst: Set<Fold> {
    Set(flow.foldables.all.indices.filter { flow.foldables[$0].isFolded }.map { .block($0) })
  }

  var allFolds: Set<Fold> {
    Set(sections.indices.map { .section($0) } + flow.foldables.all.indices.map { .block($0) })
  }

  /// The part that is shown of it when it is folded.
  func title(of fold: Fold) -> Int {
    switch fold {
    case .section(let index): sections.part(of: index)
    case .block(let index): flow.foldables[index].title + 1
    }
  }

  /// The parts below the title, those of subsections included.
  func extent(of fold: Fold) -> Range<Int> {
    let start = title(of: fold) + 1
    switch fold {
    case .section(let index):
      let next = sections.index(afterSubsectionsOf: index)
      return start..<max(start, next < sections.count ? sections.part(of: next) : postEnd)
    case .block(let index): return start..<flow.foldables[index].end + 1
    }
  }

  /// What a part is the title of.
  func fold(titledBy part: Int) -> Fold? {
    if let index = flow.foldables.titled(by: part - 1) { return .block(index) }
    return section(at: part).flatMap { sections.part(of: $0) == part ? .section($0) : nil }
  }

  /// What a part lies in or is the title of, from the inside: callouts and details, then sections.
  func folds(around part: Int) -> [Fold] {
    flow.foldables.around(part - 1).map { .block($0) } + sections(around: part).map { .section($0) }
  }

  /// The section at a part and those it is in, from the inside.
  private func sections(around part: Int) -> [Int] {
    guard var index = section(at: part) else { return [] }
    var found = [index]
    var level = sections[index].level
    while index > 0, level > 1 {
      index -= 1
      guard sections[index].level < level else { continue }
      level = sections[index].level
      found.append(index)
    }
    return found
  }

  /// What notices call it.
  func name(of fold: Fold) -> String {
    switch fold {
    case .section(let index): return sections[index].title
    case .block(let index):
      let text = text.texts(of: flow.foldables[index].title + 1).joined(separator: " ")
      return String(text.trimmingPrefix("▾ "))
    }
  }
}
