/// Bounds what references come to in a document: a long destination with many references to it is a bomb, of which
/// 50 KB of source would be 125 MB of links.
///
/// The references are counted, by parsing all blocks, only where there are brackets enough for them to come to so much.
struct ReferenceBound {
  /// UTF-8 bytes of destinations and titles, or four times the source if that is more.
  private static let least = 4_000_000

  private var document: Document
  /// The bytes looked at.
  private(set) var work = 0

  /// The definitions that hold: those of which references make most are left out first.
  var definitions: Definitions { document.tree.definitions }

  init(_ document: Document, from start: Int) {
    self.document = document
    let lengths = definitions.targets.map(\.length)
    guard let longest = lengths.max() else { return }
    work += document.source.count - start
    let limit = max(Self.least, 4 * document.source.count)
    guard brackets(from: start) * longest > limit else { return }
    keep(lengths, within: limit)
    // A link that is none any more may have kept what is around it from being one.
    if costs(lengths).reduce(0, +) > limit { self.document.keepDefinitions { _ in false } }
  }

  /// Each reference ends with one.
  private func brackets(from start: Int) -> Int {
    document.source.withUnsafeBufferPointer { source in
      let text = Bytes(source)
      var count = 0
      var index = text.next(UInt8(ascii: "]"), from: start)
      while index < text.count {
        count += 1
        index = text.next(UInt8(ascii: "]"), from: index + 1)
      }
      return count
    }
  }

  private mutating func keep(_ lengths: [Int], within limit: Int) {
    var kept: Set<Int> = []
    var total = 0
    for (number, cost) in costs(lengths).enumerated().sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) {
      total += cost
      if total > limit { break }
      kept.insert(number)
    }
    document.keepDefinitions { kept.contains($0) }
  }

  /// What the references to each definition come to.
  private mutating func costs(_ lengths: [Int]) -> [Int] {
    var costs = Array(repeating: 0, count: lengths.count)
    for node in document.tree.nodes.indices where document.node(node).tag.hasInlines {
      let inlines = InlineParser.parse(document, block: node)
      work += inlines.work
      inlines.forEachDefinition { costs[$0] += lengths[$0] }
    }
    return costs
  }
}

extension LinkTarget {
  fileprivate var length: Int { destination.count + (title?.count ?? 0) }
}
