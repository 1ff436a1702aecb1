internal import Foundation
internal import GRDB

/// Writes which sections of a run have a word with a beginning of few letters: of the thousands of words that there may
/// be, a search would have to read the postings of each.
struct BeginningWriter {
  private let insert: Statement
  /// By the letters of their beginnings, fewest first.
  private var levels: [Level]
  private let run: Int64
  private var next: Int64

  /// Letters of the longest beginning.
  private static let longest = 2

  init(_ database: Database, run: Int64, ids: Range<Int64>, _ sections: Range<Int64>) throws {
    insert = try database.cachedStatement(sql: "INSERT INTO beginnings VALUES (?, ?, ?, ?, ?)")
    self.run = run
    next = ids.lowerBound
    levels = Array(repeating: Level(sections), count: Self.longest)
  }

  /// - Parameter word: comes after all that were added.
  mutating func add(_ word: UnsafeRawBufferPointer, _ postings: [UInt8], count: Int) throws {
    var end = 0
    for index in levels.indices {
      end = Self.letterEnd(word, after: end)
      // A word is no beginning of itself.
      let beginning = UnsafeRawBufferPointer(rebasing: word[..<(end < word.count ? end : 0)])
      if !levels[index].beginning.elementsEqual(beginning) { try finish(index) }
      guard !beginning.isEmpty else { continue }
      if levels[index].beginning.isEmpty { levels[index].beginning = Array(beginning) }
      levels[index].add(postings, count: count)
    }
  }

  mutating func finish() throws {
    for index in levels.indices { try finish(index) }
  }

  private mutating func finish(_ index: Int) throws {
    if levels[index].count > 0 {
      let level = levels[index]
      let list = level.list()
      try level.beginning.withUnsafeBytes { beginning in
        try list.withUnsafeBytes { list in
          try insert.run {
            $0.bind(1, next)
            $0.bind(2, beginning)
            $0.bind(3, run)
            $0.bind(4, Int64(level.count))
            $0.bind(5, list)
          }
        }
      }
      next += 1
    }
    levels[index].clear()
  }

  /// The end of the letter that begins at an index.
  private static func letterEnd(_ word: UnsafeRawBufferPointer, after start: Int) -> Int {
    var end = min(start + 1, word.count)
    while end < word.count, word[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// Whether a beginning has so few letters that each run has a list of it in which any word begins so.
  static func isListed(_ beginning: [UInt8]) -> Bool {
    beginning.count { $0 & 0xC0 != 0x80 } <= longest
  }

  /// What is known of a beginning so far.
  private struct Level {
    var beginning: [UInt8] = []
    /// How many postings the words have.
    private(set) var count = 0
    private let first: Int
    /// By section, from the first one of the run on.
    private var strengths: [UInt8]
    /// The sections that have one.
    private var touched: [UInt32] = []

    init(_ sections: Range<Int64>) {
      first = Int(sections.lowerBound)
      strengths = Array(repeating: 0, count: sections.count)
    }

    mutating func add(_ postings: [UInt8], count: Int) {
      self.count += count
      postings.withUnsafeBytes { postings in
        strengths.withUnsafeMutableBufferPointer { strengths in
          Strength.table.withUnsafeBufferPointer { table in
            var reader = PostingReader(postings)
            while let posting = reader.next() {
              let index = Int(posting.section) - first
              guard strengths.indices.contains(index) else { break }
              let strength = strengths[index]
              if strength == 0 { touched.append(UInt32(index)) }
              strengths[index] = Strength.greater(strength, table[Int(posting.info)])
            }
          }
        }
      }
    }

    /// As postings are, with the strength for their information.
    func list() -> [UInt8] {
      var list: [UInt8] = []
      list.reserveCapacity(touched.count * 2)
      var last: UInt32 = 0
      func add(_ index: Int) {
        let section = UInt32(first + index)
        Varint.append(section &- last, to: &list)
        list.append(strengths[index])
        last = section
      }
      if touched.count * 8 > strengths.count {
        for index in strengths.indices where strengths[index] != 0 { add(index) }
      } else {
        for index in touched.sorted() { add(Int(index)) }
      }
      return list
    }

    mutating func clear() {
      for index in touched { strengths[Int(index)] = 0 }
      touched.removeAll(keepingCapacity: true)
      beginning = []
      count = 0
    }
  }
}
