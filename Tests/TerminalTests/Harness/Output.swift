/// What a program wrote to its terminal, taken apart into text and escape sequences.
struct Output {
  /// Sequences, control characters and bidi controls that the terminal does not know.
  private(set) var foreign: [String] = []
  private let dialect: Dialect

  init(_ bytes: [UInt8], dialect: Dialect = .xterm256) {
    self.dialect = dialect
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(&rest)
      case "\r", "\n", "\u{8}", "\t": break
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        if !dialect.controls.contains(scalar) { foreign.append(Self.name(scalar)) }
      default: break
      }
    }
  }

  private mutating func takeSequence(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "[":
      var text = ""
      while let scalar = rest.popFirst() {
        text.unicodeScalars.append(scalar)
        if ("@"..."~").contains(scalar) { break }
      }
      if !knows(text) { foreign.append("ESC [\(text)") }
    case "]":
      var text = ""
      while let scalar = rest.popFirst(), scalar != "\u{7}", scalar != "\u{1B}" {
        text.unicodeScalars.append(scalar)
      }
      if !dialect.modes.contains("]" + text), !(dialect.knowsLinks && Self.isLink(text)) {
        foreign.append("ESC ]\(text)")
      }
    case let scalar:
      var text = scalar.map(String.init) ?? ""
      // A character set is named by one more.
      if scalar == "(" || scalar == ")", let name = rest.popFirst() { text.unicodeScalars.append(name) }
      if !dialect.escapes.contains(text) { foreign.append("ESC " + text) }
    }
  }

  /// Whether the terminal knows a control sequence.
  private func knows(_ text: String) -> Bool {
    if dialect.modes.contains(text) { return true }
    let isPlain = text.dropLast().allSatisfy { $0.isNumber || $0 == ";" }
    guard isPlain, let final = text.last, dialect.finals.contains(final) else { return false }
    return final != "m" || knowsRendition(text.dropLast())
  }

  private func knowsRendition(_ parameters: Substring) -> Bool {
    var numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }[...]
    while let number = numbers.popFirst() {
      guard dialect.renditions.contains(number) else { return false }
      if number == 38 || number == 48 {
        guard numbers.popFirst() == 5, let index = numbers.popFirst(), index < 256 else { return false }
      }
    }
    return true
  }

  /// The start of a link with an address of the network or a mailbox, or the end of any (OSC 8).
  private static func isLink(_ text: String) -> Bool {
    text == "8;;"
      || text.utf8.count < 2200
        && text.wholeMatch(
          of: /8;id=[0-9]+;(?i:https?:\/\/|mailto:)[-.~!$&'()*+,;=:@\/?#\[\]%\w]+/.asciiOnlyWordCharacters())
          != nil
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
