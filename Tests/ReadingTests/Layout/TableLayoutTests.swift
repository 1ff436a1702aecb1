import Testing

@testable import Reading

@Suite struct TableLayoutTests {
  /// It stands above each value of its column: a table of many rows would repeat all of it.
  @Test func aLongHeaderIsCutInAList() {
    let header = String(repeating: "abcdefghij ", count: 30)
    let page = PrintedPage(Reader.text(of: "| \(header) |\n|---|\n| a |\n| b |\n"), columns: 6, .plain)
    let rows = String(decoding: page.bytes(of: 1..<2), as: UTF8.self).split(separator: "\n").map(String.init)
    let name = Array(repeating: ["abcdef", "ghij"], count: 12).flatMap(\.self).dropLast() + ["…"]
    #expect(rows == name + ["a", "┈"] + name + ["b"])
  }

  private static let table = """
    | Tool | What it is for | Cost |
    |:-----|:--------------:|-----:|
    | 🛠️ | bisecting | 1 |
    | `git` | everything else, and then some | 10 |
    """

  @Test func columnsAreAligned() {
    #expect(
      BlockLayoutTests.page(Self.table, columns: 60) == """
           Tool │         What it is for         │ Cost
           ─────┼────────────────────────────────┼─────
           🛠️   │           bisecting            │    1
           git  │ everything else, and then some │   10
        """)
  }

  @Test func cellsAreFoldedWhereTheyMust() {
    #expect(
      BlockLayoutTests.page(Self.table, columns: 40) == """
           Tool │     What it is for     │ Cost
           ─────┼────────────────────────┼─────
           🛠️   │       bisecting        │    1
           ┈┈┈┈┈┼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈
           git  │  everything else, and  │   10
                │       then some        │
        """)
  }

  @Test func aNarrowScreenGetsCards() {
    #expect(
      BlockLayoutTests.page(Self.table, columns: 16) == """
        Tool
          🛠️
        What it is for
          bisecting
        Cost
          1
        ┈
        Tool
          git
        What it is for
          everything
          else, and then
          some
        Cost
          10
        """)
  }

  @Test func aTableMayReachBeyondTheMeasure() {
    let wide =
      "| a | b |\n|---|---|\n| " + String(repeating: "x", count: 50) + " | "
      + String(repeating: "y", count: 40) + " |"
    let rows = BlockLayoutTests.page(wide, columns: 140).split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[2].contains("x │ y"))
  }

  @Test func linksAndStylesInCells() {
    #expect(
      BlockLayoutTests.page("| a |\n|---|\n| [text](https://example.org) *and* `a \\| b` |", columns: 60)
        == """
           a
           ──────────────
           text and a | b
        """)
  }

  @Test func aTableWithoutRowsKeepsItsHeader() {
    #expect(
      BlockLayoutTests.page("| a | b |\n|---|---|", columns: 40) == """
           a │ b
           ──┼──
        """)
  }
}
