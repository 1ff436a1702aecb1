extension Definitions {
  /// What references to definitions may come to in a document, in UTF-8 bytes, or four times its source if more.
  static let leastExpansion = 1_000_000

  /// Takes away the definitions of which references would make more than that: those that come to most first.
  ///
  /// A long destination with many references to it is a bomb: 50 KB of source would be 125 MB of links. The references
  /// of the whole source are counted, a few that are none with them, only where they may come to that much at all.
  ///
  /// - Returns: The bytes looked at.
  mutating func bound(in text: Bytes, from start: Int) -> Int {
    guard let longest = targets.map(\.length).max() else { return 0 }
    let limit = max(Definitions.leastExpansion, 4 * text.count)
    var brackets = 0
    var index = text.next(UInt8(ascii: "]"), from: start)
    while index < text.count {
      brackets += 1
      index = text.next(UInt8(ascii: "]"), from: index + 1)
    }
    guard brackets.multipliedReportingOverflow(by: longest).partialValue > limit else {
      return text.count - start
    }
    drop(beyond: limit, labels: LabelCount(text, from: start))
    return 2 * (text.count - start)
  }

  private mutating func drop(beyond limit: Int, labels: LabelCount) {
    // A definition begins with its label, which is no reference.
    let costs = numbers.map { label, number in
      (cost: (labels.count(of: label) - 1) * targets[number].length, number: number, label: label)
    }
    var total = 0
    for (cost, _, label) in costs.sorted(by: { ($0.cost, $0.number) < ($1.cost, $1.number) }) {
      total += cost
      if total > limit { numbers[label] = nil }
    }
  }
}

extension LinkTarget {
  fileprivate var length: Int { destination.count + (title?.count ?? 0) }
}

/// How often labels stand in a source, never less than its blocks refer to them.
private struct LabelCount {
  private var counts: [String: Int] = [:]

  /// One pass: a label ends before another bracket opens.
  init(_ text: Bytes, from start: Int) {
    var label: [UInt8] = []
    var index = text.next(UInt8(ascii: "["), from: start)
    while index < text.count {
      label.removeAll(keepingCapacity: true)
      index += 1
      while index < text.count, text[index] != "[", text[index] != "]", label.count <= Label.longest {
        if text[index] == "\\", text[index + 1].isPunctuation { index += 1 }
        if !LabelCount.isIgnored(text[index]) { label.append(text[index]) }
        index += 1
      }
      if text[index] == "]" { counts[LabelCount.key(label), default: 0] += 1 }
      index = text.next(UInt8(ascii: "["), from: index)
    }
  }

  func count(of label: String) -> Int {
    counts[LabelCount.key(label.utf8.filter { !LabelCount.isIgnored($0) })] ?? 0
  }

  /// What quotes put before a line, and what a cell leaves out of a label, stand in the source of it alone.
  private static func isIgnored(_ byte: UInt8) -> Bool {
    byte.isWhitespace || byte == ">" || byte == "\\" || byte == "|"
  }

  private static func key(_ label: [UInt8]) -> String {
    label.withUnsafeBufferPointer { Label.key(Bytes($0), 0, $0.count) ?? "" }
  }
}
