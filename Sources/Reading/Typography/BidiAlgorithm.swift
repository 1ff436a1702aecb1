/// The Unicode Bidirectional Algorithm (UAX #9) as far as it says in which direction each scalar of a paragraph
/// runs; the rows are put in order here (`Bidi.order`).
package struct BidiAlgorithm: Sendable {
  /// The directions in a paragraph.
  package struct Levels: Sendable {
    /// The level of each scalar: odd from right to left.
    package let scalars: [UInt8]
    /// The level of the paragraph: 0 from left to right, 1 from right to left.
    package let paragraph: UInt8

    package init(scalars: [UInt8], paragraph: UInt8) {
      self.scalars = scalars
      self.paragraph = paragraph
    }
  }

  /// The levels of a paragraph by rules P2 to L1, without the rows; `nil` where they cannot be had.
  package let levels: @Sendable (_ scalars: [Unicode.Scalar]) -> Levels?
  /// What a scalar looks like from right to left (rule L4), as `)` for `(`.
  package let mirrored: @Sendable (Unicode.Scalar) -> Unicode.Scalar

  package init(
    levels: @escaping @Sendable ([Unicode.Scalar]) -> Levels?,
    mirrored: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar
  ) {
    self.levels = levels
    self.mirrored = mirrored
  }
}
