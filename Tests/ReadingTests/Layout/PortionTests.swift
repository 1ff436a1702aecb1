import Markdown
import Testing

@testable import Reading

/// Blocks too large to be laid out at once: nothing of them is lost, and a view of them costs what it shows.
@Suite struct PortionTests {
  private static let geometry = Geometry(columns: 80, measure: 72)

  @Test func codeLooksTheSameCutOrWhole() {
    let lines = (0..<3000).map { $0 % 7 == 0 ? "" : String(repeating: " ", count: $0 % 5) + "line \($0)" }
    let flow = Flow(Document("```\n" + lines.joined(separator: "\n") + "\n```\n"))
    #expect(Array(Self.texts(flow).joined()) == lines.map { $0.isEmpty ? "" : "     " + $0 })
    #expect(Self.texts(flow).allSatisfy { $0.count <= 256 })
    #expect(flow.leaves.map(\.gap) == [0] + Array(repeating: 0, count: flow.leaves.count - 1))
  }

  @Test func codeInAnItemHasItsMarkerOnce() {
    let lines = (0..<3000).map { "line \($0)" }
    let flow = Flow(Document("- ```\n" + lines.map { "  \($0)\n" }.joined() + "  ```\n\nafter\n"))
    let rows = Array(Self.texts(flow).joined())
    #expect(rows.first == "   •   line 0")
    #expect(rows.filter { $0.contains("•") }.count == 1)
    #expect(rows.suffix(3) == ["       line 2999", "", "   after"])
  }

  @Test(arguments: ["\n", " "])
  func aParagraphShowsEveryWordOnce(between: String) {
    let words = (0..<30_000).map { "word\($0)" }
    let flow = Flow(Document(words.joined(separator: between)))
    let texts = Self.texts(flow)
    let shown = texts.joined().joined(separator: " ").split(separator: " ").map(String.init)
    #expect(shown == words)
    #expect(texts.count > 20)
    #expect(texts.allSatisfy { $0.count <= 2 * 8192 / 60 })
  }

  @Test func aLineWithoutSpacesIsCutBetweenCharacters() {
    let line = String(repeating: "é", count: 100_000)
    for source in [line, "```\n\(line)\n```"] {
      let texts = Self.texts(Flow(Document(source)))
      #expect(texts.joined().joined().filter { $0 == "é" }.count == 100_000)
      #expect(!texts.joined().joined().contains("\u{FFFD}"))
      #expect(texts.count > 5)
    }
  }

  @Test func aTableKeepsItsColumns() {
    let body = (0..<2000).map { "| row \($0) | \(String(repeating: "x", count: $0 % 9 + 1)) | \($0 * 7) |\n" }
    let flow = Flow(Document("| name | marks | number |\n|---|---|--:|\n" + body.joined()))
    let rows = Array(Self.texts(flow).joined())
    #expect(rows.count == 2002)
    #expect(rows[0] == "   name     │ marks     │ number")
    #expect(rows[1] == "   ─────────┼───────────┼───────")
    #expect(rows[2] == "   row 0    │ x         │      0")
    #expect(rows[2001] == "   row 1999 │ xx        │  13993")
    #expect(flow.leaves.count == 16)
  }

  @Test func aNarrowTableIsAListToItsEnd() {
    let body = (0..<2000).map { "| row \($0) | some words | \($0 * 7) |\n" }
    let flow = Flow(Document("| name | words | number |\n|---|---|--:|\n" + body.joined()))
    let layout = LeafLayout(flow, Geometry(columns: 12, measure: 72))
    let rows = flow.leaves.indices.flatMap { layout.rows(of: $0) }
    #expect(rows.filter { $0.text == "┈" }.count == 1999)
    #expect(rows.filter { $0.text == "name" }.count == 2000)
  }

  @Test func theEndOfALargeBlockIsAPlace() {
    let code = (0..<5000).map { "line \($0)" }.joined(separator: "\n")
    var reader = Reader.reading("# Code\n\n```\n\(code)\n```\n", rows: 11, columns: 60)
    reader.type("G")
    #expect(reader.screen.contains("line 4999\n"))
    reader.type("kkkk")
    let screen = reader.screen
    for (rows, columns) in [(5, 20), (50, 200), (1, 1), (11, 60)] {
      reader.resize(rows: rows, columns: columns)
    }
    #expect(reader.screen == screen)
    reader.type("g")
    #expect(reader.screen.hasPrefix("   Code"))
  }

  /// The rows of each leaf as text.
  private static func texts(_ flow: Flow) -> [[String]] {
    let layout = LeafLayout(flow, geometry)
    return flow.leaves.indices.map { layout.rows(of: $0).map(\.text) }
  }
}

extension Row {
  /// What it shows, without the blanks at its end.
  fileprivate var text: String {
    var text = spans.map { $0.clusters.map(\.text).joined() }.joined()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
