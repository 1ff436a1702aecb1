/// Tells texts apart that are few: FNV-1a with 32 bits (Fowler, Noll, Vo).
package struct Hash32: Hashable, Sendable {
  package let value: UInt32

  package init(of text: String) {
    self.init(of: text.utf8)
  }

  package init(of bytes: some Sequence<UInt8>) {
    value = bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  /// 8 digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
