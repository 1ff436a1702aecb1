/// A kind of cluster whose columns terminals count differently.
package enum Doubt: UInt8, CaseIterable, Sendable {
  /// A character of text made an emoji by U+FE0F.
  case vs16
  /// A digit, `#` or `*` with U+FE0F and U+20E3.
  case keycap
  /// Emoji joined into one by U+200D.
  case zwj
  /// An emoji with a skin tone.
  case skin
  /// Two regional indicators.
  case flag
  /// A flag spelled in tag characters.
  case tag
  /// Newer than Unicode 14, wide only since then, or otherwise counted wrong by C libraries.
  case newer
  /// A base with a mark that takes a column of its own in most terminals.
  case spacingMark
  /// Hangul letters that no syllable stands for.
  case jamo
}
