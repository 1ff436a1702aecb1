internal import Posts

extension Reader {
  /// The rows of text that a notch of the wheel moves. Of a list it moves one.
  private static let rowsPerNotch = 3

  /// Answers a click by what the frame shows there; over labels or a peek it only ends them, as most keys do.
  mutating func click(at position: Frame.Position) -> [Effect] {
    forgetKeys()
    if labels != nil || peek != nil {
      (labels, peek) = (nil, nil)
      return []
    }
    guard pager?.prompt == nil, pager?.note == nil, pager?.selection == nil,
      let target = frame().target(at: position)
    else { return [] }
    switch target {
    case .item(let index) where [.shelf, .facets].contains(mode):
      facets = nil
      return clickPost(index)
    case .facet(let index):
      chooseFacet(at: index)
      return []
    case .item(let index) where mode == .finder: return clickSection(index)
    case .item(let index):
      readOn(atItem: index)
      return []
    case .highlight:
      readOn()
      pager?.choose(target)
      return []
    case .link, .footnote, .foldable, .table, .post:
      readOn()
      return follow(target)
    }
  }

  /// The first click selects, so that what is told of a post can be read; the next one opens.
  private mutating func clickPost(_ index: Int) -> [Effect] {
    shelf.isTyping = false
    if index == shelf.selectedIndex { return run(.open, times: nil) }
    if shelf.posts.indices.contains(index) { shelf.select(shelf.posts[index].id, rows: shelfRows) }
    return []
  }

  private mutating func clickSection(_ index: Int) -> [Effect] {
    if index == finder?.list.selected { return run(.open, times: nil) }
    finder?.select(index)
    return []
  }

  mutating func turnWheel(_ notches: Int, at position: Frame.Position) -> [Effect] {
    forgetKeys()
    (labels, peek) = (nil, nil)
    let command: Command = notches > 0 ? .rowDown : .rowUp
    let count = notches.magnitude > 1000 ? 1000 : abs(notches)
    switch mode {
    case .shelf, .finder: return run(command, times: count)
    case .facets where facetArea.sheet.contains(position),
      .outline where outlineArea.sheet.contains(position):
      return run(command, times: count)
    case .help: return run(command, times: Self.rowsPerNotch * count)
    case .facets:
      shelf.move(.rows(count * notches.signum()))
      return []
    case .selection:
      _ = run(command, times: count)
      return []
    case .outline, .pager, .table:
      if pager?.prompt == nil { pager?.move(.rows(notches.signum() * Self.rowsPerNotch * count)) }
      return []
    }
  }

  /// What was typed before has nothing to do with what the mouse does.
  private mutating func forgetKeys() {
    notice = nil
    pending = Pending()
  }
}
