/// The fields of a frontmatter or of a table in it, in the order they are written.
struct Fields: Equatable {
  private var entries: [Entry] = []

  private struct Entry: Equatable {
    let name: String
    var field: Field
  }

  /// A field as it was found.
  struct Field: Equatable {
    /// As written.
    let key: String
    var value: FieldValue
  }

  /// Fields of a frontmatter that are read; no honest one has more.
  static let most = 1000

  var count: Int { entries.count }
  var isEmpty: Bool { entries.isEmpty }
  var all: [Field] { entries.map(\.field) }

  /// Adds a field; where two keys are the same word, the first one that has a value is found.
  mutating func add(_ key: String, _ value: FieldValue) {
    entries.append(Entry(name: Self.name(of: key), field: Field(key: key, value: value)))
  }

  /// The first field that has a value and this name, given as `name(of:)` has it.
  subscript(name: String) -> Field? {
    entries.first { $0.name == name && !$0.field.value.isEmpty }?.field
  }

  /// The value under a key as it is written.
  subscript(exactly key: String) -> FieldValue? {
    get { entries.first { $0.field.key == key }?.field.value }
    set {
      guard let newValue else { return entries.removeAll { $0.field.key == key } }
      if let index = entries.firstIndex(where: { $0.field.key == key }) {
        entries[index].field.value = newValue
      } else {
        add(key, newValue)
      }
    }
  }

  /// The table under this name.
  func table(_ name: String) -> Fields? {
    guard case .table(let fields) = self[name]?.value else { return nil }
    return fields
  }

  /// A key as keys are compared: `pub_date`, `pub-date`, `PubDate` and `pubDate` are one.
  static func name(of key: String) -> String {
    var name: [UInt8] = []
    for byte in key.utf8 where !"-_ ".utf8.contains(byte) { name.append(lowercased(byte)) }
    return String(decoding: name, as: UTF8.self)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }
}
