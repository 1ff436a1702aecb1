internal import Math

/// Subscripts and superscripts as text: in the characters Unicode has for them, if it has one for each.
enum ScriptForm {
  /// The form of a text; `_(…)` or `^(…)`, without the parentheses around a single character, where there is none.
  static func text(_ text: String, isRaised: Bool) -> String {
    let form = isRaised ? ScriptLetters.raised(text) : ScriptLetters.lowered(text)
    if let form { return form }
    let mark = isRaised ? "^" : "_"
    return text.count == 1 ? mark + text : "\(mark)(\(text))"
  }

  /// A number as a superscript.
  static func raised(_ number: Int) -> String { text("\(number)", isRaised: true) }
}
