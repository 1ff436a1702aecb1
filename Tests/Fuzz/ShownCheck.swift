@testable import Reading
@testable import lectern

/// Finds what a terminal would obey in what it is to be shown.
enum ShownCheck {
  /// What is wrong with a frame: each row has its columns, and no cell a scalar that does more than stand there.
  static func faults(in frame: Frame) -> [String] {
    (0..<frame.size.rows).flatMap { row in
      faults(in: frame[row: row], columns: frame.size.columns).map { "row \(row): \($0)" }
        + frame.targets(inRow: row).flatMap { faults(in: $0, of: frame.size) }
    }
  }

  private static func faults(in cells: ArraySlice<Cell>, columns: Int) -> [String] {
    var faults: [String] = []
    var isInside = false
    var width = 0
    for cell in cells {
      if (cell.cluster == nil) != isInside { faults.append("half a cluster") }
      isInside = cell.cluster?.width == 2
      guard let cluster = cell.cluster else { continue }
      width += cluster.width
      for scalar in cluster.text.unicodeScalars where isObeyed(scalar) {
        faults.append("U+\(String(scalar.value, radix: 16)) in a cell")
      }
    }
    if width != columns { faults.append("\(width) of \(columns) columns") }
    return faults
  }

  private static func faults(in region: Frame.Region, of size: Size) -> [String] {
    var faults: [String] = []
    if !(0..<size.columns).contains(region.columns.lowerBound) || region.columns.upperBound > size.columns {
      faults.append("a target in columns \(region.columns)")
    }
    if case .link(let link) = region.target, let opening = Hyperlink(link)?.opening {
      let inside = opening.utf8.dropFirst().dropLast(2)
      if !inside.allSatisfy({ (0x21..<0x7F).contains($0) }) { faults.append("a link told as \(opening)") }
    }
    return faults
  }

  /// What is wrong with lines of plain text.
  static func faults(inPlain bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
    return faults(in: text.unicodeScalars.filter { $0 != "\n" })
  }

  /// What is wrong with lines of text among styles and links.
  static func faults(inANSI bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
    var rest = Substring(text).unicodeScalars
    var plain = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        if scalar != "\n" { plain.append(scalar) }
        continue
      }
      switch rest.popFirst() {
      case "[":
        rest = rest.drop { ("0"..."9").contains($0) || $0 == ";" }
        if rest.popFirst() != "m" { return ["a sequence that is no style"] }
      case "]":
        let link = rest.prefix { ("!"..."~").contains($0) && $0 != "\\" }
        rest = rest.dropFirst(link.count)
        guard String(Substring(link)).hasPrefix("8;"), rest.popFirst() == "\u{1B}", rest.popFirst() == "\\"
        else { return ["a sequence that is no link"] }
      default: return ["a sequence that is neither style nor link"]
      }
    }
    return faults(in: plain)
  }

  private static func faults(in text: some Sequence<Unicode.Scalar>) -> [String] {
    text.filter(isObeyed).map { "U+\(String($0.value, radix: 16)) is printed" }
  }

  /// Whether a scalar is more than a mark on paper: controls, ends of lines, what changes the direction, and what
  /// nobody sees, but for what joins an emoji.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    if scalar.value == 0x200D || (0xE0020...0xE007F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isNoncharacterCodePoint || scalar.properties.isBidiControl
    }
  }
}
