/// What a file says about itself before its text starts.
struct Frontmatter {
  private(set) var fields = Fields()
  /// Where the text starts, in UTF-8 bytes.
  private(set) var body = 0
  /// The line of its first field; 1 without a frontmatter.
  private var firstLine = 1
  /// Repaired where it is no UTF-8.
  private var text = ""

  /// Reads the frontmatter of a file; what is wrong with it becomes a finding, what can be read of it a field.
  init(of source: [UInt8], findings: inout Findings) {
    body = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard var fence = Fence.find(in: source) else { return }
    do throws(FormatError) {
      guard let fields = try Self.fields(of: source, fence) else { return }
      take(fence, of: source)
      self.fields = fields
    } catch {
      var error = error
      if let shorter = fence.endingBeforeProse(in: source) {
        fence = shorter
        error = Self.unclosed(fence, of: source) ?? error
      }
      take(fence, of: source)
      fields = Salvage.fields(of: text)
      findings.add(error.message, line: firstLine + max(0, (error.line ?? 1) - 1))
    }
  }

  private mutating func take(_ fence: Fence, of source: [UInt8]) {
    text = Self.text(of: source, fence)
    firstLine = fence.line
    body = fence.body
  }

  private static func fields(of source: [UInt8], _ fence: Fence) throws(FormatError) -> Fields? {
    if let error = unclosed(fence, of: source) { throw error }
    if let refusal = Guard.refusal(of: source[fence.content], format: fence.format) {
      throw FormatError(message: refusal)
    }
    let text = text(of: source, fence)
    switch fence.format {
    case .yaml: return try YAMLFields.read(text)
    case .toml: return try TOMLFields.read(text)
    case .json: return try JSONFields.read(text)
    }
  }

  private static func unclosed(_ fence: Fence, of source: [UInt8]) -> FormatError? {
    guard let mark = fence.missing else { return nil }
    var lines = SourceLines(source, from: fence.content.lowerBound)
    while lines.offset < fence.content.upperBound, lines.next() != nil {}
    // It is missed in the line after the last one, or in the last one where that has no end.
    let isCut = fence.content.upperBound == source.count && ![10, 13].contains(source.last ?? 10)
    return FormatError(
      line: lines.number + (isCut ? 0 : 1), message: "no closing \(mark) after frontmatter")
  }

  /// No parser is shown a NUL: C ends there.
  private static func text(of source: [UInt8], _ fence: Fence) -> String {
    let content = source[fence.content].prefix(Guard.largest)
    let text = String(decoding: content, as: UTF8.self)
    return content.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }

  /// The line of a field, for a finding; that of the first field where it is not to be told.
  func line(of key: String) -> Int {
    firstLine + (FieldLine.lines(of: key, in: text).first ?? 0)
  }
}
