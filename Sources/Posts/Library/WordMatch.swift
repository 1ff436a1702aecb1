internal import Foundation

/// Finds text by words that all have to occur, in any order, whatever their case and accents.
package struct WordMatch: Sendable {
  private let words: [[UInt8]]

  package init(_ text: String) {
    words = Self.folded(text).split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  /// Whether every text matches.
  package var isEmpty: Bool { words.isEmpty }

  package func matches(_ text: String) -> Bool {
    Self.folded(text).withUnsafeBufferPointer { matches(folded: $0) }
  }

  /// - Parameter text: as `folded` makes it.
  func matches(folded text: UnsafeBufferPointer<UInt8>) -> Bool {
    words.allSatisfy { text.firstRange(of: $0, from: 0) != nil }
  }

  /// Which of the consecutive parts of a text hold something of an occurrence of a word.
  package func matched(in parts: [String]) -> [Bool] {
    var text: [UInt8] = []
    /// The part of each byte.
    var owners: [Int] = []
    for (index, part) in parts.enumerated() {
      text += Self.folded(part)
      owners += repeatElement(index, count: text.count - owners.count)
    }
    var isMatched = Array(repeating: false, count: parts.count)
    for word in words {
      var start = 0
      while let range = text.withUnsafeBufferPointer({ $0.firstRange(of: word, from: start) }) {
        for owner in owners[range] { isMatched[owner] = true }
        start = range.upperBound
      }
    }
    return isMatched
  }

  /// A text as texts are compared.
  static func folded(_ text: String) -> [UInt8] {
    // Foundation folds some fifty times slower than this, and most text is ASCII.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
    return Array(text.folding(options: options, locale: nil).utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where `bytes`, at least one, first occur in a row.
  fileprivate func firstRange(of bytes: [UInt8], from start: Int) -> Range<Int>? {
    var start = start
    while start + bytes.count <= count {
      guard let first = self[start...].firstIndex(of: bytes[0]) else { return nil }
      if self[first...].starts(with: bytes) { return first..<first + bytes.count }
      start = first + 1
    }
    return nil
  }
}
