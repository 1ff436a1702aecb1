/// How a theme wants a role to look: `#7a2e0e bold`, `black on yellow`, `underline`.
nonisolated struct Face: Equatable, Sendable {
  /// `nil` is the terminal's own.
  var foreground: Color?
  var background: Color?
  var attributes: Look.Attributes = []

  static let attributeNames: [(name: String, attribute: Look.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  init() {}

  /// - Throws: `UnknownWord` at the first word that is no colour and no attribute.
  init(_ text: String) throws(UnknownWord) {
    var isBackground = false
    for word in text.split(separator: " ") {
      if let known = Self.attributeNames.first(where: { $0.name == word.lowercased() }) {
        attributes.insert(known.attribute)
      } else if word.lowercased() == "on" {
        isBackground = true
      } else if word.lowercased() == "default" {
        isBackground = false
      } else if let color = Color(word) {
        if isBackground { background = color } else { foreground = color }
        isBackground = false
      } else {
        throw UnknownWord(word: String(word))
      }
    }
  }

  struct UnknownWord: Error, Equatable {
    let word: String
  }

  func look(in depth: Color.Depth) -> Look {
    Look(
      attributes: attributes, foreground: foreground?.shown(in: depth),
      background: background?.shown(in: depth))
  }
}
