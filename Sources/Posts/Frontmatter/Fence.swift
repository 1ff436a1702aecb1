/// Where the frontmatter of a file lies: between its fences at the top, after a byte order mark and blank lines at most.
///
/// A rule `---` at the top of an ordinary text is no fence: what follows it has to look like fields. The first fence may
/// name its format (`---json`), as Eleventy has it.
struct Fence: Equatable {
  var format: Format
  /// UTF-8 bytes between the fences; of JSON without fences, the braces too.
  var content: Range<Int>
  /// The line that the content starts on, counted from 1.
  var line: Int
  /// Where the text starts.
  var body: Int
  /// The fence that is missing at the end.
  var missing: String?

  /// How far down a closing fence is looked for, in UTF-8 bytes.
  private static let farthest = 1 << 20

  enum Format: String {
    case yaml = "YAML"
    case toml = "TOML"
    case json = "JSON"
  }

  /// The fence of a file, `nil` where it has no frontmatter.
  static func find(in source: [UInt8]) -> Fence? {
    var lines = SourceLines(source)
    var opening = lines.next()
    while let line = opening, line.isBlank(in: source) { opening = lines.next() }
    guard let opening else { return nil }
    if source[opening.range.lowerBound] == UInt8(ascii: "{") { return braces(in: source, at: opening) }
    let isNamed = ["---yaml", "---yml", "---json", "---toml"].contains { opening.isFence($0, in: source) }
    let isFence = { (mark: String) in opening.isFence(mark, in: source) }
    guard let mark = isNamed ? "---" : ["---", "+++", ";;;"].first(where: isFence) else { return nil }
    return closed(mark, in: source, after: lines) ?? unclosed(mark, in: source, after: lines)
  }

  private static func closed(_ mark: String, in source: [UInt8], after opening: SourceLines) -> Fence? {
    var lines = opening
    while lines.offset < farthest, let line = lines.next() {
      let isEnd = line.isFence(mark, in: source) || mark == "---" && line.isFence("...", in: source)
      guard isEnd else { continue }
      let content = opening.offset..<line.range.lowerBound
      guard let format = format(of: source[content], within: mark) else { return nil }
      return Fence(format: format, content: content, line: opening.number + 1, body: lines.offset)
    }
    return nil
  }

  private static func unclosed(_ mark: String, in source: [UInt8], after opening: SourceLines) -> Fence? {
    let leading = LeadingFields(source, after: opening)
    return leading.isKnown ? Fence(leading, after: opening.number, missing: mark) : nil
  }

  /// JSON without fences: from a brace at the top to the one that closes it at the end of a line.
  private static func braces(in source: [UInt8], at opening: SourceLine) -> Fence? {
    let start = opening.range.lowerBound
    guard let end = Brackets.end(of: source[start...].prefix(Guard.largest)) else { return nil }
    let second = source[(start + 1)...].first { ![9, 10, 13, 32].contains($0) }
    guard second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") else { return nil }
    var lines = SourceLines(source, from: end)
    guard lines.next()?.isBlank(in: source) ?? true else { return nil }
    return Fence(format: .json, content: start..<end, line: opening.number, body: lines.offset)
  }

  /// The fence as it is when the closing one is a rule of the text in truth: then a blank line or a heading ends the
  /// fields, and prose follows. Asked of a frontmatter that its parser refuses.
  func endingBeforeProse(in source: [UInt8]) -> Fence? {
    guard format != .json, missing == nil else { return nil }
    let opening = SourceLines(source, from: content.lowerBound, number: line - 1)
    let leading = LeadingFields(source, after: opening)
    var lines = SourceLines(source, from: leading.range.upperBound)
    guard leading.isKnown, let end = lines.next() else { return nil }
    guard end.isBlank(in: source) || source[end.range].first == UInt8(ascii: "#") else { return nil }
    while lines.offset < content.upperBound, let line = lines.next() {
      let text = String(decoding: source[line.range].prefix(200), as: UTF8.self)
      let isField = line.isBlank(in: source) || FieldLine(text) != nil || LeadingFields.belongs(text)
      if !isField { return Fence(leading, after: self.line - 1, missing: format == .toml ? "+++" : "---") }
    }
    return nil
  }

  private init(_ leading: LeadingFields, after line: Int, missing mark: String) {
    self.init(
      format: leading.separator == "=" ? .toml : .yaml, content: leading.range, line: line + 1,
      body: leading.range.upperBound, missing: mark)
  }

  private init(format: Format, content: Range<Int>, line: Int, body: Int, missing: String? = nil) {
    self.format = format
    self.content = content
    self.line = line
    self.body = body
    self.missing = missing
  }

  /// Told by the first line between the fences that says something; `nil` where that is no field.
  private static func format(of content: ArraySlice<UInt8>, within mark: String) -> Format? {
    let own: Format = ["+++": .toml, ";;;": .json][mark] ?? .yaml
    for line in content.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line.prefix(200), as: UTF8.self).trimmingSpace
      guard !text.isEmpty else { continue }
      if text.hasPrefix("{") { return .json }
      if mark != "---" { return own }
      if text.hasPrefix("#") || text.hasPrefix("%YAML") { continue }
      if text.hasPrefix("["), text.hasSuffix("]") { return .toml }
      return FieldLine(text).map { $0.separator == "=" ? .toml : .yaml }
    }
    let isBlank = content.allSatisfy { [9, 10, 13, 32].contains($0) }
    return isBlank || mark != "---" ? own : nil
  }
}
