/// A line of code or raw HTML.
package struct Line: Equatable, Sendable {
  /// UTF-8 offsets into the source, without the line ending.
  package let range: Range<Int>
  /// Spaces before it that a tab, shared with the indentation around, leaves over.
  package let padding: Int
}

extension Block {
  /// The lines of code or raw HTML, without the fences; empty for every other kind.
  package var lines: [Line] {
    document.tree.lines(of: index).map { Line(range: $0.range, padding: Int($0.padding)) }
  }

  /// A line as text, without its padding.
  package func text(of line: Line) -> String {
    String(decoding: document.tree.source[line.range], as: UTF8.self)
  }

  /// Code or raw HTML as UTF-8, each line ended by a newline, NUL replaced by U+FFFD; empty for every other kind.
  package var literal: [UInt8] {
    var bytes: [UInt8] = []
    for line in document.tree.lines(of: index) {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Int(line.padding)))
      for byte in document.tree.source[line.range] {
        if byte == 0 { bytes.append(contentsOf: "\u{FFFD}".utf8) } else { bytes.append(byte) }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
