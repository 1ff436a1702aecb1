import Foundation
import Testing

@testable import Reading

@Suite struct SanitizingTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a^[[31mb"),
    ("\u{1B}]52;c;QQ==\u{7}", "^[]52;c;QQ==^G"),
    ("\u{9B}1m\u{90}q", "^[[1m^[Pq"),
    ("\u{0}\u{8}\u{B}\u{C}\u{7F}", "^@^H^K^L^?"),
    ("a\tb\nc\r\nd\re\u{85}f", "a b c d^Me^[Ef"),
    ("é\tb\né\r\né\ré", "é b é é^Mé"),
    ("a\u{2028}b\u{2029}c", "a b c"),
    ("\u{202E}gpj.exe\u{2069}\u{200F}\u{61C}", "<U+202E>gpj.exe<U+2069><U+200F><U+061C>"),
    ("a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}e\u{34F}f\u{180B}g\u{3164}h\u{115F}i\u{E0001}", "abcdefghi"),
    ("\u{200C}\u{200D}\u{FE0F}\u{FE0E}\u{E0041}\u{E007F}", ""),
    ("\u{301}a", "a"),
    ("a\u{200B}\u{301}", "a"),
    ("\u{93F}\u{1161}", ""),
    ("\u{FFF9}a\u{FFFB}", "\u{FFFD}a\u{FFFD}"),
    ("a🏽", "a□"),
    ("👍🏽🏽", "👍🏽□"),
    ("🇺🇸🇩", "🇺🇸□"),
    ("🤖\u{200D}", "🤖"),
    ("🤖\u{200D}a", "🤖a"),
    ("\u{1F3F4}\u{E0041}\u{E007F}", "\u{1F3F4}"),
    ("🤖\u{E0067}\u{E0062}\u{E007F}", "🤖"),
    ("क्\u{200D}ष", "क्ष"),
    ("می\u{200C}خواهم", "میخواهم"),
    ("\u{600}1", "1"),
  ])
  func hostile(text: String, expected: String) {
    #expect(Sanitizing.printable(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("Every C0 and C1 control is seen, none is sent")
  func controls() {
    for value in Array(0...0x1F) + Array(0x7F...0x9F) {
      let shown = Sanitizing.printable(Unicode.Scalar(UInt8(value)).description)
      #expect(shown.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(value)")
      #expect(!shown.isEmpty, "\(value)")
    }
  }

  @Test(arguments: [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func noncharacters(value: UInt32) throws {
    #expect(Sanitizing.printable(String(try #require(Unicode.Scalar(value)))) == "\u{FFFD}")
  }

  @Test func zalgo() {
    let clusters = Sanitizing.clusters("Z" + String(repeating: "\u{35C}", count: 10_000) + "a")
    #expect(clusters.map(\.text.unicodeScalars.count) == [5, 1])
    #expect(clusters.map(\.width) == [1, 1])
  }

  @Test("A chain of joined emoji without end is cut into clusters of a fair length")
  func chain() {
    let clusters = Sanitizing.clusters(Array(repeating: "👩", count: 1000).joined(separator: "\u{200D}"))
    #expect(clusters.map(\.text.unicodeScalars.count).max() == 17)
    #expect(clusters.map(\.text.unicodeScalars).joined().filter { $0 == "👩" }.count == 1000)
  }

  @Test(arguments: [
    ("aé漢b", "a0 é1 漢3 b6"),
    ("a\u{1B}é", "a0 ^1 [1 é2"),
    ("e\u{301}\u{200B}\u{200B}x", "é0 x9"),
    ("क्षa", "क्0 ष0 a9"),
    ("a\r\nb\r\né", "a0  1 b3  4 é6"),
    ("é\r\n\u{301}\r", "é0  2 ^6 M6"),
    ("\u{202E}a", "<0 U0 +0 20 00 20 E0 >0 a3"),
  ])
  func offsets(text: String, expected: String) {
    let pieces = Sanitizing.pieces(text)
    #expect(pieces.map { $0.cluster.text + "\($0.utf8)" }.joined(separator: " ") == expected)
  }

  @Test func substringsCountFromTheirOwnStart() {
    #expect(Sanitizing.pieces("xé漢".dropFirst()).map(\.utf8) == [0, 2])
  }

  @Test func appending() {
    var clusters = Sanitizing.clusters("a")
    Sanitizing.append("é\u{1B}" as Substring, to: &clusters)
    #expect(clusters.map(\.text) == ["a", "é", "^", "["])
  }

  @Test("Only the code of this door makes clusters")
  func oneDoor() throws {
    let sources = URL(filePath: "Sources/Reading", directoryHint: .isDirectory)
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var makers: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      if try String(contentsOf: file, encoding: .utf8).contains("Cluster(sanitized:") {
        makers.insert(file.deletingLastPathComponent().lastPathComponent)
      }
    }
    #expect(makers == ["Text"])
  }
}
