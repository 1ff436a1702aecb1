/// Marks over and under letters.
enum Accents {
  struct Mark: Sendable {
    let scalar: Unicode.Scalar
    /// It can reach over more than one letter.
    var isLine = false

    /// The letters with the mark on them; `nil` where it would have to reach over several.
    func on(_ text: String) -> String? {
      if text.count == 1 {
        let base = text == "ı" ? "i" : text == "ȷ" ? "j" : text
        return base + String(scalar)
      }
      guard isLine, !text.isEmpty else { return nil }
      let line = scalar.value == 0x304 ? "\u{305}" : String(scalar)
      return text.map { String($0) + line }.joined()
    }
  }

  static let marks: [String: Mark] = [
    "hat": Mark(scalar: "\u{302}"), "widehat": Mark(scalar: "\u{302}"), "tilde": Mark(scalar: "\u{303}"),
    "widetilde": Mark(scalar: "\u{303}"), "bar": Mark(scalar: "\u{304}", isLine: true),
    "overline": Mark(scalar: "\u{304}", isLine: true), "underline": Mark(scalar: "\u{332}", isLine: true),
    "vec": Mark(scalar: "\u{20D7}"), "overrightarrow": Mark(scalar: "\u{20D7}"),
    "dot": Mark(scalar: "\u{307}"),
    "ddot": Mark(scalar: "\u{308}"), "dddot": Mark(scalar: "\u{20DB}"), "check": Mark(scalar: "\u{30C}"),
    "breve": Mark(scalar: "\u{306}"), "acute": Mark(scalar: "\u{301}"), "grave": Mark(scalar: "\u{300}"),
    "mathring": Mark(scalar: "\u{30A}"),
  ]

  /// The letters of a node that holds nothing but letters.
  static func plain(_ node: Node) -> String? {
    switch node {
    case .atom(let text, .ordinary), .atom(let text, .name), .text(let text): text
    case .space(let count): String(repeating: " ", count: count)
    case .row(let nodes):
      nodes.reduce("" as String?) { text, node in
        guard let text, let more = plain(node) else { return nil }
        return text + more
      }
    default: nil
    }
  }
}
