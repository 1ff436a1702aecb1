/// Words with what they are.
struct Words: Sendable {
  /// Each word by its hash: among 64 bits some hundred words never meet another.
  private(set) var entries: [Entry] = []
  /// Of all other words.
  let other: Token.Kind?

  struct Entry: Sendable, BitwiseCopyable {
    let hash: UInt64
    /// `nil` in a table where no word is.
    let kind: Token.Kind?
  }

  init(_ words: KeyValuePairs<Token.Kind, String>, other: Token.Kind? = nil) {
    self.other = other
    for (kind, list) in words {
      var hash = Hash()
      for byte in list.utf8 {
        if !ByteSet.isSpace(byte) {
          hash.add(byte)
        } else if !hash.isEmpty {
          entries.append(Entry(hash: hash.value, kind: kind))
          hash = Hash()
        }
      }
      if !hash.isEmpty { entries.append(Entry(hash: hash.value, kind: kind)) }
    }
  }

  /// FNV-1a (Fowler, Noll and Vo).
  struct Hash {
    private(set) var value: UInt64 = Self.empty
    private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

    var isEmpty: Bool { value == Self.empty }

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}

extension Words {
  /// Where the words of a rule are in a table of many rules' words, with open addressing.
  struct Place: Sendable, BitwiseCopyable {
    let start: Int32
    /// One less than the places, of which there are a power of two.
    let mask: Int32
    let other: Token.Kind?
  }

  /// Adds the words to a table, of which at most half the places are taken.
  func put(into table: inout [Entry]) -> Place {
    var count = 2
    while count < 2 * entries.count { count *= 2 }
    let start = table.count
    table += repeatElement(Entry(hash: 0, kind: nil), count: count)
    for entry in entries {
      var place = Int(truncatingIfNeeded: entry.hash) & (count - 1)
      while table[start + place].kind != nil, table[start + place].hash != entry.hash {
        place = (place + 1) & (count - 1)
      }
      table[start + place] = entry
    }
    return Place(start: Int32(start), mask: Int32(count - 1), other: other)
  }
}
