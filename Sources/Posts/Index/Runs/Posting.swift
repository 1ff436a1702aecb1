/// What is known of a word in a section.
///
/// The postings of a word are a row of bytes: for each section, in order, how far its number is from the one before,
/// and a byte of information. The places are another: for each section how many bytes follow, then how far each
/// position is from the one before.
struct Posting {
  var section: UInt32
  /// The zones that the word stands in, above four bits of its weight.
  var info: UInt8

  init(section: UInt32, info: UInt8) {
    self.section = section
    self.info = info
  }

  /// How much the word tells of the section, 1 to 15: its frequency as BM25 has it (Robertson, Zaragoza 2009; k1 1.2,
  /// b 0.75), the average section taken to have 100 words.
  static func weight(count: Int, of words: Int) -> UInt8 {
    let count = min(count, 31)
    let size = min(Int.bitWidth - words.leadingZeroBitCount, 15)
    return weights[size * 32 + count]
  }

  private static let weights: [UInt8] = (0..<16 * 32).map { index in
    let (count, size) = (Double(index % 32), Double(1 << (index / 32)) * 0.75)
    let value = count * 2.2 / (count + 1.2 * (0.25 + 0.75 * size / 100))
    return UInt8(max(1, min(15, (value / 2.2 * 15).rounded())))
  }
}

/// Walks the postings of a word. Whatever the bytes are, it ends.
struct PostingReader {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  private var section: UInt32 = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  @inline(__always)
  mutating func next() -> Posting? {
    guard index < bytes.count else { return nil }
    section &+= Varint.read(bytes, &index)
    guard index < bytes.count else { return nil }
    let info = bytes[index]
    index += 1
    return Posting(section: section, info: info)
  }
}

/// Walks the places of a word, section by section.
struct PlaceReader {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The bytes of the next section.
  mutating func next() -> UnsafeRawBufferPointer {
    let count = Int(Varint.read(bytes, &index))
    let start = min(index, bytes.count)
    index = min(start + count, bytes.count)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<index])
  }

  /// Calls with each position of a section.
  static func forEach(_ bytes: UnsafeRawBufferPointer, _ body: (UInt32) -> Void) {
    var index = 0
    var position: UInt32 = 0
    while index < bytes.count {
      position &+= Varint.read(bytes, &index)
      body(position)
    }
  }
}

/// Makes the bytes of a word's postings and places.
struct PostingWriter {
  private(set) var postings: [UInt8] = []
  private(set) var places: [UInt8] = []
  private(set) var count = 0
  private var last: UInt32 = 0

  mutating func removeAll() {
    postings.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    count = 0
    last = 0
  }

  /// - Parameter section: above all that were added.
  mutating func add(_ posting: Posting, places: UnsafeRawBufferPointer) {
    Varint.append(posting.section &- last, to: &postings)
    postings.append(posting.info)
    last = posting.section
    Varint.append(UInt32(places.count), to: &self.places)
    self.places.append(contentsOf: places)
    count += 1
  }
}
