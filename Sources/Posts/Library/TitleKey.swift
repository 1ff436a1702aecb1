import Foundation

/// What a title is sorted by: bytes that compare as its letters and numbers do.
struct TitleKey: Equatable, Comparable {
  private let bytes: [UInt8]

  init(_ title: String) {
    let folded = title.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var bytes: [UInt8] = []
    let text = folded.filter { $0.isLetter || $0.isNumber || $0.isWhitespace }
    var rest = text.drop { $0.isWhitespace }.utf8[...]
    while let first = rest.first {
      let digits = rest.prefix { (48...57).contains($0) }
      guard !digits.isEmpty else {
        bytes.append(first)
        rest.removeFirst()
        continue
      }
      // A longer number is a larger one: its length goes first.
      let value = digits.drop { $0 == 48 }
      bytes.append(48 + UInt8(min(value.count, 200)))
      bytes += value
      rest = rest.dropFirst(digits.count)
    }
    self.bytes = bytes
  }

  /// Sorts as the keys do.
  var data: Data { Data(bytes) }

  static func < (left: TitleKey, right: TitleKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
