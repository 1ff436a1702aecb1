/// Rows of different lengths in one array: a hundred thousand arrays of their own take longer to walk.
struct Rows<Element: Sendable>: Sendable {
  private var elements: [Element] = []
  /// Where each row ends.
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ row: [Element]) {
    append { $0 += row }
  }

  /// - Parameter write: appends the elements of the row.
  mutating func append(_ write: (inout [Element]) -> Void) {
    write(&elements)
    ends.append(elements.count)
  }

  /// Makes room, so that growing copies nothing.
  mutating func reserveCapacity(_ rows: Int, elements count: Int) {
    elements.reserveCapacity(count)
    ends.reserveCapacity(rows)
  }

  var elementCount: Int { elements.count }

  mutating func replace(_ index: Int, with row: [Element]) {
    let range = range(of: index)
    elements.replaceSubrange(range, with: row)
    let more = row.count - range.count
    guard more != 0 else { return }
    for index in index..<ends.count { ends[index] += more }
  }

  /// Changes each element.
  mutating func map(_ change: (Element) -> Element) {
    for index in elements.indices { elements[index] = change(elements[index]) }
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

  func withUnsafeRows<Result>(_ work: (UnsafeRows<Element>) -> Result) -> Result {
    elements.withUnsafeBufferPointer { elements in
      ends.withUnsafeBufferPointer { ends in work(UnsafeRows(elements: elements, ends: ends)) }
    }
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }
}

/// Rows where they stand in memory, for as long as they do.
struct UnsafeRows<Element> {
  fileprivate let elements: UnsafeBufferPointer<Element>
  fileprivate let ends: UnsafeBufferPointer<Int>

  subscript(index: Int) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: elements[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
  }
}
