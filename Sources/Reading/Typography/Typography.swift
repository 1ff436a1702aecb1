/// How text is set: what a reader may choose, and what the machine has libraries for.
package struct Typography: Sendable {
  /// Whether rows are filled to the measure, and broken so that the whole paragraph looks best.
  package var isJustified = false
  /// Where words may be divided; `nil` where nothing knows it for the language of the post.
  package var hyphenation: Hyphenation?

  /// What puts text that runs from right to left in order; `nil` where nothing does, or the terminal will.
  package var bidi: BidiAlgorithm?

  /// The words that pages are said in, for ears and fingers; `nil` where they are set.
  package var words: LinearWords?

  /// Whether a long line of code goes on in the next row; else it is panned.
  package var isCodeWrapped = false
  /// Whether the lines of code have their numbers at the left.
  package var isCodeNumbered = false
  /// How the days of the title block are written.
  package var dates = DatePattern.iso

  package init(
    isJustified: Bool = false, hyphenation: Hyphenation? = nil, bidi: BidiAlgorithm? = nil,
    words: LinearWords? = nil, isCodeWrapped: Bool = false, isCodeNumbered: Bool = false,
    dates: DatePattern = .iso
  ) {
    self.isJustified = isJustified
    self.hyphenation = hyphenation
    self.bidi = bidi
    self.words = words
    self.isCodeWrapped = isCodeWrapped
    self.isCodeNumbered = isCodeNumbered
    self.dates = dates
  }

  /// The same, with long lines of code broken.
  var wrappingCode: Typography {
    var typography = self
    typography.isCodeWrapped = true
    return typography
  }

  /// Where a page stands in a viewport of so many columns.
  func geometry(columns: Int, measure: Int) -> Geometry {
    words == nil ? Geometry(columns: columns, measure: measure) : Geometry(linearIn: columns)
  }

  /// Ragged text in the order of the source, no word divided.
  package static let plain = Typography()
}
