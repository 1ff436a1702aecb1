/// Where in a post a word stands.
enum Zone: UInt8 {
  case title, heading, text, code

  /// Its bit in `Posting.info`.
  var bit: UInt8 { 0x10 << rawValue }

  /// How much more a word tells there than in text, of the zones it stands in the one that tells most.
  /// - Parameter info: of a posting.
  static func factor(_ info: UInt8) -> Double {
    if info & Zone.title.bit != 0 { return 4 }
    if info & Zone.heading.bit != 0 { return 2.5 }
    return info & Zone.text.bit != 0 ? 1 : 0.8
  }
}

/// A word as it is looked for, with its place in a section.
struct Word {
  /// Where its bytes lie in `WordList.bytes`.
  let start: UInt32
  let hash: UInt32
  /// The position in the section, counted in words, above the zone's two bits.
  private let place: UInt32
  let length: UInt8
  /// An identifier as it is written, which its parts stand beside: `snake_case`, `camelcase`, `foo.bar`.
  let isWhole: Bool

  /// UTF-8 bytes; of a longer one, so many are looked for.
  static let longest = 64
  /// Words of a section whose order is known; the others are at this position.
  static let lastPosition = 1 << 30 - 1

  init(start: Int, length: Int, hash: UInt32, position: Int, zone: Zone, isWhole: Bool) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.length = UInt8(truncatingIfNeeded: length)
    self.hash = hash
    self.isWhole = isWhole
    place = UInt32(min(position, Self.lastPosition)) << 2 | UInt32(zone.rawValue)
  }

  /// Whether it is a name with signs behind it, as C++ is.
  func isSigned(in list: WordList) -> Bool {
    guard isWhole, let last = list.bytes[range].last else { return false }
    return last == UInt8(ascii: "+") || last == UInt8(ascii: "#")
  }

  var position: Int { Int(place >> 2) }
  /// Position and zone.
  var packedPlace: UInt32 { place }
  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

/// Words in the order of the text they were read from.
struct WordList {
  var bytes: [UInt8] = []
  var words: [Word] = []

  func text(of word: Word) -> [UInt8] { Array(bytes[word.range]) }
}
