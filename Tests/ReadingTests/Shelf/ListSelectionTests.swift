import Testing

@testable import Reading

@Suite struct ListSelectionTests {
  /// Where the selection stands after some motions in a list of 10 in a view of 4 rows.
  private static func after(_ motions: Motion...) -> (index: Int, top: Int) {
    var selection = ListSelection()
    selection.select(0, of: 10, rows: 4)
    for motion in motions { selection.move(motion, of: 10) }
    return (selection.index, selection.top)
  }

  @Test func theSelectedRowIsAlwaysInView() {
    #expect(Self.after(.rows(1), .rows(1), .rows(1)) == (3, 0))
    #expect(Self.after(.rows(1), .rows(1), .rows(1), .rows(1)) == (4, 1))
    #expect(Self.after(.bottom) == (9, 6))
    #expect(Self.after(.bottom, .rows(-1), .rows(-1), .rows(-1), .rows(-1)) == (5, 5))
  }

  @Test func itStopsAtTheEnds() {
    #expect(Self.after(.rows(-1)) == (0, 0))
    #expect(Self.after(.bottom, .rows(1), .pages(1)) == (9, 6))
  }

  @Test func pagesAndHalves() {
    #expect(Self.after(.pages(1)) == (4, 1))
    #expect(Self.after(.pages(1), .pages(1), .pages(-1)) == (4, 4))
    #expect(Self.after(.halfPages(1)) == (2, 0))
  }

  @Test func anEmptyListHasNothingToMove() {
    var selection = ListSelection()
    selection.select(0, of: 0, rows: 4)
    selection.move(.rows(1), of: 0)
    selection.move(.bottom, of: 0)
    #expect(selection.index == 0)
  }

  @Test func aShorterListKeepsTheSelectionInside() {
    var selection = ListSelection()
    selection.select(9, of: 10, rows: 4)
    selection.select(9, of: 3, rows: 4)
    #expect(selection.index == 2)
    #expect(selection.top == 0)
  }
}
