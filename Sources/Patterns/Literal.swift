/// Words to be found as they stand, in linear time (Knuth, Morris and Pratt, 1977), by scalars or by bytes.
struct Literal<Element: Equatable & Sendable>: Sendable {
  private let elements: [Element]
  /// For each prefix, the length of the longest shorter prefix that is also its end.
  private let borders: [Int]

  init(_ elements: [Element]) {
    self.elements = elements
    var borders = Array(repeating: 0, count: elements.count)
    var length = 0
    for index in elements.indices.dropFirst() {
      while length > 0, elements[index] != elements[length] { length = borders[length - 1] }
      if elements[index] == elements[length] { length += 1 }
      borders[index] = length
    }
    self.borders = borders
  }

  /// Where it occurs, by elements, without overlaps.
  func ranges(in text: some Sequence<Element>) -> [Range<Int>] {
    guard !elements.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var length = 0
    for (index, element) in text.enumerated() {
      while length > 0, element != elements[length] { length = borders[length - 1] }
      if element == elements[length] { length += 1 }
      if length == elements.count {
        ranges.append(index + 1 - length..<index + 1)
        length = 0
      }
    }
    return ranges
  }
}
