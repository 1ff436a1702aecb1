import Testing

@testable import Reading

@Suite struct WideCellTests {
  /// The second half of a wide cluster is shown as `|`.
  @Test(
    "What is put over half of a wide cluster leaves a blank of the other half",
    arguments: [
      ("x", 0, "x 漢|"),
      ("x", 1, " x漢|"),
      ("x", 2, "漢|x "),
      ("x", 3, "漢| x"),
      ("字", 1, " 字| "),
      ("字", 2, "漢|字|"),
      ("xy", 1, " xy "),
    ])
  func overwriting(text: String, column: Int, expected: String) {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.put("漢漢", .text, row: 0, column: 0)
    frame.put(text, .text, row: 0, column: column)
    #expect(frame[row: 0].map { $0.cluster?.text ?? "|" }.joined() == expected)
  }
}
