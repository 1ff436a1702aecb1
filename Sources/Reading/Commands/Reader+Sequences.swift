internal import Posts

/// Where a sequence of keys began: its first key may have moved, and the whole of it takes that back.
extension Reader {
  var sequenceStart: Pending.Start {
    Pending.Start(
      stop: pager?.stop, jumps: jumps, post: shelf.selectedPost?.id, facet: facets?.selection.index)
  }

  mutating func returnTo(_ start: Pending.Start) {
    switch mode {
    case .shelf: if let id = start.post { shelf.select(id, rows: shelfRows) }
    case .facets: if let index = start.facet { facets?.select(index) }
    default:
      guard let stop = start.stop else { return }
      pager?.show(stop)
      jumps = start.jumps
      if let index = pager?.sectionIndex, outline?.hasFocus == true {
        outline?.select(Outline.entry(of: index))
      }
    }
  }
}
