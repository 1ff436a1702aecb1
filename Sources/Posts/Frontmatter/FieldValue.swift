/// What a frontmatter says under a key, whatever the format it is written in.
///
/// Numbers, dates and booleans stay text: no format's idea of them (YAML's `no`, a zone on a bare date) gets between
/// the author and the field that is read.
enum FieldValue: Equatable {
  case none
  /// A scalar without quotes, as written: a number, a boolean, a date, or plain text.
  case plain(String)
  case quoted(String)
  case list([FieldValue])
  case table(Fields)

  /// How deep lists and tables may lie in each other.
  static let deepest = 32

  /// The text of a scalar, trimmed; `nil` for everything else and for empty text.
  var text: String? {
    switch self {
    case .plain(let text), .quoted(let text):
      let text = text.trimmingSpace
      return text.isEmpty ? nil : text
    case .none, .list, .table:
      return nil
    }
  }

  /// Whether the key stands there without a value.
  var isEmpty: Bool {
    switch self {
    case .none: true
    case .plain, .quoted: text == nil
    case .list(let values): values.isEmpty
    case .table(let fields): fields.isEmpty
    }
  }

  /// What it is, for a message.
  var kind: String {
    switch self {
    case .none: "nothing"
    case .plain(let text), .quoted(let text): text.shortened(to: 60)
    case .list: "a list"
    case .table: "a table"
    }
  }
}
