/// Subscripts and superscripts as text: in the characters Unicode has for them, if it has one for each.
enum ScriptForm {
  /// The form of a text; `_(…)` or `^(…)`, without the parentheses around a single character, where there is none.
  static func text(_ text: String, isRaised: Bool) -> String {
    let table = isRaised ? raised : lowered
    var form = ""
    for character in text {
      guard let script = table[character] else {
        let mark = isRaised ? "^" : "_"
        return text.count == 1 ? mark + text : "\(mark)(\(text))"
      }
      form.append(script)
    }
    return form
  }

  /// A number as a superscript.
  static func raised(_ number: Int) -> String { text("\(number)", isRaised: true) }

  private static let raised = table(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ")
  private static let lowered = table(
    "0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

  private static func table(_ plain: String, _ forms: String) -> [Character: Character] {
    Dictionary(zip(plain, forms)) { first, _ in first }
  }
}
