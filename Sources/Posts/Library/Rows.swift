/// Rows of different lengths in one array: a hundred thousand arrays of their own take longer to walk.
struct Rows<Element: Sendable>: Sendable {
  private var elements: [Element] = []
  /// Where each row ends.
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ row: [Element]) {
    elements += row
    ends.append(elements.count)
  }

  mutating func replace(_ index: Int, with row: [Element]) {
    let range = range(of: index)
    elements.replaceSubrange(range, with: row)
    let more = row.count - range.count
    guard more != 0 else { return }
    for index in index..<ends.count { ends[index] += more }
  }

  /// Keeps these rows, given in order.
  mutating func keep(_ kept: [Int]) {
    var rows = Rows()
    rows.elements.reserveCapacity(elements.count)
    for index in kept {
      rows.elements += elements[range(of: index)]
      rows.ends.append(rows.elements.count)
    }
    self = rows
  }

  func withUnsafeRows<Result>(_ work: ((Int) -> Slice<UnsafeBufferPointer<Element>>) -> Result) -> Result {
    elements.withUnsafeBufferPointer { elements in
      ends.withUnsafeBufferPointer { ends in
        work { elements[(($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0])] }
      }
    }
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }
}
