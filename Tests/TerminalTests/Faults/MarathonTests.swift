import Foundation
import Reading
import TestSupport
import Testing

/// Keys without end, on every screen: the memory that the program holds does not grow.
///
/// `LECTERN_KEYS` says how many; see docs/reliability.md.
struct MarathonTests {
  private static let keys = environmentCount("LECTERN_KEYS", 6000)

  /// From the shelf to each screen.
  private static let screens = [
    "", "&po\r", "t", "\r", "\r/beans\r", "\rt", "\r\\", "\rT", "/beans water", "/beans\r", "\rf", "\rV",
    "\rVjja note\r", "\rmA'A", "?", "\r\t\r", "\rzM", "\r|", "\rgr", "\r#w+-", "ss", "H", "g/peas\r", "\rp",
  ]

  /// What commands are bound to, but for those that end or stop the program, and what a prompt takes.
  ///
  /// - Parameter notes: whether text is selected, of which highlights and notes come.
  private static func pressed(notes: Bool) -> [[UInt8]] {
    let all = Binding.all.filter { ![.quit, .suspend].contains($0.command) }.flatMap(\.keys)
      // The key leaves a selection as well, and does no more in any other mode.
      .filter { notes || $0 != .character("V") }
    let typed = all.compactMap { key -> [UInt8]? in
      switch key {
      case .character(let character) where !"qQ".contains(character): Array(String(character).utf8)
      case .control(let character) where !"cz".contains(character):
        character.asciiValue.map { [$0 & 0x1F] }
      case .enter: [0x0D]
      case .tab: [0x09]
      case .backspace: [0x7F]
      case .escape: [0x1B]
      default: nil
      }
    }
    let arrows = ["A", "B", "C", "D", "H", "F"].map { Array("\u{1B}O\($0)".utf8) }
    return typed + arrows + ["zc", "zo", "za", "zR", "gg", "50%", "3j", "''"].map { Array($0.utf8) }
  }

  private static func post(_ number: Int) -> String {
    """
    ---
    title: Post \(number)
    date: 2025-01-\(number % 28 + 1)
    tags: [garden, bed\(number % 5)]
    ---
    Beans want *water*, see [the next one](\((number + 1) % 40).md) and [a site](https://example.com/\(number)).[^1]

    ## Sowing

    \((0..<12).map { "Row \($0) of post \(number) wants warm soil and some water, day after day.\n\n" }.joined())

    > [!NOTE]
    > Not too much.

    ## A table

    | bed | plant | weeks |
    | --- | --- | ---: |
    | 1 | beans | 12 |
    | 2 | peas | 9 |

    ```swift
    let beans = "\(String(repeating: "water ", count: 30))"
    ```

    [^1]: A note.
    """
  }

  /// Highlights and notes are held; without them there is nothing that keys could leave behind.
  @Test("However many keys, it holds no more memory", arguments: [false, true])
  func keys(notes: Bool) throws {
    let screens = Self.screens.filter { notes || !$0.contains("V") }
    let pressed = Self.pressed(notes: notes)
    var random = SplitMix(seed: UInt64(environmentCount("LECTERN_SEED", 7)))
    let posts = Dictionary(uniqueKeysWithValues: (0..<40).map { ("\($0).md", Self.post($0)) })
    let terminal = try Terminal(
      posts: posts, environment: ["PATH": "/nowhere", "EDITOR": nil, "BROWSER": nil],
      answers: .holdingFrames)
    try terminal.wait("the shelf") { $0.showsShelf }
    var typed = 0
    var early = 0
    var tour = 0
    let batches = max(8, Self.keys / 25_000)
    while typed < Self.keys {
      let screen = screens[tour % screens.count]
      tour += 1
      home(terminal)
      typed += send(screen, terminal)
      for batch in 0..<batches {
        if batch == batches / 2, tour % 3 == 0 {
          terminal.resize(
            rows: Int.random(in: 3...50, using: &random), columns: Int.random(in: 10...160, using: &random))
        }
        let keys = (0..<25).flatMap { _ in
          pressed[Int.random(in: 0..<pressed.count, using: &random)]
        }
        typed += send(String(decoding: keys, as: UTF8.self), terminal)
      }
      try #require(
        terminal.exit == nil,
        "after \(typed) keys, on the way from \(screen.debugDescription): \(terminal.text)")
      if early == 0, typed >= Self.keys / 4 { early = try Self.memory(of: terminal) }
    }
    let late = try Self.memory(of: terminal)
    print("marathon: \(typed) keys, \(early) KB after a quarter of them, \(late) KB at the end")
    #expect(late - early < 4096, "\(early) KB, \(late) KB")
    home(terminal)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
  }

  /// Back to the shelf, whatever is open.
  private func home(_ terminal: Terminal) {
    terminal.resize(rows: 24, columns: 80)
    for _ in 0..<20 where !terminal.row(23).contains(#/posts?\b.* by /#) {
      _ = send("\u{1B}", terminal)
      _ = send("h", terminal)
    }
  }

  /// Types keys, and has the screen painted anew behind them, so that it shows when they were taken.
  private func send(_ keys: String, _ terminal: Terminal) -> Int {
    terminal.forgetOutput()
    terminal.type(keys)
    // What follows at once would be a part of the key.
    if keys.hasSuffix("\u{1B}") { for _ in 0..<3 { terminal.pump() } }
    terminal.type("\u{0C}")
    for _ in 0..<15 where !(terminal.isWhole && !terminal.rawOutput.isEmpty) { terminal.pump() }
    return keys.unicodeScalars.count + 1
  }

  /// What it holds of its own, in KB: not the parts of its file that were needed so far.
  private static func memory(of terminal: Terminal) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(terminal.process)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
