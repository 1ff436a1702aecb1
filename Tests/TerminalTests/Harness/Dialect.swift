/// The sequences that a type of terminal knows, as its entry in the terminfo of ncurses 6.4 has them.
struct Dialect {
  /// Final bytes of control sequences with nothing but numbers.
  var finals: Set<Character>
  /// Control sequences to the letter.
  var modes: Set<String>
  /// What may follow an Escape, but for control sequences and strings.
  var escapes: Set<String> = ["=", ">", "M", "(B"]
  /// Parameters of SGR; those of the palette's 256 colours are two more numbers.
  var renditions: Set<Int>
  /// Control characters besides CR, LF, BS and TAB.
  var controls: Set<Unicode.Scalar> = []
  /// Whether it may be told of links (OSC 8).
  var knowsLinks = false

  /// Cursor (A-H, d), erase (J K X P), insert (@ L), delete (M), repeat (b), style (m), margins (r): ECMA-48, 8.3,
  /// and DECSTBM.
  private static let finals = Set("ABCDEFGHdJKPX@LMbmr")
  /// The application's cursor keys, wrapping, visible cursor, inserting off.
  private static let modes: Set = ["?1h", "?1l", "?7h", "?7l", "?25h", "?25l", "4l"]
  /// The other screen, marks around pasted text.
  private static let screens: Set = ["?1049h", "?1049l", "?2004h", "?2004l"]
  /// The mouse, and the form of its reports.
  private static let mouse: Set = ["?1000h", "?1000l", "?1006h", "?1006l"]
  /// Cleared, bold, dim, italic, underlined, reverse, and off again.
  private static let attributes: Set = [0, 1, 2, 3, 4, 7, 22, 23, 24, 27]
  private static let colors = Set(30...37).union(40...47).union([39, 49])

  /// What the terminal is asked: mode 2026, its kind, its name, its background.
  private static let questions: Set = ["?2026$p", "c", ">q", "]11;?"]

  /// 256 colours, scrolling by lines (S T), struck text, a blinking cursor, and a title that is kept and restored with the screen.
  static let xterm256 = Dialect(
    finals: finals.union("ST"),
    modes: modes.union(screens).union(mouse).union(questions).union(["?12l", "22;0;0t", "23;0;0t"]),
    escapes: ["=", ">", "M", "(B", "7", "8"],
    renditions: attributes.union(colors).union(90...97).union([9, 38, 48]), knowsLinks: true)
  static let xterm = Dialect(
    finals: finals, modes: xterm256.modes, escapes: xterm256.escapes, renditions: attributes.union(colors),
    knowsLinks: true)
  static let linux = Dialect(
    finals: finals.subtracting("b"), modes: modes.union(mouse).union(["?0c", "?1c"]),
    escapes: ["=", ">", "M", "(B", ")0"],
    renditions: attributes.union(colors).union([10]).subtracting([3, 23]), controls: ["\u{F}"])
  /// Stand-out is written as italic is elsewhere.
  static let screen = Dialect(
    finals: finals.subtracting("bX"), modes: modes.union(screens).union(mouse).union(["34h"]),
    escapes: ["=", ">", "M", "(B", ")0"], renditions: attributes.union(colors), controls: ["\u{F}"])
  static let tmux256 = Dialect(
    finals: screen.finals, modes: screen.modes.union(questions), escapes: screen.escapes.union(["7", "8"]),
    renditions: xterm256.renditions, controls: ["\u{F}"], knowsLinks: true)
  static let vt100 = Dialect(
    finals: Set("ABCDHJKmr"), modes: ["?1h", "?1l", "?7h", "?7l"], escapes: ["=", ">", "M", "(B", ")0"],
    renditions: [0, 1, 4, 7], controls: ["\u{F}"])

  /// The same where no colour is wanted: ncurses still asks for the terminal's own two (39, 49).
  var withoutColors: Dialect {
    var dialect = self
    dialect.renditions.formIntersection(Self.attributes.union([39, 49]))
    return dialect
  }

  /// The same where widths are asked for.
  var measuring: Dialect {
    var dialect = self
    dialect.modes.insert("6n")
    return dialect
  }

  /// The same where nothing is asked.
  var silent: Dialect {
    var dialect = self
    dialect.modes.subtract(Self.questions)
    return dialect
  }
}
