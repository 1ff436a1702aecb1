/// The link reference definitions of a document. The first one of a label holds.
struct Definitions: Sendable {
  private(set) var targets: [LinkTarget] = []
  /// The destinations and titles, decoded, as UTF-8.
  private(set) var pool: [UInt8] = []
  private var numbers: [String: Int] = [:]

  var isEmpty: Bool { targets.isEmpty }

  mutating func add(_ definition: DefinitionSyntax, in text: Bytes) {
    let label = definition.label
    guard let key = Label.key(text, label.lowerBound, label.upperBound), numbers[key] == nil else { return }
    numbers[key] = targets.count
    let destination = append(text, definition.destination)
    let title = definition.title.map { append(text, $0) }
    targets.append(LinkTarget(destination: destination, title: title))
  }

  /// The number of the definition that the label between the offsets names.
  func number(of text: Bytes, _ start: Int, _ end: Int) -> Int? {
    guard !isEmpty, let key = Label.key(text, start, end) else { return nil }
    return numbers[key]
  }

  /// Forgets the labels of those whose numbers are not wanted: what refers to them is text.
  mutating func keep(_ isWanted: (Int) -> Bool) {
    numbers = numbers.filter { isWanted($0.value) }
  }

  private mutating func append(_ text: Bytes, _ range: Range<Int>) -> Range<Int> {
    let start = pool.count
    Unescaping.append(text, range.lowerBound, range.upperBound, to: &pool)
    return start..<pool.count
  }
}
