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
    matches(folded: Self.folded(text))
  }

  func matches(folded text: [UInt8]) -> Bool {
    words.allSatisfy { text.contains(bytes: $0) }
  }

  static func folded(_ text: String) -> [UInt8] {
    // Foundation folds some fifty times slower than this, and most text is ASCII.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
    return Array(text.folding(options: options, locale: nil).utf8)
  }
}

extension [UInt8] {
  /// Whether `bytes`, at least one, occur in a row.
  fileprivate func contains(bytes: [UInt8]) -> Bool {
    withUnsafeBufferPointer { text in
      var start = 0
      while start + bytes.count <= text.count {
        guard let first = text[start...].firstIndex(of: bytes[0]) else { return false }
        if text[first...].starts(with: bytes) { return true }
        start = first + 1
      }
      return false
    }
  }
}
