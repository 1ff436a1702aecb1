/// A part of raw HTML.
package enum HTMLToken: Equatable, Sendable {
  /// With entities decoded.
  case text(String)
  case open(HTMLTag)
  /// The name is in lower case.
  case close(String)

  /// The parts of some HTML. Comments, declarations, and what nobody reads (scripts, styles, drawings) are left out; what
  /// is no tag is text. Each byte is looked at a bounded number of times.
  package static func tokens(of bytes: [UInt8]) -> [HTMLToken] { located(in: bytes).map(\.token) }

  /// The same, each with the bytes it was read from.
  package static func located(in bytes: [UInt8]) -> [(token: HTMLToken, range: Range<Int>)] {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = Reader(Bytes(buffer))
      reader.read()
      return reader.tokens
    }
  }

  /// Elements of which nothing is read.
  static let dropped: Set<String> = [
    "script", "style", "svg", "template", "head", "noscript", "math",
  ]

  private struct Reader {
    let text: Bytes
    var tokens: [(token: HTMLToken, range: Range<Int>)] = []
    private var syntax: HTMLSyntax
    private var missing: Set<String> = []
    private var broken = BrokenElements()

    init(_ text: Bytes) {
      self.text = text
      syntax = HTMLSyntax(text, limit: text.count, hasTemplates: true)
    }

    mutating func read() {
      var start = 0
      var index = 0
      while index < text.count {
        guard text[index] == "<" else {
          index += 1
          continue
        }
        guard let end = end(at: index) else {
          index += 1
          continue
        }
        add(text: start, index)
        index = text[index + 1] == "!" || text[index + 1] == "?" ? end : add(tag: index, end)
        start = index
      }
      add(text: start, text.count)
    }

    /// Of the tag or comment at an offset.
    private mutating func end(at index: Int) -> Int? {
      if let end = syntax.any(at: index) { return end }
      if text[index + 1] == "!", text[index + 2] == "-", text[index + 3] == "-" {
        // A block of HTML ends with the first `-->`, whatever its comment holds.
        guard !missing.contains("-->") else { return nil }
        if let close = text.find("-->", from: index + 4) { return close + 3 }
        missing.insert("-->")
        return text.count
      }
      var work = 0
      return ElementSyntax(text, at: index, limit: text.count, work: &work, broken: &broken)?.end
    }

    private mutating func add(text start: Int, _ end: Int) {
      guard end > start else { return }
      var decoded: [UInt8] = []
      var templates = TemplateText(text, end)
      templates.forEachShown(from: start) {
        Entities.decode(text, $0.lowerBound, $0.upperBound, to: &decoded)
      } label: {
        decoded += Array($0.utf8)
      }
      tokens.append((.text(String(decoding: decoded, as: UTF8.self)), start..<end))
    }

    /// - Returns: The offset to go on from.
    private mutating func add(tag start: Int, _ end: Int) -> Int {
      let tag = HTMLTag(text, start, end)
      if tag.isClosing {
        if !HTMLToken.dropped.contains(tag.name) { tokens.append((.close(tag.name), start..<end)) }
        return end
      }
      guard HTMLToken.dropped.contains(tag.name) else {
        tokens.append((.open(tag), start..<end))
        return end
      }
      guard !missing.contains(tag.name) else { return end }
      var index = end
      while index < text.count {
        if text.closes(tag.name, at: index) { return closeEnd(from: index) }
        index += 1
      }
      missing.insert(tag.name)
      // Its end may lie in a block further on; there is nothing to read up to there.
      return text.count
    }

    private func closeEnd(from start: Int) -> Int {
      var index = start
      while index < text.count, text[index] != ">" { index += 1 }
      return min(index + 1, text.count)
    }
  }
}
