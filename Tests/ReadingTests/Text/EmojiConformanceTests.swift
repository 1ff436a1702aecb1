import Foundation
import Testing

@testable import Reading

/// Every emoji of Unicode's own list, where it is at hand.
@Suite struct EmojiConformanceTests {
  private static let file = ["/usr/share/unicode/emoji/emoji-test.txt"]
    .first(where: FileManager.default.fileExists)

  private func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xFE0F }))
  }

  @Test(.enabled(if: file != nil, "not run: emoji-test.txt is not here (Debian: unicode-data)"))
  func everyEmojiIsOneClusterOfTwoColumns() throws {
    let contents = try String(contentsOfFile: try #require(Self.file), encoding: .utf8)
    var failures: [String] = []
    var count = 0
    for line in contents.split(separator: "\n") where line.contains("; fully-qualified") {
      let codes = line.prefix { $0 != ";" }.split(separator: " ")
      var text = ""
      text.unicodeScalars += codes.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      let clusters = Sanitizing.clusters(text)
      // U+FE0F is dropped after a base that is wide without it.
      let isWhole = clusters.map { plain($0.text) } == [plain(text)]
      let isShown = clusters.allSatisfy { $0.width == 2 && $0.isEmoji }
      count += 1
      if !isWhole || !isShown { failures.append(String(line)) }
    }
    #expect(count > 3600)
    #expect(failures == [])
  }
}
