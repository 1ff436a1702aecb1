package import Posts

/// What stands in some cells of a frame that can be pointed at.
package enum Target: Hashable, Sendable {
  case link(Link)
  /// The first row of a footnote, by its number.
  case footnote(Int)
  /// The title of a callout or of details that fold, by their index.
  case foldable(Int)
  /// The first row of a table, by the id of its block.
  case table(Int)
  /// A post that the footer names, or a section of it by its anchor; that is empty for the post as a whole.
  case post(Post.ID, anchor: String)
  /// Text that is highlighted, by the name under which that is kept.
  case highlight(String)
  /// A row of a list, counted from 0 in what the list shows: a post of the shelf, an entry of the outline.
  case item(Int)
  /// A row of the list of facets, counted from 0.
  case facet(Int)
}

extension Frame {
  /// Cells side by side in one row that are one target.
  package struct Region: Equatable, Sendable {
    package let target: Target
    package let row: Int
    package fileprivate(set) var columns: Range<Int>
  }

  /// Says what stands in some cells; beside cells that are the same target it is one region with them.
  ///
  /// - Parameter isBeneath: whether the targets that are there already lie within it.
  package mutating func mark(_ target: Target, row: Int, columns: Range<Int>, isBeneath: Bool = false) {
    let columns = columns.clamped(to: 0..<max(0, size.columns))
    guard (0..<size.rows).contains(row), !columns.isEmpty else { return }
    var regions = regions[row, default: []]
    if isBeneath {
      regions.insert(Region(target: target, row: row, columns: columns), at: 0)
    } else if let last = regions.last, last.target == target, last.columns.upperBound == columns.lowerBound {
      regions[regions.count - 1].columns = last.columns.lowerBound..<columns.upperBound
    } else {
      regions.append(Region(target: target, row: row, columns: columns))
    }
    self.regions[row] = regions
  }

  /// Takes the targets out of cells that something else is put into.
  mutating func unmark(row: Int, columns: Range<Int>) {
    guard !regions.isEmpty, !columns.isEmpty, let covered = regions[row] else { return }
    regions[row] = covered.flatMap { region in
      let left = region.columns.lowerBound..<max(region.columns.lowerBound, columns.lowerBound)
      let right = min(region.columns.upperBound, columns.upperBound)..<region.columns.upperBound
      return [left, right].map { $0.clamped(to: region.columns) }.filter { !$0.isEmpty }.map {
        Region(target: region.target, row: row, columns: $0)
      }
    }
  }

  /// The targets of a row, from the left, and one within another behind it.
  package func targets(inRow row: Int) -> [Region] {
    (regions[row] ?? []).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
  }

  /// All targets in reading order. A link that is broken into rows is in several, with equal values.
  package var targets: [Region] {
    regions.keys.sorted().flatMap { targets(inRow: $0) }
  }

  /// What stands at a position, the innermost of several.
  package func target(at position: Position) -> Target? {
    regions[position.row]?.last { $0.columns.contains(position.column) }?.target
  }
}
