/// Words to be found as they stand, in linear time (Knuth, Morris and Pratt, 1977).
struct Literal: Sendable {
  private let scalars: [Unicode.Scalar]
  /// For each prefix, the length of the longest shorter prefix that is also its end.
  private let borders: [Int]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var borders = Array(repeating: 0, count: scalars.count)
    var length = 0
    for index in scalars.indices.dropFirst() {
      while length > 0, scalars[index] != scalars[length] { length = borders[length - 1] }
      if scalars[index] == scalars[length] { length += 1 }
      borders[index] = length
    }
    self.borders = borders
  }

  /// Where it occurs, by scalars, without overlaps.
  func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    guard !scalars.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var length = 0
    for (index, scalar) in text.enumerated() {
      while length > 0, scalar != scalars[length] { length = borders[length - 1] }
      if scalar == scalars[length] { length += 1 }
      if length == scalars.count {
        ranges.append(index + 1 - length..<index + 1)
        length = 0
      }
    }
    return ranges
  }
}
