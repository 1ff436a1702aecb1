/// All that is noted of a post: for each thing its latest value.
package struct PostState: Equatable, Sendable {
  private(set) var values: [String: Register] = [:]

  struct Register: Equatable, Sendable {
    var text: String
    var stamp: Stamp
  }

  package init() {}

  package var isEmpty: Bool { values.isEmpty }

  /// When anything was noted last.
  package var latest: LogTime { values.values.map(\.stamp.time).max() ?? .never }

  /// Takes a value, unless there is a later one.
  mutating func take(_ text: String, for key: String, _ stamp: Stamp) {
    if let old = values[key], (old.stamp, old.text) >= (stamp, text) { return }
    values[key] = Register(text: text, stamp: stamp)
  }

  /// Takes all that is noted in another one and is later.
  mutating func merge(_ other: PostState) {
    for (key, register) in other.values { take(register.text, for: key, register.stamp) }
  }

  /// Takes values that are later than all there are.
  mutating func note(_ values: [String: String]) {
    let stamp = Stamp(latest.next, "")
    for (key, text) in values { self.values[key] = Register(text: text, stamp: stamp) }
  }

  /// Without what was noted before the post moved away.
  var sinceMoved: PostState {
    guard let moved = values[StateKey.moved], !moved.text.isEmpty else { return self }
    var state = self
    state.values = values.filter { $0.value.stamp > moved.stamp }
    return state
  }

  subscript(key: String) -> String? { values[key]?.text }

  package var isRead: Bool { reading.isRead }
  /// What the post said when it was read, a digest; `nil` for one that is not read.
  package var readBody: UInt64? { reading.body }

  private var reading: (isRead: Bool, body: UInt64?) {
    var text = self[StateKey.read] ?? ""
    return text.withUTF8 { Self.reading(UnsafeRawBufferPointer($0)) }
  }

  /// What the text of `read` says: `yes`, and behind a blank the digest.
  static func reading(_ text: UnsafeRawBufferPointer) -> (isRead: Bool, body: UInt64?) {
    guard text.starts(with: "yes".utf8) else { return (false, nil) }
    guard text.count > 4, text[3] == UInt8(ascii: " ") else { return (true, nil) }
    return (true, UInt64(String(decoding: text[4...], as: UTF8.self), radix: 16))
  }

  package var isStarred: Bool { self[StateKey.star] == "yes" }
  package var place: SavedPlace? { self[StateKey.place].flatMap { SavedPlace($0) } }
  /// What the post said when something was noted last.
  package var body: String? { self[StateKey.body] }

  /// What a section said when its end was seen last; `nil` for one that was not.
  package func seen(_ anchor: String) -> String? { self[StateKey.seen(anchor)] }

  /// The keys of the sections that were seen.
  package var seenSections: [String] {
    values.filter { $0.key.hasPrefix("seen.") && !$0.value.text.isEmpty }.map(\.key)
  }

  package func mark(_ letter: Character) -> SavedPlace? {
    self[StateKey.mark(letter)].flatMap { SavedPlace($0) }
  }

  /// What is highlighted, by its key, in the order in which it stood in the post.
  package var highlights: [(key: String, place: SavedPlace)] {
    values.compactMap { key, register in
      guard StateKey.isHighlight(key), let place = SavedPlace(register.text), !place.quote.isEmpty else {
        return nil
      }
      return (key, place)
    }.sorted { left, right in
      let (one, other) = (left.place, right.place)
      return (one.number, one.block, one.offset, left.key) < (
        other.number, other.block, other.offset, right.key
      )
    }
  }

  /// What was noted at a highlight; empty where nothing was.
  package func note(of highlight: String) -> String { self[StateKey.note(of: highlight)] ?? "" }

  /// The addresses that are kept to be opened online.
  package var later: [String] {
    values.filter { $0.key.hasPrefix("later.") && !$0.value.text.isEmpty }.map(\.value.text).sorted()
  }

  package var summary: PostSummary {
    PostSummary(
      isRead: isRead, readBody: readBody, fraction: place?.fraction ?? 0, isStarred: isStarred, latest: latest
    )
  }
}
