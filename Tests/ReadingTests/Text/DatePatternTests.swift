import Posts
import Testing

@testable import Reading

@Suite struct DatePatternTests {
  private static let day = PostDate(year: 2025, month: 3, day: 7)

  @Test(arguments: [
    ("%Y-%m-%d", "2025-03-07"), ("%F", "2025-03-07"), ("%d %b %Y", "07 Mar 2025"), ("%-d.%-m.%y", "7.3.25"),
    ("%e %B", " 7 March"), ("%A, %a", "Friday, Fri"), ("%d%%", "07%"), ("%-e", "7"),
  ])
  func fields(_ pattern: String, _ text: String) throws {
    #expect(try DatePattern(pattern).text(of: Self.day) == text)
  }

  @Test(arguments: [
    ("%H", DatePattern.Failure.unknown("%H")), ("%", .unknown("%")), ("%-", .unknown("%-")),
    ("%-F", .unknown("%-F")),
    ("day", .noField), ("", .noField), (String(repeating: "%A", count: 8), .tooLong),
    ("%Y\u{202E}", .unprintable), ("%Y\n", .unprintable),
  ])
  func whatIsNoPattern(_ pattern: String, _ failure: DatePattern.Failure) {
    #expect(throws: failure) { try DatePattern(pattern) }
  }

  @Test(arguments: [
    ("1970-01-01", "Thu"), ("2000-02-29", "Tue"), ("1969-12-31", "Wed"), ("2026-11-26", "Thu"),
  ])
  func weekdays(_ day: String, _ name: String) throws {
    #expect(try DatePattern("%a").text(of: #require(PostDate(parsing: day))) == name)
  }

  @Test func columnsAreThoseOfTheWidestDay() throws {
    #expect(try DatePattern(DatePattern.iso.pattern).columns == DatePattern.iso.columns)
    #expect(try DatePattern("%d %b %Y").columns == 11)
    #expect(try DatePattern("%-d %B").columns == 12)
    #expect(try DatePattern("%y年").columns == 4)
  }

  @Test func theShelfAndThePageWriteDaysSo() throws {
    var dated = Post(id: "a.md", title: "A")
    dated.date = Self.day
    var reader = Reader.shelf([dated, Post(id: "b.md", title: "B")], rows: 8, columns: 60)
    reader.dates = try DatePattern("%-d %b %Y")
    #expect(reader.screen.hasPrefix(" 7 Mar 2025   A"))
    #expect(reader.screen.contains("\n              B"))
    reader = Reader(root: ".", entry: .post("post.md"), size: Size(rows: 8, columns: 60))
    reader.dates = try DatePattern("%B %Y")
    _ = reader.start()
    _ = reader.update(
      .loaded(Reader.text(of: "---\ndate: 2025-03-07\nupdated: 2025-04-01\n---\n# A\n\nText\n")))
    #expect(reader.screen.contains("March 2025 · updated April 2025"))
  }
}
