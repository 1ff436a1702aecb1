extension Block {
  /// The lines of code or raw HTML, without the fences; empty for every other kind.
  package var lines: Lines { Lines(document: document, document.tree.lineIndices(of: index)) }

  /// The lines of a paragraph, heading, term or title, without their indentation; empty for every other kind.
  package var textLines: Lines {
    let node = document.node(index)
    let count = node.tag.hasTextLines ? node.count : 0
    return Lines(document: document, node.first..<node.first + count)
  }

  /// A line as text, without its padding.
  package func text(of line: Line) -> String {
    String(decoding: document.tree.source[line.range], as: UTF8.self)
  }

  /// The same in valid UTF-8.
  package func utf8(of line: Line) -> ArraySlice<UInt8> {
    let bytes = document.tree.source[line.range]
    return bytes.isValidUTF8 ? bytes : Array(text(of: line).utf8)[...]
  }

  /// Code or raw HTML as UTF-8, each line ended by a newline, NUL replaced by U+FFFD; empty for every other kind.
  package var literal: [UInt8] {
    var bytes: [UInt8] = []
    for line in document.tree.lines[document.tree.lineIndices(of: index)] {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Int(line.padding)))
      for byte in document.tree.source[line.range] {
        if byte == 0 { bytes.append(contentsOf: "\u{FFFD}".utf8) } else { bytes.append(byte) }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
