import Reading

/// What the terminal is asked before the first frame: how wide it draws what terminals disagree about, whether it
/// can hold a frame back, and its background.
nonisolated enum Probe: Equatable {
  /// Nothing: not every terminal takes a question it does not know for one.
  case nothing
  /// All but widths: they would be those of a multiplexer, and what is behind it draws by others.
  case abilities
  case all

  /// - Parameters:
  ///   - variable: the value of a variable of the environment.
  ///   - measures: whether widths are of any use.
  init(of variable: (String) -> String?, hasOtherScreen: Bool, measures: Bool) {
    let type = variable("TERM") ?? ""
    let isTmux = variable("TMUX") != nil || type.hasPrefix("tmux")
    let isScreen = variable("STY") != nil || type.hasPrefix("screen") && !isTmux
    self =
      if isScreen || !hasOtherScreen || type == "dumb" || type.hasPrefix("linux") {
        .nothing
      } else if isTmux || !measures {
        .abilities
      } else {
        .all
      }
  }

  /// Clusters of each kind. All of a kind must fit, for a terminal may know some and not others.
  static let samples: [(doubt: Doubt, text: String)] = [
    (.vs16, "\u{1F6E0}\u{FE0F}"), (.vs16, "\u{2764}\u{FE0F}"),
    (.keycap, "1\u{FE0F}\u{20E3}"),
    (.zwj, "\u{1F469}\u{200D}\u{1F680}"),
    (.zwj, "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"),
    (.zwj, "\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}"),
    (.skin, "\u{1F44D}\u{1F3FD}"), (.skin, "\u{261D}\u{1F3FD}"),
    (.flag, "\u{1F1EF}\u{1F1F5}"),
    (.tag, "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"),
    (.newer, "\u{1FAE8}"), (.newer, "\u{1FAE9}"), (.newer, "\u{2630}"),
    (.spacingMark, "\u{915}\u{93F}"), (.spacingMark, "\u{BA8}\u{BBF}"),
    (.jamo, "\u{1100}\u{1161}"), (.jamo, "\u{1100}\u{1161}\u{11A8}"),
  ]

  /// Where clusters are measured, counted from 1. In the first row the cursor's position reads as F3 with Shift,
  /// Alt or Ctrl.
  static let row = 2
  /// The smallest screen that has that row and room for the widest sample.
  static let least = Size(rows: 2, columns: 16)

  /// How long the first frame waits for the answer, in milliseconds.
  static let patience = 100
  /// How long, in milliseconds, an answer is still to be expected.
  static let slowest = 2000
  /// How long, in milliseconds, the end of the program waits for it.
  static let farewell = 300

  /// The questions, DA1 last: every terminal answers it, so nothing comes after.
  var query: String {
    let start = "\u{1B}[\(Self.row);1H"
    let widths = Self.samples.map { "\(start)\u{1B}[2K\($0.text)\u{1B}[6n" }.joined()
    let abilities = "\u{1B}[>q\u{1B}[?2026$p\u{1B}]11;?\u{1B}\\\u{1B}[c"
    return switch self {
    case .nothing: ""
    case .abilities: abilities
    case .all: "\u{1B}7\(widths)\(start)\u{1B}[2K\u{1B}8\(abilities)"
    }
  }
}
