/// The characters of Unicode that stand raised or lowered by themselves.
package enum ScriptLetters {
  package static func raised(_ text: String) -> String? { map(text, above) }

  package static func lowered(_ text: String) -> String? { map(text, below) }

  /// What a character is that stands raised or lowered; `nil` for any other.
  package static func base(of character: Character) -> Character? { bases[character] }

  private static let bases = Dictionary(
    [above, below].joined().map { ($0.value, $0.key) }, uniquingKeysWith: { $0.isASCII ? $0 : $1 })

  private static func map(_ text: String, _ table: [Character: Character]) -> String? {
    var mapped = ""
    for character in text {
      guard let other = table[character] else { return nil }
      mapped.append(other)
    }
    return mapped
  }

  private static let above = pairs(
    "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ"
      + "AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ⊤ᵀ′′″″‴‴⁗⁗**∗*††‡‡∘°°°")

  private static let below = pairs(
    "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ")

  private static func pairs(_ text: String) -> [Character: Character] {
    var table: [Character: Character] = [:]
    let characters = Array(text)
    for index in stride(from: 0, to: characters.count - 1, by: 2) {
      table[characters[index]] = characters[index + 1]
    }
    return table
  }
}
