internal import Posts

extension Reader {
  var facetArea: FacetArea {
    FacetArea(beside: shelfArea, in: viewport, count: facets?.total ?? 0, isLinear: words != nil)
  }

  /// Opens the list of what the listed posts have in common.
  mutating func showFacets() {
    // Who goes on with the shelf does not wait for a post any more.
    awaited = nil
    facets = FacetList(of: shelf)
    fitFacets()
  }

  mutating func fitFacets() {
    let rows = facetArea.rows
    facets?.fit(rows: rows)
  }

  /// Counts anew, where the posts have changed behind the list.
  mutating func renewFacets() {
    facets?.renew(of: shelf)
    fitFacets()
  }

  mutating func runInFacets(_ command: Command, times: Int?) {
    switch command {
    case .open: chooseFacet()
    case .back: facets = nil
    case .filter: facets?.isTyping = true
    case .help: showHelp()
    case .nextSection, .previousSection:
      for _ in 0..<min(times ?? 1, 10) { facets?.moveByKind(isOnward: command == .nextSection) }
    default:
      if let motion = Motion(command, times: times) { facets?.move(motion) }
    }
  }

  /// Gives a key to the filter that is being typed; false for one that is not its own.
  mutating func typeInFacets(_ key: Key) -> Bool {
    guard var typing = facets.map({ FilterTyping($0.filter) }), typing.take(key) else { return false }
    facets?.isTyping = typing.isTyping
    facets?.narrow(to: typing.text)
    return true
  }

  /// Narrows the shelf to the facet of a row.
  mutating func chooseFacet(at index: Int) {
    guard let list = facets, list.entries.indices.contains(index) else { return }
    shelf.add(list.entries[index].facet, rows: shelfRows)
    facets = nil
  }

  private mutating func chooseFacet() {
    if let index = facets?.selection.index { chooseFacet(at: index) }
  }

  /// Takes back what narrows the shelf, the filter first.
  mutating func widenShelf(clearingFilter: Bool) {
    if clearingFilter, !shelf.filter.isEmpty {
      shelf.filter(by: "", rows: shelfRows)
    } else if let facet = shelf.dropFacet(rows: shelfRows) {
      notice = Notice(text: "no longer narrowed to \(facet.words)")
    }
  }

  func drawFacets(_ list: FacetList, in frame: inout Frame) {
    if let words {
      LinearFacets.draw(list, in: &frame, facetArea, words)
    } else {
      FacetView.draw(list, in: &frame, facetArea)
    }
    if list.isTyping {
      PromptRow.draw("/" + list.filter, "\(list.entries.count) found", in: &frame)
    } else {
      drawStatus(FacetView.status(list, shelf), FacetView.hints(keymap), in: &frame)
    }
  }
}
