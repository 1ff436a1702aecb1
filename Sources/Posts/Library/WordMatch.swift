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
    Self.folded(text).withUnsafeBytes { matches($0) }
  }

  /// - Parameter text: as `folded` makes it, but for the case of letters of ASCII.
  func matches(_ text: UnsafeRawBufferPointer) -> Bool {
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
      while let range = text.withUnsafeBytes({ $0.firstRange(of: word, from: start) }) {
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
      return text.utf8.map(\.lowercased)
    }
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
    return Array(text.folding(options: options, locale: nil).utf8)
  }
}

extension UInt8 {
  /// A letter of ASCII in lower case; any other byte as it is.
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}

extension UnsafeRawBufferPointer {
  /// Where `bytes`, at least one, first occur in a row, in either case.
  fileprivate func firstRange(of bytes: [UInt8], from start: Int) -> Range<Int>? {
    var start = start
    while start + bytes.count <= count {
      if self[start].lowercased == bytes[0],
        bytes.indices.allSatisfy({ self[start + $0].lowercased == bytes[$0] })
      {
        return start..<start + bytes.count
      }
      start += 1
    }
    return nil
  }
}
