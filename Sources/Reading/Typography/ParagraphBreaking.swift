/// Breaks a stretch of text into the rows that together look best, as Knuth and Plass describe it in "Breaking
/// paragraphs into lines" (Software: Practice and Experience 11, 1981), for a grid of cells: a space is one column
/// and only grows, and by whole columns.
struct ParagraphBreaking {
  private let breaks: [RowBreak]
  /// Columns, and spaces, before each place.
  private let columns: [Int]
  private let spaces: [Int]
  private let width: Int

  /// The cost of dividing a word, and of doing so in two rows on end, in the unit of `badness`.
  private static let hyphenPenalty = 60.0
  private static let twoHyphensPenalty = 200.0
  /// Of a last row that is one short word.
  private static let orphanPenalty = 40.0
  private static let shortestLastRow = 8

  /// - Parameters:
  ///   - hyphens: the places before which a word may be divided, in order.
  ///   - width: of a row, in columns.
  init(_ stretch: Stretch, hyphens: [Int], width: Int) {
    breaks = stretch.rowBreaks(hyphens: hyphens)
    self.width = width
    let length = stretch.clusters.length
    var columns = Array(repeating: 0, count: length + 1)
    var spaces = columns
    for cluster in stretch.clusters.extents() {
      let (start, end) = (cluster.range.lowerBound, cluster.range.upperBound)
      columns[end] = columns[start] + cluster.columns
      spaces[end] = spaces[start] + (cluster.isSpace ? 1 : 0)
    }
    self.columns = columns
    self.spaces = spaces
  }

  /// A way to get to a break: the best one there is.
  private struct Node {
    let cost: Double
    /// Which of the nodes the row before it ends at; `nil` at the start.
    let before: Int?
    /// Which of the breaks; `nil` at the start.
    let place: Int?
  }

  /// The breaks at which the rows end, in order; `nil` where a word is wider than a row.
  ///
  /// Each break is tried with those starts alone from which a row reaches it, so the work is linear in the text.
  func best() -> [RowBreak]? {
    var nodes = [Node(cost: 0, before: nil, place: nil)]
    var firstActive = 0
    for (index, place) in breaks.enumerated() {
      while firstActive < nodes.count, length(from: nodes[firstActive], to: place) > width {
        firstActive += 1
      }
      guard firstActive < nodes.count else { return nil }
      var best: (cost: Double, node: Int)?
      for node in firstActive..<nodes.count where length(from: nodes[node], to: place) <= width {
        let cost =
          nodes[node].cost + demerits(from: nodes[node], to: place, isLast: index == breaks.count - 1)
        if best.map({ cost <= $0.cost }) ?? true { best = (cost, node) }
      }
      guard let best else { continue }
      nodes.append(Node(cost: best.cost, before: best.node, place: index))
    }
    return path(to: nodes)
  }

  private func path(to nodes: [Node]) -> [RowBreak]? {
    guard var node = nodes.last, node.place == breaks.count - 1 else { return nil }
    var path: [RowBreak] = []
    while let place = node.place, let before = node.before {
      path.append(breaks[place])
      node = nodes[before]
    }
    return path.reversed()
  }

  private func start(of node: Node) -> Int { node.place.map { breaks[$0].next } ?? 0 }

  private func length(from node: Node, to place: RowBreak) -> Int {
    let start = start(of: node)
    return columns[max(start, place.end)] - columns[start] + (place.isHyphenated ? 1 : 0)
  }

  private func demerits(from node: Node, to place: RowBreak, isLast: Bool) -> Double {
    let length = length(from: node, to: place)
    var penalty = 0.0
    if place.isHyphenated {
      let isSecond = node.place.map { breaks[$0].isHyphenated } ?? false
      penalty = Self.hyphenPenalty + (isSecond ? Self.twoHyphensPenalty : 0)
    }
    if isLast {
      let isOrphan = length < Self.shortestLastRow && node.place != nil
      return square(1 + (isOrphan ? Self.orphanPenalty : 0))
    }
    let start = start(of: node)
    let gaps = spaces[max(start, place.end)] - spaces[start]
    return square(1 + badness(slack: width - length, gaps: gaps) + penalty)
  }

  /// How bad the gaps of a row are: 100 when each grows by a column.
  private func badness(slack: Int, gaps: Int) -> Double {
    if slack == 0 { return 0 }
    let growth = min(Double(slack) / Double(max(1, gaps)), 8)
    return 100 * growth * growth * growth
  }

  private func square(_ value: Double) -> Double { value * value }
}
