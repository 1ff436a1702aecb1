import Foundation
import Testing

@testable import Reading

/// The Unicode Character Database's own cases, where they are at hand.
@Suite struct LineBreakConformanceTests {
  private static let shared = ProcessInfo.processInfo.environment["LECTERN_SHARED"] ?? "../shared"
  private static let file = ["/usr/share/unicode/auxiliary", shared + "/spec"]
    .map { $0 + "/LineBreakTest.txt" }
    .first(where: FileManager.default.fileExists)

  @Test(.enabled(if: file != nil, "not run: LineBreakTest.txt is not here (Debian: unicode-data)"))
  func everyCaseOfTheDatabase() throws {
    let contents = try String(contentsOfFile: try #require(Self.file), encoding: .utf8)
    try #require(contents.hasPrefix("# LineBreakTest-15.0"))
    var failures: [String] = []
    var count = 0
    for line in contents.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
      var text = ""
      var expected: [Int] = []
      for part in parts {
        if part == "÷" {
          expected.append(text.utf8.count)
        } else if part != "×" {
          let scalar = try #require(UInt32(part, radix: 16).flatMap(Unicode.Scalar.init))
          text.unicodeScalars.append(scalar)
        }
      }
      count += 1
      // A row never ends inside a grapheme cluster, whatever the rules say of its scalars.
      var edges: Set<Int> = []
      var offset = 0
      for character in text {
        offset += character.utf8.count
        edges.insert(offset)
      }
      expected = expected.filter { edges.contains($0) && $0 < text.utf8.count }
      let found = LineBreaking.opportunities(in: text).map(\.utf8)
      if found != expected { failures.append("\(line): \(found)") }
    }
    #expect(count > 7000)
    #expect(failures == [])
  }
}
