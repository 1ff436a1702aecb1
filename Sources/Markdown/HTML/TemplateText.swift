/// The text of raw HTML in which Liquid stands: what its tags hide is left out, and what they put there has a label.
struct TemplateText {
  private let text: Bytes
  private let end: Int
  /// No `%}` stands behind.
  private var isBroken = false
  /// What tags of these names would hide ends nowhere behind.
  private var broken: Set<String> = []

  init(_ text: Bytes, _ end: Int) {
    self.text = text
    self.end = end
  }

  /// Calls with the parts that are shown as they are, and with what stands for tags between them.
  mutating func forEachShown(from start: Int, _ take: (Range<Int>) -> Void, label: (String) -> Void) {
    var shown = start
    var index = start
    while index < end {
      guard !isBroken, isTag(at: index) else {
        index += 1
        continue
      }
      guard let close = text.find("%}", from: index + 2, limit: end) else {
        isBroken = true
        continue
      }
      let tag = ForeignTag(text.string(index, close + 2))
      if index > shown { take(shown..<index) }
      index = close + 2
      if let mark = LiquidTags.end(ofHidden: tag.name) {
        index = hiddenEnd(of: tag.name, mark, from: index) ?? index
      } else if !LiquidTags.silent.contains(tag.name), !tag.name.hasPrefix("end") {
        label("▣ \(tag.label)")
      }
      shown = index
    }
    if end > shown { take(shown..<end) }
  }

  private mutating func hiddenEnd(of name: String, _ mark: StaticString, from start: Int) -> Int? {
    guard !broken.contains(name) else { return nil }
    let found = text.find(mark, from: start, limit: end)
      .flatMap { text.find("%}", from: $0, limit: end) }
    if found == nil { broken.insert(name) }
    return found.map { $0 + 2 }
  }

  /// `{%` or `{%-`, and a name behind it: no two of them look for the end of one.
  private func isTag(at start: Int) -> Bool {
    guard text[start] == "{", text[start + 1] == "%" else { return false }
    return text[text.trimmedStart(start + (text[start + 2] == "-" ? 3 : 2), end)].isLetter
  }
}
