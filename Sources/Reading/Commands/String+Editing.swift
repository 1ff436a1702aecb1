/// A text that is typed in the last row.
extension String {
  /// Takes a key that changes it as all prompts do; false for one that does not.
  mutating func edit(by key: Key) -> Bool {
    switch key {
    case .character(let character): append(character)
    case .backspace, .control("h"): if !isEmpty { removeLast() }
    case .control("u"): self = ""
    case .control("w"): self = droppingLastWord
    default: return false
    }
    return true
  }

  private var droppingLastWord: String {
    let words = self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
    return String(words[..<(words.lastIndex(of: " ").map(index(after:)) ?? startIndex)])
  }
}
