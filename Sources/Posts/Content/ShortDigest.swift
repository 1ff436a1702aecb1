/// What tells contents apart that only chance could make the same.
package struct ShortDigest: Hashable, Sendable {
  package let value: UInt64

  /// 16 digits.
  package var text: String { Digest.digits(value) }
}
