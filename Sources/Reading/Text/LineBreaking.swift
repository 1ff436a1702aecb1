/// Where a row may end, by Unicode Standard Annex #14.
package enum LineBreaking {
  /// A place between two characters.
  package struct Opportunity: Equatable, Sendable {
    /// The place, and in the lowest bit whether a row must end there: a text has one for each of its words.
    private let packed: Int

    package init(utf8: Int, isMandatory: Bool) {
      packed = utf8 << 1 | (isMandatory ? 1 : 0)
    }

    /// UTF-8 bytes from the start of the text to the place.
    package var utf8: Int { packed >> 1 }
    /// Whether a row must end there.
    package var isMandatory: Bool { packed & 1 == 1 }
  }

  /// The places in `text`, in order, where a row may or must end; the end of the text is not among them.
  ///
  /// `text` is the source's, not yet sanitized, so that invisible characters still tell. No place is inside
  /// a grapheme cluster.
  package static func opportunities(in text: some StringProtocol) -> [Opportunity] {
    var text = String(text)
    return text.withUTF8 { opportunities(in: $0) }
  }

  /// The same of a text in valid UTF-8.
  static func opportunities(in text: UnsafeBufferPointer<UInt8>) -> [Opportunity] {
    var breaker = LineBreaker(capacity: text.count / 4)
    for run in TextRuns(text) {
      if run.isSimple {
        breaker.read(text, run.range)
      } else {
        let bytes = UnsafeBufferPointer(rebasing: text[..<run.range.upperBound])
        var offset = run.range.lowerBound
        while offset < bytes.count, let usual = bytes.usualCharacter(at: offset) {
          breaker.read(characterOf: bytes, offset..<offset + usual.length)
          offset += usual.length
        }
        if offset == bytes.count { continue }
        for character in String(decoding: bytes[offset...], as: UTF8.self) {
          var startsCharacter = true
          for scalar in character.unicodeScalars {
            breaker.read(LineBreakClass(scalar), at: offset, startsCharacter: startsCharacter)
            startsCharacter = false
          }
          offset += character.utf8.count
        }
      }
    }
    return breaker.found
  }
}

extension LineBreaker {
  /// Reads the scalars of one character.
  fileprivate mutating func read(characterOf text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
    var index = part.lowerBound
    while index < part.upperBound {
      let (scalar, length) = text.scalar(at: index)
      read(LineBreakClass(scalar), at: part.lowerBound, startsCharacter: index == part.lowerBound)
      index += length
    }
  }

  /// Reads a part of a text in which every scalar is a character.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
    let ascii = LineBreakClass.ascii
    var offset = part.lowerBound
    while offset < part.upperBound {
      if text[offset] < 0x80 {
        read(ascii[Int(text[offset])], at: offset, startsCharacter: true)
        offset = isInWord ? words(in: text, from: offset + 1, to: part.upperBound) : offset + 1
      } else {
        let (scalar, length) = text.scalar(at: offset)
        read(LineBreakClass(scalar), at: offset, startsCharacter: true)
        offset += length
      }
    }
  }
}
