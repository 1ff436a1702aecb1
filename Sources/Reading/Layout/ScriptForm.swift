internal import Math

/// Subscripts and superscripts as text: in the characters Unicode has for them, if it has one for each.
enum ScriptForm {
  /// The form of a text; `_(…)` or `^(…)`, without the parentheses around a single character, where there is none.
  static func text(_ text: String, isRaised: Bool) -> String {
    if let form = letters(for: text, isRaised: isRaised) { return form }
    let mark = isRaised ? "^" : "_"
    return text.count == 1 ? mark + text : "\(mark)(\(text))"
  }

  /// The characters that Unicode has for a text; `nil` where it has not one for each.
  static func letters(for text: String, isRaised: Bool) -> String? {
    isRaised ? ScriptLetters.raised(text) : ScriptLetters.lowered(text)
  }

  /// A number as a superscript.
  static func raised(_ number: Int) -> String { text("\(number)", isRaised: true) }
}
