internal import Posts

/// A search in rows that only scroll.
struct RowSearch: Sendable {
  private(set) var text = ""
  /// Whether keys go to its prompt.
  var isTyping = true
  /// The row on top where it was begun: giving it up leads back there.
  let start: Int
  /// In order; the part of each is its row.
  private(set) var hits: [Hit] = []
  private var index: Int?

  init(from start: Int) {
    self.start = start
  }

  /// The hit that was shown last.
  var current: Hit? { index.map { hits[$0] } }

  /// Takes a key that changes what is searched for; false for one that does not.
  mutating func type(_ key: Key, in rows: [Row]) -> Bool {
    if text.isEmpty, key == .backspace || key == .control("h") { return false }
    guard text.edit(by: key) else { return false }
    find(in: rows)
    return true
  }

  mutating func paste(_ line: Substring, in rows: [Row]) {
    text += line
    find(in: rows)
  }

  /// Finds anew in rows that are set in another way; as many hits stand before the current one.
  mutating func renew(in rows: [Row]) {
    let before = index
    find(in: rows)
    if let before, !hits.isEmpty { index = min(before, hits.count - 1) }
  }

  private mutating func find(in rows: [Row]) {
    guard !text.isEmpty, let pattern = try? SearchPattern(SearchQuery(text: text)) else {
      (hits, index) = ([], nil)
      return
    }
    hits = rows.enumerated().flatMap { row, content in
      pattern.ranges(in: content.spans.map(\.text).joined()).map { range in
        Hit(start: TextPlace(part: row, text: 0, offset: range.lowerBound), length: range.count)
      }
    }
    index = hits.firstIndex { $0.start.part >= start } ?? hits.indices.first
  }

  /// Goes so many hits on, negative back, round the ends.
  /// - Returns: whether it went round one.
  mutating func walk(_ steps: Int) -> Bool {
    guard let index else { return false }
    let aim = index + steps
    self.index = (aim % hits.count + hits.count) % hits.count
    return !hits.indices.contains(aim)
  }

  var status: String {
    guard let index else { return text.isEmpty ? "" : "no hit" }
    return "\(index + 1) of \(hits.count)"
  }
}

extension Row {
  /// The same as a text of its own, in which hits can be lit.
  var searchable: Row {
    var row = self
    var offset = 0
    for index in spans.indices {
      row.spans[index].origin = Span.Origin(text: 0, offset: offset)
      offset += spans[index].clusters.length
    }
    return row
  }
}
