/// A filter that is being typed.
struct FilterTyping: Equatable, Sendable {
  private(set) var text: String
  /// Whether the next letters go to it, too.
  private(set) var isTyping = true

  init(_ text: String) {
    self.text = text
  }

  /// Takes a key; false for one that is none of a filter.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .backspace where text.isEmpty: isTyping = false
    case .escape, .control("c"): (text, isTyping) = ("", false)
    default: return text.edit(by: key)
    }
    return true
  }
}
