/// How text is set: what a reader may choose, and what the machine has libraries for.
package struct Typography: Sendable {
  /// Whether rows are filled to the measure, and broken so that the whole paragraph looks best.
  package var isJustified = false
  /// Where words may be divided; `nil` where nothing knows it for the language of the post.
  package var hyphenation: Hyphenation?

  /// What puts text that runs from right to left in order; `nil` where nothing does, or the terminal will.
  package var bidi: BidiAlgorithm?

  /// Whether a long line of code goes on in the next row; else it is panned.
  package var isCodeWrapped = false
  /// Whether the lines of code have their numbers at the left.
  package var isCodeNumbered = false

  package init(
    isJustified: Bool = false, hyphenation: Hyphenation? = nil, bidi: BidiAlgorithm? = nil,
    isCodeWrapped: Bool = false, isCodeNumbered: Bool = false
  ) {
    self.isJustified = isJustified
    self.hyphenation = hyphenation
    self.bidi = bidi
    self.isCodeWrapped = isCodeWrapped
    self.isCodeNumbered = isCodeNumbered
  }

  /// The same, with long lines of code broken.
  var wrappingCode: Typography {
    var typography = self
    typography.isCodeWrapped = true
    return typography
  }

  /// Ragged text in the order of the source, no word divided.
  package static let plain = Typography()
}
