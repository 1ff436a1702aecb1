/// The footnotes of a document as they are stored.
struct Footnotes: Sendable {
  /// A footnote with a label, a block of its own.
  struct Definition {
    let node: Int
    let label: Range<Int>
    var number = 0
    /// Where it is referred to first.
    var reference: Int?
  }

  /// A footnote that stands where it is referred to.
  struct Note {
    /// The block whose text it stands in.
    let node: Int
    /// With its brackets.
    let range: Range<Int>
    let number: Int
  }

  /// What has a number, in the order of numbers.
  enum Entry {
    case definition(Int)
    case note(Int)
  }

  /// In the order of the source.
  private(set) var definitions: [Definition] = []
  private(set) var notes: [Note] = []
  private(set) var entries: [Entry] = []
  /// The first definition of each label.
  private var indices: [String: Int] = [:]

  mutating func add(_ node: Int, label: Range<Int>, in text: Bytes) {
    if let key = Label.key(text, label.lowerBound, label.upperBound), indices[key] == nil {
      indices[key] = definitions.count
    }
    definitions.append(Definition(node: node, label: label))
  }

  /// The index of the definition that the label between the offsets names.
  func definition(of text: Bytes, _ start: Int, _ end: Int) -> Int? {
    Label.key(text, start, end).flatMap { indices[$0] }
  }

  /// The note that starts at an offset.
  func note(at offset: Int) -> Note? {
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && notes[low - 1].range.lowerBound == offset ? notes[low - 1] : nil
  }

  /// Gives a definition the next number, unless it has one.
  ///
  /// - Parameter reference: where it is referred to.
  mutating func number(definition index: Int, referredToAt reference: Int? = nil) {
    guard definitions[index].number == 0 else { return }
    entries.append(.definition(index))
    definitions[index].number = entries.count
    definitions[index].reference = reference
  }

  mutating func number(noteAt range: Range<Int>, in node: Int) {
    entries.append(.note(notes.count))
    notes.append(Note(node: node, range: range, number: entries.count))
  }

  /// Reads the label whose `[^` is at `start`: anything but spaces and brackets.
  ///
  /// - Returns: The offset of its `]`.
  static func labelEnd(_ text: Bytes, at start: Int, limit: Int, work: inout Int) -> Int? {
    var index = start + 2
    defer { work += index - start }
    while index < limit, index - start <= Label.longest, !text[index].isWhitespace, text[index] != "[" {
      if text[index] == "]" { return index > start + 2 ? index : nil }
      index += 1
    }
    return nil
  }
}
