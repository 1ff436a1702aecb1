/// Walks a word of a phrase, section by section.
struct PhraseReader {
  /// The place of the word in the phrase.
  let index: UInt32
  /// UTF-8 bytes of its postings.
  let size: Int
  private var postings: PostingReader
  private var places: PlaceReader
  private(set) var posting: Posting?
  /// Where the word stands in the section.
  private var positions = UnsafeRawBufferPointer(start: nil, count: 0)

  init(_ postings: UnsafeRawBufferPointer, _ places: UnsafeRawBufferPointer, _ index: Int) {
    self.index = UInt32(index)
    size = postings.count
    self.postings = PostingReader(postings)
    self.places = PlaceReader(places)
  }

  @inline(__always)
  mutating func next() -> Posting? {
    posting = postings.next()
    if posting != nil { positions = places.next() }
    return posting
  }

  /// Goes on to a section, or to the next one that has the word.
  @inline(__always)
  mutating func skip(to section: UInt32) -> Posting? {
    while let posting, posting.section < section { _ = next() }
    return posting
  }

  /// Calls with each position at which the phrase would begin.
  func forEachStart(_ body: (UInt32) -> Void) {
    PlaceReader.forEach(positions) { if $0 >= index { body($0 - index) } }
  }
}

/// Where a phrase begins in the sections of a run.
struct PhraseStarts {
  private struct Start {
    let section: UInt32
    let position: UInt32
    var info: UInt8
    /// Whether a word that the last one may go on as stands there.
    var isChecked = false
  }

  /// By section and position.
  private var starts: [Start] = []

  var isEmpty: Bool { starts.isEmpty }

  /// Finds where the words stand one after the other.
  /// - Parameters:
  ///   - readers: of the words; the sections of the first one are looked at.
  ///   - mayMatch: whether a section is worth looking at.
  mutating func find(_ readers: inout [PhraseReader], _ mayMatch: (UInt32) -> Bool) {
    guard !readers.isEmpty else { return }
    for index in readers.indices { _ = readers[index].next() }
    var found: [UInt32] = []
    var other: [UInt32] = []
    var posting = readers[0].posting
    search: while let leader = posting {
      let section = leader.section
      var info = leader.info
      var isShared = mayMatch(section)
      for index in readers.indices.dropFirst() where isShared {
        guard let posting = readers[index].skip(to: section) else { break search }
        isShared = posting.section == section
        info &= posting.info
      }
      if isShared {
        found.removeAll(keepingCapacity: true)
        readers[0].forEachStart { found.append($0) }
        for reader in readers.dropFirst() where !found.isEmpty {
          other.removeAll(keepingCapacity: true)
          reader.forEachStart { other.append($0) }
          Self.intersect(&found, other)
        }
        for position in found { starts.append(Start(section: section, position: position, info: info)) }
      }
      posting = readers[0].next()
    }
  }

  private static func intersect(_ left: inout [UInt32], _ right: [UInt32]) {
    var (next, kept) = (0, 0)
    for position in left {
      while next < right.count, right[next] < position { next += 1 }
      guard next < right.count else { break }
      if right[next] == position {
        left[kept] = position
        kept += 1
      }
    }
    left.removeSubrange(kept...)
  }

  /// Checks off the beginnings that a word ends as a phrase.
  mutating func check(_ reader: inout PhraseReader) {
    var next = 0
    while next < starts.count, let posting = reader.next() {
      while next < starts.count, starts[next].section < posting.section { next += 1 }
      guard next < starts.count, starts[next].section == posting.section else { continue }
      var index = next
      reader.forEachStart { position in
        while index < starts.count, starts[index].section == posting.section,
          starts[index].position < position
        {
          index += 1
        }
        guard index < starts.count, starts[index].section == posting.section,
          starts[index].position == position
        else { return }
        starts[index].isChecked = true
        starts[index].info &= posting.info
      }
    }
  }

  /// Calls with a posting of the phrase for each section.
  /// - Parameter checked: whether those alone count that were checked off.
  func forEachSection(checked: Bool, _ body: (Posting) -> Void) {
    var index = 0
    while index < starts.count {
      let section = starts[index].section
      var count = 0
      var info: UInt8 = 0xF0
      while index < starts.count, starts[index].section == section {
        if !checked || starts[index].isChecked {
          count += 1
          info &= starts[index].info
        }
        index += 1
      }
      if count > 0 { body(Posting(section: section, info: info | Posting.weight(count: count, of: 100))) }
    }
  }
}
