extension Sanitizing {
  /// Gives the clusters that a scalar makes when nothing belongs to it.
  ///
  /// A mark or joiner without a base makes none.
  static func show(_ scalar: Unicode.Scalar, _ emit: (Cluster) -> Void) {
    let form = ScalarForm(scalar)
    switch form {
    case .narrow, .emojiNarrow, .wide, .emojiWide, .newerNarrow, .newerWide, .newerEmoji:
      emit(Cluster(sanitized: scalar, width: form.width ?? 1, doubt: form.isNewer ? .newer : nil))
    case .control: showControl(UInt8(truncatingIfNeeded: scalar.value), emit)
    case .bidi: spell("<U+\(hex(scalar))>", emit)
    case .separator: emit(.space)
    case .noncharacter: emit(Cluster(sanitized: "\u{FFFD}", width: 1))
    case .regional, .skin: emit(.missing)
    case .mark, .newerMark, .spacingMark, .jamo, .hidden, .joiner, .emojiSelector, .tag: break
    }
  }

  /// `^[` for ESC, and for a C1 control the two bytes that mean the same: `^[[` for U+009B (ECMA-48, 5.3).
  private static func showControl(_ control: UInt8, _ emit: (Cluster) -> Void) {
    switch control {
    case 0x09, 0x0A: emit(.space)
    case 0x80...: spell("^[" + String(Unicode.Scalar(control - 0x40)), emit)
    default: spell("^" + String(Unicode.Scalar(control ^ 0x40)), emit)
    }
  }

  private static func spell(_ ascii: String, _ emit: (Cluster) -> Void) {
    for scalar in ascii.unicodeScalars { emit(Cluster(sanitized: scalar, width: 1)) }
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
