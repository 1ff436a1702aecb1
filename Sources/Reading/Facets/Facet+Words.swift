internal import Posts

extension Facet {
  /// As the list names it.
  var label: String { kind == .folder ? name + "/" : name }

  /// As the status row says what the shelf is narrowed to.
  var words: String {
    switch kind {
    case .tag: "#\(name)"
    case .category, .series: "\(kind.rawValue) \(name)"
    case .year, .folder, .state: label
    }
  }
}

extension Shelf {
  /// What it is narrowed to, the facets in the order in which they were chosen and then the filter.
  var narrowing: [String] {
    facets.map(\.words) + (filter.isEmpty ? [] : ["“\(filter)”"])
  }
}
