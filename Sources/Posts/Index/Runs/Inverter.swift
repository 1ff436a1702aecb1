/// Turns the words of sections around: for each word, in order, the sections and places where it stands.
///
/// Words are numbered as they come. A count for each number is kept, so that one pass puts all places in order: those
/// of a number side by side, as they came.
struct Inverter {
  private var bytes: [UInt8] = []
  /// By number.
  private var entries: [Entry] = []
  /// Numbers by hash, `empty` where there is none; twice as many as entries at least.
  private var slots: [UInt32] = Array(repeating: empty, count: 1 << 14)
  private var numbers: [UInt32] = []
  private var places: [Place] = []
  /// Words of each section.
  private var lengths: [UInt32] = []
  private let firstSection: UInt32

  private static let empty = UInt32.max

  private struct Entry {
    let start: UInt32
    let hash: UInt32
    let length: UInt8
    var count: UInt32
  }

  private struct Place {
    let section: UInt32
    let packed: UInt32
  }

  init(from section: UInt32) {
    firstSection = section
  }

  /// The words it holds, each as often as it stands somewhere.
  var count: Int { numbers.count }
  /// Those whose words it holds.
  var sections: Range<UInt32> { firstSection..<nextSection }
  /// The number of the section to come.
  var nextSection: UInt32 { firstSection + UInt32(lengths.count) }

  /// Adds the next section.
  mutating func add(_ words: Range<Int>, of list: WordList) {
    let section = nextSection
    list.bytes.withUnsafeBufferPointer { bytes in
      for word in list.words[words] {
        let number = number(of: word, bytes)
        entries[Int(number)].count += 1
        numbers.append(number)
        places.append(Place(section: section, packed: word.packedPlace))
      }
    }
    lengths.append(UInt32(words.count))
  }

  private mutating func number(of word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(word.hash) & mask
    while slots[slot] != Self.empty {
      let entry = entries[Int(slots[slot])]
      if entry.hash == word.hash, entry.length == word.length, isEqual(entry, word, bytes) {
        return slots[slot]
      }
      slot = (slot + 1) & mask
    }
    let number = UInt32(entries.count)
    slots[slot] = number
    let start = UInt32(self.bytes.count)
    entries.append(Entry(start: start, hash: word.hash, length: word.length, count: 0))
    self.bytes.append(contentsOf: bytes[word.range])
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  private func isEqual(_ entry: Entry, _ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(entry.start)
    let other = Int(word.start)
    for index in 0..<Int(entry.length) where self.bytes[start + index] != bytes[other + index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: Self.empty, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & mask
      while slots[slot] != Self.empty { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number)
    }
  }

  /// Calls with each word in the order of its bytes.
  consuming func forEachWord(
    _ body: (_ word: UnsafeRawBufferPointer, _ postings: borrowing PostingWriter) throws -> Void
  ) rethrows {
    var starts: [Int] = []
    starts.reserveCapacity(entries.count + 1)
    var sum = 0
    for entry in entries {
      starts.append(sum)
      sum += Int(entry.count)
    }
    starts.append(sum)
    let sorted = sortedPlaces(starts)
    // Given up before more is taken.
    places = []
    numbers = []
    slots = []
    var writer = PostingWriter()
    let order = order()
    try bytes.withUnsafeBytes { bytes in
      for number in order {
        let entry = entries[number]
        writer.removeAll()
        write(sorted[starts[number]..<starts[number + 1]], to: &writer)
        let word = bytes[Int(entry.start)..<Int(entry.start) + Int(entry.length)]
        try body(UnsafeRawBufferPointer(rebasing: word), writer)
      }
    }
  }

  private func sortedPlaces(_ starts: [Int]) -> [Place] {
    var next = starts
    return [Place](unsafeUninitializedCapacity: places.count) { buffer, count in
      for (index, number) in numbers.enumerated() {
        buffer.initializeElement(at: next[Int(number)], to: places[index])
        next[Int(number)] += 1
      }
      count = places.count
    }
  }

  /// The numbers in the order of their words.
  private func order() -> [Int] {
    bytes.withUnsafeBytes { bytes in
      entries.indices.sorted { left, right in
        let (left, right) = (entries[left], entries[right])
        return bytes[Int(left.start)..<Int(left.start) + Int(left.length)].lexicographicallyPrecedes(
          bytes[Int(right.start)..<Int(right.start) + Int(right.length)])
      }
    }
  }

  private func write(_ places: ArraySlice<Place>, to writer: inout PostingWriter) {
    var bytes: [UInt8] = []
    var index = places.startIndex
    while index < places.endIndex {
      let section = places[index].section
      bytes.removeAll(keepingCapacity: true)
      var zones: UInt8 = 0
      var count = 0
      var last: UInt32 = 0
      while index < places.endIndex, places[index].section == section {
        let packed = places[index].packed
        zones |= 0x10 << UInt8(packed & 3)
        Varint.append(packed >> 2 &- last, to: &bytes)
        last = packed >> 2
        count += 1
        index += 1
      }
      let weight = Posting.weight(count: count, of: Int(lengths[Int(section - firstSection)]))
      bytes.withUnsafeBytes { writer.add(Posting(section: section, info: zones | weight), places: $0) }
    }
  }
}
