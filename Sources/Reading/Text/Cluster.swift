/// One grapheme cluster that is fit to be shown, with the columns it takes.
///
/// Only `Sanitizing` makes one, so whatever stands in a cell has come through that door.
package struct Cluster: Hashable, Sendable {
  /// What a terminal that draws every cluster right may be given.
  package let text: String
  private let columns: UInt8
  /// Why terminals disagree about the columns of `text`; `nil` where all agree, and it may stand in a cell.
  package let doubt: Doubt?

  init(sanitized text: String, width: Int, doubt: Doubt? = nil) {
    self.text = text
    self.columns = width == 2 ? 2 : 1
    self.doubt = doubt
  }

  init(sanitized scalar: Unicode.Scalar, width: Int, doubt: Doubt? = nil) {
    self.init(sanitized: String(scalar), width: width, doubt: doubt)
  }

  /// 1 or 2 columns, the same in every terminal.
  package var width: Int { Int(columns) }

  package static let space = Cluster(sanitized: " ", width: 1)
  /// U+25A1 for what no terminal can be trusted to draw.
  static let missing = Cluster(sanitized: "\u{25A1}", width: 1)
  /// The cluster of each scalar of ASCII, `nil` for a control.
  static let ascii: [Cluster?] = (0..<128).map { value in
    (0x20..<0x7F).contains(value) ? Cluster(sanitized: Unicode.Scalar(UInt8(value)), width: 1) : nil
  }
}

extension Cluster {
  /// Whether it is a picture, which a heading may lead with.
  ///
  /// Signs that are emoji only when they are told to be (`🛠`, `✔`) count from U+2600 on; below stand digits,
  /// `©` and arrows.
  package var isEmoji: Bool {
    switch doubt {
    case .vs16, .keycap, .zwj, .skin, .flag, .tag: true
    case nil, .newer, .spacingMark, .jamo:
      text.unicodeScalars.first.map { base in
        let form = ScalarForm(base)
        return form == .emojiNarrow ? base.value >= 0x2600 : form.isEmoji
      } ?? false
    }
  }

  /// Whether it is blank and a row may end with it unseen: a space, but none that forbids a break.
  package var isSpace: Bool {
    guard let base = text.unicodeScalars.first, base.utf8.count == text.utf8.count else { return false }
    return base.isBlank
  }
}
