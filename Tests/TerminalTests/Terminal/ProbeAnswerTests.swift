import Reading
import Testing

@testable import lectern

/// What the terminal sends, as it comes, and what is learned from it.
struct ProbeAnswerTests {
  private static let kind = "\u{1B}[?62;22c"

  /// An xterm's: the sum of the parts, and one column for what U+FE0F would make an emoji.
  @Test func allOfIt() {
    let (answer, keys) = read(Self.widths() + "\u{1B}[?2026;2$y\u{1B}]11;rgb:ffff/ffff/dddd\u{7}" + Self.kind)
    #expect(answer.isComplete)
    #expect(answer.holdsFrames)
    #expect(answer.background == .light)
    #expect(fitting(answer) == ["❤️", "1️⃣", "🇯🇵"])
    #expect(keys == [])
  }

  @Test func nothingFitsBeforeTheEnd() {
    let (answer, _) = read(Self.widths())
    #expect(!answer.isComplete)
    #expect(fitting(answer) == [])
  }

  /// Which answer is missing cannot be told, nor which was not asked for.
  @Test func oneTooFewOrTooManyAndNoneIsTrusted() {
    #expect(fitting(read(Self.widths().dropLast(6) + Self.kind).0) == [])
    #expect(fitting(read(Self.widths() + "\u{1B}[2;3R" + Self.kind).0) == [])
  }

  @Test(arguments: [("tmux 3.3a", false), ("XTerm(379)", true), ("zellij 0.40", false), ("", true)])
  func aMultiplexerIsNotTrusted(_ name: String, isTrusted: Bool) {
    let (answer, keys) = read(Self.widths() + "\u{1B}P>|\(name)\u{1B}\\" + Self.kind)
    #expect(fitting(answer).isEmpty != isTrusted)
    #expect(keys == [])
  }

  @Test func whatComesLaterIsNotAskedFor() {
    let (answer, keys) = read(Self.kind + Self.widths() + "\u{1B}[?2026;1$y\u{1B}]11;rgb:0/0/0\u{7}")
    #expect(fitting(answer) == [])
    #expect(!answer.holdsFrames)
    #expect(answer.background == nil)
    #expect(keys == [])
  }

  @Test func keysAreLeftAmongAnswers() {
    let (answer, keys) = read("j" + Self.widths(typing: "k") + "\u{1B}[1;1R" + "g" + Self.kind + "q")
    #expect(keys.count == 3 + Probe.samples.count)
    #expect(fitting(answer) == ["❤️", "1️⃣", "🇯🇵"])
  }

  /// Cut anywhere, the answer is the same and no part of it a key.
  @Test func inTwoParts() {
    let whole = Array((Self.widths() + "\u{1B}P>|x(1)\u{1B}\\\u{1B}]11;rgb:0/0/0\u{1B}\\" + Self.kind).utf8)
    let expected = read(whole).answer
    for cut in 1..<whole.count {
      var (answer, decoder) = (ProbeAnswer(), KeyDecoder())
      decoder.awaitsReplies = true
      let keys = decoder.keys(whole[..<cut].map { Int32($0) }) + decoder.keys(whole[cut...].map { Int32($0) })
      for reply in decoder.takeReplies() { answer.take(reply) }
      #expect(answer == expected)
      #expect(keys == [])
    }
  }

  @Test(arguments: [
    "\u{1B}[R", "\u{1B}[;R", "\u{1B}[2R", "\u{1B}[2;3;4R", "\u{1B}[2;99999999999999999999R", "\u{1B}[3;3R",
    "\u{1B}[?2026;3$y", "\u{1B}[?2026;0$y", "\u{1B}[?1;1$y", "\u{1B}[?$y", "\u{1B}[?2026;1;1$y", "\u{1B}[$y",
    "\u{1B}]11;rgb:00/00\u{7}", "\u{1B}]11;rgb:00/00/-1\u{7}", "\u{1B}]11;rgb:00000/0/0\u{7}",
    "\u{1B}]11;white\u{7}", "\u{1B}]11;\u{7}", "\u{1B}]11;rgb:é/0/0\u{7}", "\u{1B}]52;c;eA==\u{7}",
    "\u{1B}Pq\u{1B}\\", "\u{1B}[c",
  ])
  func whatIsNoAnswerTeachesNothing(_ text: String) {
    let (answer, keys) = read(text)
    #expect(answer == ProbeAnswer())
    #expect(keys == [])
  }

  @Test(arguments: [
    ("rgb:0000/0000/0000", Background.dark), ("rgb:ff/ff/ff", .light), ("rgb:f/f/f", .light),
    ("rgba:1e1e/1e1e/1e1e/ffff", .dark), ("rgb:fdfd/f6f6/e3e3", .light), ("rgb:00/00/ff", .dark),
  ])
  func background(_ color: String, is background: Background) {
    #expect(read("\u{1B}]11;\(color)\u{7}").answer.background == background)
  }

  @Test(arguments: [
    ("15;0", Background.dark), ("0;15", .light), ("0;7", .light), ("15;default;8", .dark), ("", nil),
    ("0;default", nil), ("0;16", nil), (nil, nil),
  ])
  func colorFGBG(_ value: String?, is background: Background?) {
    #expect(Background(colorFGBG: value) == background)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], Probe.all), (["TERM": "tmux-256color"], .abilities),
    (["TERM": "xterm-256color", "TMUX": "/tmp/tmux,1,0"], .abilities),
    (["TERM": "screen", "TMUX": "/tmp/tmux,1,0"], .abilities),
    (["TERM": "screen.xterm-256color"], .nothing), (["TERM": "xterm", "STY": "1.a"], .nothing),
    (["TERM": "linux"], .nothing), (["TERM": "dumb"], .nothing),
  ])
  func whatIsAsked(_ environment: [String: String], is probe: Probe) {
    #expect(Probe(of: { environment[$0] }, hasOtherScreen: true, measures: true) == probe)
    #expect(Probe(of: { environment[$0] }, hasOtherScreen: true, measures: false) != .all)
    #expect(Probe(of: { environment[$0] }, hasOtherScreen: false, measures: true) == .nothing)
  }

  /// The answers of a terminal that draws every scalar for itself.
  static func widths(typing text: String = "") -> String {
    Probe.samples.map { doubt, _ in
      let advance =
        switch doubt {
        case .vs16, .keycap, .newer: 1
        case .flag: 2
        default: 6
        }
      return "\u{1B}[\(Probe.row);\(advance + 1)R\(text)"
    }.joined()
  }

  private func read(_ text: String) -> (answer: ProbeAnswer, keys: [Key]) { read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) -> (answer: ProbeAnswer, keys: [Key]) {
    var (answer, decoder) = (ProbeAnswer(), KeyDecoder())
    let keys = decoder.keys(bytes.map { Int32($0) })
    for reply in decoder.takeReplies() { answer.take(reply) }
    return (answer, keys)
  }

  /// Those of some clusters that can be written into their cells.
  private func fitting(_ answer: ProbeAnswer) -> [String] {
    Sanitizing.clusters("❤️1️⃣👩‍🚀👍🏽🇯🇵").filter(answer.fits).map(\.text)
  }
}
