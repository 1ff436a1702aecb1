/// What a program wrote to its terminal, taken apart into text and escape sequences.
struct Output {
  /// Sequences, control characters and bidi controls that ncurses does not send to an xterm of 256 colours.
  private(set) var foreign: [String] = []

  /// Final bytes that move the cursor (A-H, d), erase (J K P X), insert (@ L), delete (M), repeat (b) and style (m),
  /// set margins (r): ECMA-48, 8.3, and DECSTBM.
  private static let finals = Set("ABCDEFGHdJKPX@LMbmr")
  /// Modes: the application's cursor keys, wrapping, blinking and visible cursor, the other screen, marks around
  /// pasted text, the mouse and the form of its reports, inserting off.
  private static let modes: Set = [
    "?1h", "?1l", "?7h", "?7l", "?12l", "?25h", "?25l", "?1049h", "?1049l", "?2004h", "?2004l",
    "?1000h", "?1000l", "?1006h", "?1006l", "4l",
  ]
  /// The title, kept and restored with the screen.
  private static let titles: Set = ["22;0;0t", "23;0;0t"]

  /// What the terminal is asked before the first frame: mode 2026, its kind, its name, its background.
  private static let questions: Set = ["?2026$p", "c", ">q", "]11;?"]

  init(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(&rest)
      case "\r", "\n", "\u{8}", "\t": break
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        foreign.append(Self.name(scalar))
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
      let isPlain = text.dropLast().allSatisfy { $0.isNumber || $0 == ";" }
      let isKnown =
        isPlain && text.last.map(Self.finals.contains) == true
        || Self.modes.contains(text) || Self.titles.contains(text) || Self.questions.contains(text)
      if !isKnown { foreign.append("ESC [\(text)") }
    case "]":
      var text = ""
      while let scalar = rest.popFirst(), scalar != "\u{7}", scalar != "\u{1B}" {
        text.unicodeScalars.append(scalar)
      }
      if !Self.questions.contains("]" + text), !Self.isLink(text) { foreign.append("ESC ]\(text)") }
    // The ASCII set, and the keypad.
    case "(" where rest.first == "B": rest.removeFirst()
    // The cursor, kept and restored around what is written over a frame (7, 8).
    case "=", ">", "M", "7", "8": break
    case let scalar: foreign.append("ESC " + (scalar.map { String($0) } ?? ""))
    }
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
