internal import Posts

/// What was found as a list: a line for each post, and below it the sections, which can be selected.
struct FoundList: Sendable {
  enum Line: Equatable, Sendable {
    case post(Int)
    /// A section, by its number among all.
    case entry(Int)
    /// What a post has besides.
    case more(Int)
  }

  private(set) var lines: [Line] = []
  /// The line of each entry.
  private var entries: [Int] = []
  private var places: [(post: Int, section: Int)] = []
  private(set) var selected = 0
  /// The first line in view.
  private(set) var top = 0
  private var rows = 1

  init() {}

  private init(_ result: SearchResult) {
    for (index, found) in result.posts.enumerated() {
      lines.append(.post(index))
      for section in found.sections.indices {
        entries.append(lines.count)
        lines.append(.entry(places.count))
        places.append((index, section))
      }
      if found.sectionCount > found.sections.count { lines.append(.more(index)) }
    }
  }

  var count: Int { entries.count }

  func place(of entry: Int) -> (post: Int, section: Int)? {
    places.indices.contains(entry) ? places[entry] : nil
  }

  func firstEntry(ofPost post: Int) -> Int? { places.firstIndex { $0.post == post } }

  /// The list of another result.
  /// - Parameter before: the result that this is the list of, where what is selected is to stay so.
  func renewed(_ result: SearchResult, _ before: SearchResult?, rows: Int) -> FoundList {
    var list = FoundList(result)
    list.rows = max(1, rows)
    guard let before, let place = place(of: selected) else { return list }
    let old = before.posts[place.post]
    let same = list.places.firstIndex { place in
      let found = result.posts[place.post]
      return found.post.id == old.post.id && found.sections[place.section].anchor == anchor(in: before)
    }
    let entry = same ?? min(selected, max(0, list.count - 1))
    // In the row where it was.
    list.top =
      list.entries.indices.contains(entry) ? max(0, list.entries[entry] - entries[selected] + top) : 0
    list.select(entry)
    return list
  }

  private func anchor(in result: SearchResult) -> String? {
    place(of: selected).map { result.posts[$0.post].sections[$0.section].anchor }
  }

  mutating func fit(rows: Int) {
    self.rows = max(1, rows)
    select(selected)
  }

  mutating func select(_ entry: Int) {
    selected = max(0, min(entry, count - 1))
    guard entries.indices.contains(selected) else { return top = 0 }
    let line = entries[selected]
    top = max(0, min(top, lines.count - rows))
    // The title stands above the first of its sections.
    let isFirst = line > 0 && lines[line - 1].isPost && rows > 1
    top = min(top, isFirst ? line - 1 : line)
    if line >= top + rows { top = line - rows + 1 }
  }

  mutating func move(_ motion: Motion) {
    let page = lines.dropFirst(top).prefix(rows).count { if case .entry = $0 { true } else { false } }
    select(motion.row(from: selected, page: max(1, page), of: count))
  }
}

extension FoundList.Line {
  fileprivate var isPost: Bool { if case .post = self { true } else { false } }
}
