/// Where a row may end, by Unicode Standard Annex #14.
package enum LineBreaking {
  /// A place between two characters.
  package struct Opportunity: Equatable, Sendable {
    /// UTF-8 bytes from the start of the text to the place.
    package let utf8: Int
    /// Whether a row must end there.
    package let isMandatory: Bool

    package init(utf8: Int, isMandatory: Bool) {
      self.utf8 = utf8
      self.isMandatory = isMandatory
    }
  }

  /// The places in `text`, in order, where a row may or must end; the end of the text is not among them.
  ///
  /// `text` is the source's, not yet sanitized, so that invisible characters still tell. No place is inside
  /// a grapheme cluster.
  package static func opportunities(in text: some StringProtocol) -> [Opportunity] {
    let text = String(text)
    let bytes = Array(text.utf8)
    let ascii = LineBreakClass.ascii
    var breaker = LineBreaker()
    for run in TextRuns(bytes) {
      var offset = run.range.lowerBound
      if run.isASCII {
        for byte in bytes[run.range] {
          breaker.read(ascii[Int(byte)], at: offset, startsCharacter: true)
          offset += 1
        }
      } else {
        for character in text.characters(inBytes: run.range) {
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
