extension FieldReader {
  /// The address of the post's image: a text, a table with one, or the first of a list.
  func image() -> String? {
    guard let field = field(FieldNames.image) else { return nil }
    return Self.address(field.value)
  }

  private static func address(_ value: FieldValue) -> String? {
    switch value {
    case .none: nil
    case .plain, .quoted: value.text
    case .list(let values): values.lazy.compactMap { address($0) }.first
    case .table(let fields):
      ["url", "src", "image", "href", "path", "file"].lazy.compactMap { fields[$0]?.value.text }.first
    }
  }
}
