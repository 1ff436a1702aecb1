import Posts
import Testing

@testable import Reading

/// How footnotes are set.
@Suite struct FootnoteLayoutTests {
  @Test func `footnotes stand below a rule in the order of their numbers`() {
    expect(
      """
      A[^b] and C[^a].

      [^a]: One.

          Two.
      [^b]: Three
      lazy

      [^d]: never
      """
    ) {
      """
         A¹ and C².

         ────────────
         1. Three lazy
         2. One.

            Two.
         3. never
      """
    }
  }

  @Test func `a footnote in a quote leaves the quote`() {
    expect(
      """
      A[^a][^A] [^b].

      > [^a]: In *a* quote.
      """
    ) {
      """
         A¹,¹ [^b].

         ────────────
         1. In a quote.
      """
    }
  }

  @Test func `footnotes that stand in place`() {
    expect(
      """
      # Head^[In a *heading*]

      - item^[x] and y^[has ^[nested] one]
      - ^[a-z] stays, ^[this does not]

      a | b^[in a cell]
      --|--
      c | d
      """
    ) {
      """
         Head¹
         ═════

         • item² and y³
         • ^[a-z] stays, ⁴

         a │ b⁵
         ──┼───
         c │ d

         ────────────
         1. In a heading
         2. x
         3. has ^[nested] one
         4. this does not
         5. in a cell
      """
    }
  }

  @Test func `a footnote without text`() {
    expect(
      """
      [^a]:
      text[^a]
      """
    ) {
      """
         text¹

         ────────────
         1.
      """
    }
  }

  @Test func `a footnote in an item`() {
    expect(
      """
      - [^x]: in an item

        more

      - second[^x]

            code

      """
    ) {
      """
         • more

         • second¹

             code

         ────────────
         1. in an item
      """
    }
  }

  private func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation, _ page: () -> String
  ) {
    #expect(BlockLayoutTests.page(text) == page(), sourceLocation: sourceLocation)
  }
}
