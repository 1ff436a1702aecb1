/// What was typed at a prompt before: each once, the last one last.
struct History<Entry: Equatable & Sendable>: Sendable {
  private(set) var entries: [Entry] = []

  /// Nobody goes back further.
  static var most: Int { 100 }

  mutating func add(_ entry: Entry) {
    entries.removeAll { $0 == entry }
    entries.append(entry)
    if entries.count > Self.most { entries.removeFirst() }
  }
}
