/// A character beyond the simple ones that is shown as it is, and told without a closer look: ASCII beside emoji, and
/// the emoji that posts are full of.
struct UsualCharacter {
  /// UTF-8 bytes.
  let length: Int
  let columns: Int
  let doubt: Doubt?
}

extension UnsafeBufferPointer<UInt8> {
  /// The character at a place that begins one; `nil` where that wants a closer look.
  ///
  /// It is one where nothing after it belongs to it (Unicode Standard Annex #29, section 3.1.1).
  func usualCharacter(at index: Int) -> UsualCharacter? {
    let (scalar, length) = scalar(at: index)
    let form = ScalarForm(scalar)
    let selected = index + length
    let hasSelector = form == .emojiNarrow && starts(with: 0xEF, 0xB8, 0x8F, at: selected)
    if hasSelector {
      let isKeycap = scalar.isASCII && starts(with: 0xE2, 0x83, 0xA3, at: selected + 3)
      let end = isKeycap ? selected + 6 : selected + 3
      guard beginsCharacter(at: end) else { return nil }
      return UsualCharacter(length: end - index, columns: 2, doubt: isKeycap ? .keycap : .vs16)
    }
    guard beginsCharacter(at: selected) else { return nil }
    switch form {
    case .emojiWide: return UsualCharacter(length: length, columns: 2, doubt: nil)
    case .emojiNarrow: return UsualCharacter(length: length, columns: 1, doubt: nil)
    case .narrow where scalar.isASCII: return UsualCharacter(length: 1, columns: 1, doubt: nil)
    default: return nil
    }
  }

  private func starts(with first: UInt8, _ second: UInt8, _ third: UInt8, at index: Int) -> Bool {
    index + 3 <= count && self[index] == first && self[index + 1] == second && self[index + 2] == third
  }

  /// Whether a place is the end, or what begins there is sure to belong to nothing before it.
  private func beginsCharacter(at index: Int) -> Bool {
    guard index < count else { return true }
    let next = self[index]
    if next < 0x80 { return (0x20..<0x7F).contains(next) }
    let form = ScalarForm(scalar(at: index).scalar)
    return form == .emojiWide || form == .emojiNarrow
  }
}
