/// The names of what is noted of a post. Those of a newer version are kept as they are.
package enum StateKey {
  /// `yes` and what the post said then, a digest; or `no`.
  package static let read = "read"
  /// A `SavedPlace`.
  package static let place = "place"
  /// `yes` or `no`.
  package static let star = "star"
  /// What the whole post said: a digest, by which it is found where it has moved to.
  package static let body = "body"
  /// Where the post lies now; what was noted of it before is noted there.
  package static let moved = "moved"

  /// What a section said when its end was seen: a digest. Its anchor may be of any length, and stands as a hash.
  package static func seen(_ anchor: String) -> String { "seen." + Hash32(of: anchor).text }

  /// A `SavedPlace` that was marked with a letter; nothing where the mark was taken away.
  package static func mark(_ letter: Character) -> String { "mark.\(letter)" }

  /// A `SavedPlace` whose words are all that is highlighted; nothing where the highlight was taken away.
  package static func highlight(_ place: SavedPlace) -> String { highlight + Hash32(of: place.text).text }

  /// What was noted at a highlight.
  package static func note(of key: String) -> String { note + key.dropFirst(highlight.count) }

  static func isHighlight(_ key: String) -> Bool { key.hasPrefix(highlight) }

  /// Whether it says something of a highlight.
  package static func isOfHighlight(_ key: String) -> Bool { isHighlight(key) || key.hasPrefix(note) }

  private static let highlight = "highlight."
  private static let note = "note."

  /// An address that is kept to be opened online; nothing where that was done.
  package static func later(_ address: String) -> String { "later." + Hash32(of: address).text }

  /// A folder that the collection was opened at on this machine.
  static func root(_ path: String) -> String { "root." + Hash32(of: path).text }
}
