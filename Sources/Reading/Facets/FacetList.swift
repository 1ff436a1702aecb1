internal import Posts

/// What the listed posts have in common, with how many of them do, as a list to narrow the shelf by.
struct FacetList: Sendable {
  /// A row of the list.
  struct Entry: Equatable, Sendable {
    let facet: Facet
    /// Listed posts that have it.
    let count: Int
  }

  /// Whether letters go to the filter.
  var isTyping = false
  private(set) var filter = ""
  private var all: [Entry]
  /// The entries that pass the filter.
  private(set) var entries: [Entry]
  private(set) var selection = ListSelection()
  private var rows = 1

  init(of shelf: Shelf) {
    all = shelf.facetEntries
    entries = all
  }

  /// How many there are without a filter.
  var total: Int { all.count }

  var selected: Entry? {
    entries.indices.contains(selection.index) ? entries[selection.index] : nil
  }

  mutating func fit(rows: Int) {
    self.rows = rows
    select(selection.index)
  }

  mutating func select(_ index: Int) {
    selection.select(index, of: entries.count, rows: rows)
  }

  mutating func move(_ motion: Motion) {
    selection.move(motion, of: entries.count)
  }

  /// Selects the first entry of the next kind, or of the kind that this one is in or follows; at the ends nothing.
  /// It comes into view with what follows it.
  mutating func moveByKind(isOnward: Bool) {
    let starts = entries.indices.filter { $0 == 0 || entries[$0 - 1].facet.kind != entries[$0].facet.kind }
    let next = isOnward ? starts.first { $0 > selection.index } : starts.last { $0 < selection.index }
    guard let next else { return }
    selection.select(next, of: entries.count, rows: rows)
    selection.scroll(to: next, of: entries.count)
  }

  /// Lists the entries whose names hold all words of a text; what was selected stays so, or the first one is.
  mutating func narrow(to text: String) {
    let selected = selected?.facet
    let candidates = !filter.isEmpty && text.hasPrefix(filter) ? entries : all
    filter = text
    let words = WordMatch(text)
    entries = words.isEmpty ? candidates : candidates.filter { words.matches($0.facet.label) }
    let index = entries.firstIndex { $0.facet == selected }
    selection.select(index ?? 0, of: entries.count, rows: rows)
  }

  /// Counts anew, where the posts have changed.
  mutating func renew(of shelf: Shelf) {
    let selected = selected?.facet
    let index = selection.index
    all = shelf.facetEntries
    let text = filter
    filter = ""
    narrow(to: text)
    let same = entries.firstIndex { $0.facet == selected }
    selection.select(same ?? index, of: entries.count, rows: rows)
  }
}

extension Shelf {
  /// By kind; tags, categories and series by how many posts have them, years and folders in their order.
  fileprivate var facetEntries: [FacetList.Entry] {
    let counts = listing.counts(in: shown)
    let numbers = counts.indices.filter { counts[$0] > 0 && !facets.contains(listing.facets[$0]) }
    let sorted = numbers.sorted { left, right in
      let kind = listing.facets[left].kind
      guard kind == listing.facets[right].kind, kind.isByCount, counts[left] != counts[right] else {
        return left < right
      }
      return counts[left] > counts[right]
    }
    return sorted.map { FacetList.Entry(facet: listing.facets[$0], count: counts[$0]) }
  }
}

extension Facet.Kind {
  fileprivate var isByCount: Bool { [.tag, .category, .series].contains(self) }
}
