/// Keeps from the parser of YAML what would make it slow or overflow its stack, and from all what is too large.
///
/// The checks look at bytes and not at grammar: they may refuse a strange frontmatter that would do no harm, and let
/// none pass that does. What is refused is salvaged line by line.
enum Guard {
  /// UTF-8 bytes.
  static let largest = 65_536

  /// Why the parser must not see it; `nil` where it may.
  static func refusal(of content: ArraySlice<UInt8>, format: Fence.Format) -> String? {
    if content.count > largest { return "frontmatter is larger than 64 KB" }
    let isDeep =
      switch format {
      case .yaml: flowDepth(of: content) > FieldValue.deepest || blockDepth(of: content) > FieldValue.deepest
      // These readers are our own, and stop by themselves.
      case .toml, .json: false
      }
    if isDeep { return "frontmatter is nested deeper than \(FieldValue.deepest) levels" }
    if format == .yaml, has(UInt8(ascii: "&"), in: content), has(UInt8(ascii: "*"), in: content) {
      return "frontmatter has YAML aliases, which are not read"
    }
    return nil
  }

  /// Brackets open at once, those in strings counted, too. Closing ones in strings may hide some; those libyaml stops at a
  /// thousand levels, for which there is room on the stack.
  private static func flowDepth(of content: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var deepest = 0
    for byte in content {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: continue
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  /// Columns at which YAML's blocks are open at once: of indented lines and of `- - -` in one line.
  private static func blockDepth(of content: ArraySlice<UInt8>) -> Int {
    var columns: [Int] = []
    var deepest = 0
    for line in content.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      var rest = line
      while let first = rest.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
        let column = first - line.startIndex
        while let last = columns.last, last >= column { columns.removeLast() }
        columns.append(column)
        deepest = max(deepest, columns.count)
        rest = rest[(first + 1)...]
        let isOpener = "-?:".utf8.contains(line[first]) && " \t".utf8.contains(rest.first ?? 32)
        guard isOpener else { break }
      }
    }
    return deepest
  }

  /// Whether a YAML anchor (`&`) or alias (`*`) may be there: a name behind the mark, and around both what libyaml asks
  /// for. Line ends beyond ASCII come before one, too.
  private static func has(_ mark: UInt8, in content: ArraySlice<UInt8>) -> Bool {
    content.indices.contains { index in
      guard content[index] == mark else { return false }
      let before = index > content.startIndex ? content[index - 1] : 32
      guard before >= 0x80 || " \t\r\n[{,:?".utf8.contains(before) else { return false }
      let name = content[(index + 1)...].prefix { isName($0) }
      let after = name.endIndex < content.endIndex ? content[name.endIndex] : 32
      return !name.isEmpty && " \t\r\n?:,]}%@`".utf8.contains(after)
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
