/// What tells the contents of files apart: SipHash-2-4 with 128 bits (Aumasson, Bernstein 2012), under a fixed key.
package struct Digest: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(of bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes(Self.init)
  }

  init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes(Self.init)
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    var state = State()
    var index = 0
    while index + 8 <= bytes.count {
      state.take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for (place, byte) in bytes[index...].enumerated() { last |= UInt64(byte) << (8 * UInt64(place)) }
    state.take(last)
    (high, low) = state.finish()
  }

  /// Half of it.
  package var short: ShortDigest { ShortDigest(value: low) }

  /// 32 digits.
  var text: String { Self.digits(high) + Self.digits(low) }

  static func digits(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private struct State {
    // The words of the specification, with a key of zeros.
    private var v0: UInt64 = 0x736F_6D65_7073_6575
    private var v1: UInt64 = 0x646F_7261_6E64_6F6D ^ 0xEE
    private var v2: UInt64 = 0x6C79_6765_6E65_7261
    private var v3: UInt64 = 0x7465_6462_7974_6573

    mutating func take(_ word: UInt64) {
      v3 ^= word
      turn()
      turn()
      v0 ^= word
    }

    mutating func finish() -> (UInt64, UInt64) {
      v2 ^= 0xEE
      for _ in 0..<4 { turn() }
      let high = v0 ^ v1 ^ v2 ^ v3
      v1 ^= 0xDD
      for _ in 0..<4 { turn() }
      return (high, v0 ^ v1 ^ v2 ^ v3)
    }

    @inline(__always)
    private mutating func turn() {
      v0 &+= v1
      v1 = v1 << 13 | v1 >> 51
      v1 ^= v0
      v0 = v0 << 32 | v0 >> 32
      v2 &+= v3
      v3 = v3 << 16 | v3 >> 48
      v3 ^= v2
      v0 &+= v3
      v3 = v3 << 21 | v3 >> 43
      v3 ^= v0
      v2 &+= v1
      v1 = v1 << 17 | v1 >> 47
      v1 ^= v2
      v2 = v2 << 32 | v2 >> 32
    }
  }
}
