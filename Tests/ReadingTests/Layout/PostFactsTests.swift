import Testing

@testable import Reading

struct PostFactsTests {
  @Test(arguments: [
    (1, "1 min"), (99, "99 min"), (100, "2 h"), (119, "2 h"), (149, "2 h"), (150, "3 h"), (600, "10 h"),
  ])
  func manyMinutesAreTheNearestHour(minutes: Int, text: String) {
    #expect(PostFacts.duration(minutes) == text)
  }
}
