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
      // The file is older than the rule of hyphens that begin a word (LB20a).
      expected.removeAll { isBehindFirstHyphen(in: text, at: $0) }
      let found = LineBreaking.opportunities(in: text).map(\.utf8)
      if found != expected { failures.append("\(line): \(found)") }
    }
    #expect(count > 7000)
    #expect(failures == [])
  }

  private func isBehindFirstHyphen(in text: String, at offset: Int) -> Bool {
    let end = text.utf8.index(text.startIndex, offsetBy: offset)
    let isMark = { (scalar: Unicode.Scalar) in [.cm, .zwj].contains(LineBreakClass(scalar)) }
    var before = text[..<end].unicodeScalars.map { $0 }
    func dropMarks() { while let last = before.last, isMark(last) { before.removeLast() } }
    dropMarks()
    guard before.last == "-", let next = text[end...].unicodeScalars.first else { return false }
    guard [.al, .hl].contains(LineBreakClass(next)) || isMark(next) else { return false }
    while before.last == "-" {
      before.removeLast()
      dropMarks()
    }
    guard let first = before.last else { return true }
    let begins: [LineBreakClass] = [.sp, .zw, .cb, .gl, .qu, .op, .opw, .bk, .cr, .lf, .nl]
    return begins.contains(LineBreakClass(first))
  }
}
