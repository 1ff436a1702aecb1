/// What stands between separators in a text, one at a time, for who does not need all of it; nothing empty.
struct LazySplit: Sequence, IteratorProtocol {
  private var rest: Substring.UTF8View
  private let separator: UInt8

  init(_ text: Substring.UTF8View, by separator: UInt8) {
    rest = text
    self.separator = separator
  }

  mutating func next() -> Substring.UTF8View? {
    rest = rest.drop { $0 == separator }
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: separator) ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }
}
