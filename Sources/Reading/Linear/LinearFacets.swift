internal import Posts

/// The list of facets for ears and fingers: one a row, in words.
enum LinearFacets {
  static func draw(_ list: FacetList, in frame: inout Frame, _ area: FacetArea, _ words: LinearWords) {
    let lines = list.entries.dropFirst(list.selection.top).prefix(area.rows).map { entry in
      let count = "\(entry.count) \(entry.count == 1 ? "post" : "posts")"
      return "\(entry.facet.kind.rawValue) \(entry.facet.label), \(count)"
    }
    let none = list.filter.isEmpty ? "nothing to narrow by" : "nothing matches “\(list.filter)”"
    LinearList.draw(
      lines.isEmpty ? [none] : lines, from: list.selection.top, selected: list.selection.index, in: &frame,
      rows: area.rows, words, target: { .facet($0) })
  }
}
