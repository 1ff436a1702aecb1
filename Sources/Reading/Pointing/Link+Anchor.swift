internal import Posts

extension Link {
  /// The anchor of a section or a footnote of the same post, percent-encoded bytes decoded; `nil` where it leads elsewhere.
  var anchor: String? {
    // With what follows it, as U+FE0F may, the sign may be one character.
    guard address.utf8.first == UInt8(ascii: "#") else { return nil }
    return LinkAddress.decoded(String(address.unicodeScalars.dropFirst()))
  }
}
