/// A set of bytes.
struct ByteSet: Equatable, Sendable {
  private var words = SIMD4<UInt64>()

  static let none = ByteSet()
  static let all = ByteSet(0...255)
  static let digit = ByteSet(0x30...0x39)
  static let word = ByteSet(where: isWord)
  static let space = ByteSet(where: isSpace)

  /// Letters, digits, `_`, and every byte of what is not ASCII.
  static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private init() {}

  private init(where isMember: (UInt8) -> Bool) {
    for byte in UInt8.min...UInt8.max where isMember(byte) { insert(byte) }
  }

  init(_ bytes: ClosedRange<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  init(_ byte: UInt8) {
    insert(byte)
  }

  /// The bytes from `64 * index` on, the lowest in the lowest bit.
  subscript(word index: Int) -> UInt64 { words[index] }

  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }

  /// Calls with the bytes in it, in order.
  func forEach(_ body: (UInt8) -> Void) {
    for index in 0..<4 {
      var rest = words[index]
      while rest != 0 {
        body(UInt8(truncatingIfNeeded: 64 * index + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }

  mutating func insert(_ byte: UInt8) {
    words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
  }

  func union(_ other: ByteSet) -> ByteSet {
    var set = self
    set.words |= other.words
    return set
  }

  var inverted: ByteSet {
    var set = self
    set.words = ~set.words
    return set
  }

  /// With both cases of every letter of ASCII in it.
  var foldingCase: ByteSet {
    var set = self
    for byte in UInt8(0x41)...0x5A {
      if contains(byte) { set.insert(byte | 0x20) }
      if contains(byte | 0x20) { set.insert(byte) }
    }
    return set
  }
}
