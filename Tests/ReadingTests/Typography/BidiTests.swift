import Testing

@testable import Reading

@Suite struct BidiTests {
  @Test func aParagraphFromRightToLeft() {
    var reader = Reader.reading("שלום (world) לכם\n", rows: 7, columns: 30)
    reader.bidi = .byScript
    reader.resize(rows: 8, columns: 30)
    #expect(
      reader.screen == """
           Post
           1 min


                      םכל (world) םולש


         ? keys · q quit         100%
        """)
  }

  @Test func wordsOfHebrewInAnEnglishParagraph() {
    var reader = Reader.reading("Say שלום לכם twice, or as often as you like it.\n", rows: 7, columns: 24)
    reader.bidi = .byScript
    reader.resize(rows: 9, columns: 24)
    #expect(
      reader.screen == """
           Post
           1 min


           Say םכל םולש twice,
           or as often as you
           like it.

         ? keys · q quit   100%
        """)
  }

  @Test func hitsAreFoundInTheOrderOfTheText() {
    var reader = Reader.reading("Say שלום לכם twice.\n", rows: 7, columns: 40)
    reader.bidi = .byScript
    reader.resize(rows: 8, columns: 40)
    reader.type("/שלום")
    #expect(
      reader.lit == """
           Post
           1 min


           Say םכל [[םולש]] twice.


        /שלום                            1 of 1
        """)
  }

  @Test func withoutAnAlgorithmTheSourceStays() {
    let reader = Reader.reading("Say שלום twice.\n", rows: 7, columns: 40)
    #expect(reader.screen.contains("Say שלום twice."))
  }
}

extension BidiAlgorithm {
  /// Hebrew runs from right to left, and so does what stands between Hebrew; the first letter decides for the
  /// paragraph. Enough of the algorithm for tests.
  static let byScript = BidiAlgorithm(
    levels: { scalars in
      let isHebrew = scalars.map { (0x590...0x5FF).contains($0.value) }
      let isLetter = scalars.map(\.properties.isAlphabetic)
      let paragraph: UInt8 = isHebrew[isLetter.firstIndex(of: true) ?? 0] ? 1 : 0
      let levels = scalars.indices.map { index -> UInt8 in
        if isLetter[index] { return isHebrew[index] ? 1 : paragraph * 2 }
        let before = isLetter[..<index].lastIndex(of: true).map { isHebrew[$0] } ?? (paragraph == 1)
        let after = isLetter[index...].firstIndex(of: true).map { isHebrew[$0] } ?? (paragraph == 1)
        return before && after ? 1 : paragraph
      }
      return Levels(scalars: levels, paragraph: paragraph)
    },
    mirrored: { $0 == "(" ? ")" : $0 == ")" ? "(" : $0 })
}
