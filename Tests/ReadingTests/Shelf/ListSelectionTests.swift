import Testing

@testable import Reading

@Suite struct ListSelectionTests {
  /// Where the selection stands after some commands in a list of 10 in a view of 4 rows.
  private static func after(_ commands: Command...) -> (index: Int, top: Int) {
    var selection = ListSelection()
    selection.select(0, of: 10, rows: 4)
    for command in commands { selection.move(command, of: 10) }
    return (selection.index, selection.top)
  }

  @Test func theSelectedRowIsAlwaysInView() {
    #expect(Self.after(.lineDown, .lineDown, .lineDown) == (3, 0))
    #expect(Self.after(.lineDown, .lineDown, .lineDown, .lineDown) == (4, 1))
    #expect(Self.after(.bottom) == (9, 6))
    #expect(Self.after(.bottom, .lineUp, .lineUp, .lineUp, .lineUp) == (5, 5))
  }

  @Test func itStopsAtTheEnds() {
    #expect(Self.after(.lineUp) == (0, 0))
    #expect(Self.after(.bottom, .lineDown, .pageDown) == (9, 6))
  }

  @Test func pagesAndHalves() {
    #expect(Self.after(.pageDown) == (4, 1))
    #expect(Self.after(.pageDown, .pageDown, .pageUp) == (4, 4))
    #expect(Self.after(.halfPageDown) == (2, 0))
  }

  @Test func anEmptyListHasNothingToMove() {
    var selection = ListSelection()
    selection.select(0, of: 0, rows: 4)
    selection.move(.lineDown, of: 0)
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
