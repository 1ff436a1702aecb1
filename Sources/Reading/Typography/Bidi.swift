/// Which way the pieces of a stretch run: its levels by UAX #9, and the rows in visual order.
struct Bidi {
  /// Where the pieces begin.
  let places: [Int]
  private let clusters: [Cluster]
  private let levels: [UInt8]
  private let paragraph: UInt8
  private let mirrored: @Sendable (Unicode.Scalar) -> Unicode.Scalar

  /// - Returns: `nil` where all runs from left to right, or nothing here knows better.
  init?(_ text: Clusters, _ algorithm: BidiAlgorithm?) {
    guard let algorithm, !text.isPlain else { return nil }
    let clusters = Array(text)
    guard clusters.contains(where: \.runsRightToLeft) else { return nil }
    let scalars = clusters.flatMap(\.text.unicodeScalars)
    guard let found = algorithm.levels(scalars), found.scalars.count == scalars.count else { return nil }
    var levels: [UInt8] = []
    var index = 0
    for cluster in clusters {
      levels.append(found.scalars[index])
      index += cluster.text.unicodeScalars.count
    }
    places = text.extents().map(\.range.lowerBound)
    self.clusters = clusters
    self.levels = levels
    paragraph = found.paragraph
    mirrored = algorithm.mirrored
  }

  var isRightToLeft: Bool { paragraph == 1 }

  /// The pieces of a row from left to right: rule L2. A row comes without the blanks at its end, so L1 has nothing to do.
  ///
  /// - Parameter extent: the part of the stretch in it.
  func order(_ extent: Range<Int>) -> [Int] {
    let row = index(from: extent.lowerBound)..<index(from: extent.upperBound)
    var order = Array(row)
    var levels = row.map { self.levels[$0] }
    guard let highest = levels.max(), highest > 0 else { return order }
    for level in stride(from: highest, to: 0, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[start] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[end] >= level { end += 1 }
        order[start..<end].reverse()
        levels[start..<end].reverse()
        start = end
      }
    }
    return order
  }

  /// The first piece at a place or beyond, by bisection.
  private func index(from place: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What a piece looks like the way it runs: rule L4.
  func cluster(_ piece: Int) -> Cluster {
    let cluster = clusters[piece]
    guard levels[piece] % 2 == 1, let scalar = cluster.text.unicodeScalars.first,
      cluster.text.unicodeScalars.count == 1
    else { return cluster }
    let other = mirrored(scalar)
    return other == scalar ? cluster : Sanitizing.clusters(String(other)).first ?? cluster
  }
}

extension Cluster {
  /// Whether it is of a script that runs from right to left: the blocks that the Unicode Character Database gives
  /// the classes R and AL, assigned or not (DerivedBidiClass.txt, "@missing").
  fileprivate var runsRightToLeft: Bool {
    switch text.unicodeScalars.first?.value ?? 0 {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
