import Testing

@testable import Reading

@Suite struct HistoryTests {
  @Test func anEntryIsThereOnce() {
    var history = History<String>()
    for entry in ["beans", "peas", "beans"] { history.add(entry) }
    #expect(history.entries == ["peas", "beans"])
  }

  @Test func theOldestMakesRoom() {
    var history = History<Int>()
    for entry in 0...History<Int>.most { history.add(entry) }
    #expect(history.entries == Array(1...History<Int>.most))
  }
}
