import Testing

@testable import StateLog

@Suite struct EntryTests {
  private let entry = Entry(
    time: LogTime(millisecondsSince1970: 1_764_000_000_123), collection: "k3f9a2", path: "posts/a.md",
    [.init("read", "yes"), .init("place", "52% 3.2+40 #setup Then run")])

  @Test func aLineSaysAllOfIt() {
    #expect(
      String(decoding: entry.line, as: UTF8.self)
        == "2025-11-24T16:00:00.123Z\tk3f9a2\tposts/a.md\tread=yes\tplace=52% 3.2+40 #setup Then run\t.\n")
  }

  @Test func isReadFromItsLine() {
    #expect(parsed(entry.line.dropLast()) == entry)
  }

  @Test("A line that was cut short is none, wherever it was cut")
  func isWhole() {
    let line = entry.line.dropLast()
    for end in line.indices { #expect(parsed(line[..<end]) == nil) }
  }

  @Test("What would break a line or act on a terminal is escaped")
  func isEscaped() {
    let hostile = "a\tb\nc\u{1B}]0;x\u{7}\u{202E}\u{9B}%41 ü🤖\u{0}"
    let entry = Entry(time: .now, collection: "c", path: hostile, [.init("k", hostile)])
    let line = entry.line.dropLast()
    #expect(!line.contains { $0 < 0x20 && $0 != 9 || $0 == 0x7F })
    #expect(String(decoding: line, as: UTF8.self).contains("a%09b%0Ac%1B]0;x%07%E2%80%AE%C2%9B%2541 ü🤖%00"))
    #expect(parsed(line) == entry)
  }

  @Test func timesCompareAsTheirTexts() {
    let times = [0, 999, 1_764_000_000_123, 1_764_000_000_999, 4_102_444_799_999].map {
      LogTime(millisecondsSince1970: $0)
    }
    #expect(times == times.sorted())
    #expect(times.map(\.text) == times.map(\.text).sorted())
    #expect(times[0].text == "1970-01-01T00:00:00.000Z")
    #expect(times[3].next.text == "2025-11-24T16:00:01.000Z")
    #expect(times[4].next.text == "2100-01-01T00:00:00.000Z")
  }

  @Test("What is no moment is none, and after the last one comes no other")
  func lastTime() {
    func time(_ text: String) -> LogTime? { Array(text.utf8).withUnsafeBytes { LogTime($0) } }
    for text in ["9999-99-99T99:99:99.999Z", "2026-00-01T00:00:00.000Z", "2026-01-01T24:00:00.000Z"] {
      #expect(time(text) == nil)
    }
    #expect(time("2026-02-31T23:59:59.999Z")?.next.text == "2026-03-04T00:00:00.000Z")
    let last = "9999-12-31T23:59:59.999Z"
    #expect(time(last)?.next.text == last)
  }

  @Test(
    "A place is its text",
    arguments: ["52% 3.2+40 #setup Then run", "0.1% 0.0+0 -", "100% 12.0+7 #-a  two  blanks"])
  func placesAreTexts(text: String) {
    #expect(SavedPlace(text)?.text == text)
  }

  @Test(
    "What is no place is none",
    arguments: [
      "", "52%", "x% 1.2+3 -", "5% 1.2 -", "101% 1.2+3 -", "5% -1.2+3 -", "5% 1.9223372036854775807+3 -",
    ])
  func placesAreChecked(text: String) {
    #expect(SavedPlace(text) == nil)
  }

  private func parsed(_ bytes: ArraySlice<UInt8>) -> Entry? {
    bytes.withUnsafeBytes { Entry($0) }
  }
}
