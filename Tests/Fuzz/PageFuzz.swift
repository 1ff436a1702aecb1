import Foundation
import Markdown
import Posts

@testable import Reading
@testable import lectern

/// The first line is how the post is read: columns, rows and ways of showing it, a byte each, then keys. The rest is
/// the post.
enum PageFuzz {
  static func faults(_ bytes: [UInt8]) -> [String] {
    let (line, source) = bytes.firstLine
    let knobs = Array(line)
    let size = Size(rows: Int(knobs.first ?? 24) % 64, columns: Int(knobs.dropFirst().first ?? 80))
    let ways = knobs.count > 2 ? knobs[2] : 0
    let text = PostText(source, id: "a.md", root: "posts", today: DrivenReader.today)
    return treeFaults(text) + drive(text, size, ways, knobs.dropFirst(3).prefix(24))
      + print(text, columns: max(1, size.columns), ways)
  }

  private static func treeFaults(_ text: PostText) -> [String] {
    TreeCheck.faults(in: text.document, within: text.document.root.range)
      + (text.document.source.isEmpty || !text.post.title.isEmpty ? [] : ["no title"])
  }

  private static func drive(
    _ text: PostText, _ size: Size, _ ways: UInt8, _ keys: ArraySlice<UInt8>
  ) -> [String] {
    let other = PostText(Array("# B\n\nOther.\n".utf8), id: "b.md", root: "posts", today: DrivenReader.today)
    var driven = DrivenReader([text, other], size: size, isOpen: ways & 1 == 0) { reader in
      if ways & 2 != 0 { reader.words = LinearWords(namesEmoji: ways & 4 != 0) }
      reader.isJustified = ways & 4 != 0
      reader.isCodeWrapped = ways & 8 != 0
      reader.isCodeNumbered = ways & 16 != 0
    }
    var faults = ShownCheck.faults(in: driven.reader.frame())
    for key in Key.keys(keys) {
      driven.send(.key(key))
      faults += ShownCheck.faults(in: driven.reader.frame())
    }
    for columns in [1, 13, 40, 132] {
      driven.send(.resized(Size(rows: size.rows, columns: columns)))
      faults += ShownCheck.faults(in: driven.reader.frame())
    }
    return faults
  }

  private static let themes = ThemeTable.builtIn.map { table in
    RowLooks(Theme(table, Capabilities(printing: { _ in "xterm-256color" })), hasLinks: true)
  }

  private static func allBytes(of page: PrintedPage) -> [UInt8] {
    page.batches(size: .max, firstSize: .max).flatMap { page.bytes(of: $0) }
  }

  /// What is printed, in one of the formats.
  private static func print(_ text: PostText, columns: Int, _ ways: UInt8) -> [String] {
    var bytes: [UInt8] = []
    switch ways >> 5 {
    case 0, 1:
      return ShownCheck.faults(inPlain: allBytes(of: PrintedPage(text, columns: columns, .plain)))
    case 2, 3, 4:
      let page = PrintedPage(text, columns: columns, themes[Int(ways) % themes.count])
      return ShownCheck.faults(inANSI: allBytes(of: page))
    case 5:
      JSONText.begin(&bytes)
      JSONText(text, isFirst: true).forEachPart { part in
        bytes += part
        return true
      }
      JSONText.end(&bytes)
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
      return (isJSON ? [] : ["no JSON"]) + controlFaults(in: bytes)
    case 6:
      HTMLPage(text).forEachPart { part in
        bytes += part
        return true
      }
      return controlFaults(in: bytes) + MarkupCheck.faults(in: bytes)
    default:
      LinearText(text, LinearWords(namesEmoji: true)).forEachLine { line in
        bytes += Sanitizing.printable(line).utf8
        return true
      }
      return ShownCheck.faults(inPlain: bytes)
    }
  }

  /// What is written for programs may hold what nobody sees, but no control.
  private static func controlFaults(in bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
    let controls = text.unicodeScalars.filter {
      $0 != "\n" && $0 != "\t" && ($0.properties.generalCategory == .control || $0.properties.isBidiControl)
    }
    return controls.map { "U+\(String($0.value, radix: 16)) is written" }
  }
}
