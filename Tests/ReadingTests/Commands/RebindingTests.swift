import Posts
import Testing

@testable import Reading

/// Other keys than those of the command table.
@Suite struct RebindingTests {
  private static let x = Key.character("x")
  private static let gn = [Key.character("g"), .character("n")]

  private static func names(_ keymap: Keymap, _ command: Command, _ mode: Mode = .pager) -> String {
    keymap.keys(of: command, in: mode).map(\.name).joined(separator: " ")
  }

  @Test func aBindingReplacesTheKeysOfItsModeAlone() {
    let keymap = Keymap.standard.binding(.rowDown, in: .pager, to: [[Self.x], [.function(2)]])
    #expect(Self.names(keymap, .rowDown) == "x F2")
    #expect(keymap.command(for: .character("j"), in: .pager) == nil)
    #expect(keymap.command(for: .character("j"), in: .shelf) == .rowDown)
    #expect(Self.names(keymap, .rowDown, .finder) == Self.names(.standard, .rowDown, .finder))
  }

  @Test func itTakesKeysFromOtherCommands() {
    let keymap = Keymap.standard.binding(.outline, in: .pager, to: [[.character("o")], [.character("t")]])
    #expect(keymap.command(for: .character("o"), in: .pager) == .outline)
    #expect(Self.names(keymap, .browseOrOutline) == "")
    #expect(keymap.commands(in: .pager).contains(.browseOrOutline))
    #expect(!keymap.bindings(in: .pager).contains { $0.command == .browseOrOutline })
  }

  @Test func severalRowsOfACommandAreOne() {
    let keymap = Keymap.standard.binding(.quit, in: .shelf, to: [[Self.x]])
    #expect(keymap.bindings(in: .shelf).filter { $0.command == .quit }.count == 1)
    #expect(Self.names(keymap, .quit, .pager) == "Q Ctrl-C")
  }

  /// What could not be typed any more is no key.
  @Test func aKeyTakesTheSequencesThatItWouldBegin() {
    let keymap = Keymap.standard.binding(.copySection, in: .pager, to: [[.character("z")]])
    #expect(Self.names(keymap, .toggleFold) == "")
    let other = Keymap.standard.binding(.copySection, in: .pager, to: [[.character("t"), Self.x]])
    #expect(Self.names(other, .outline) == "")
  }

  @Test func aKeyThatMovesMayBeginASequence() {
    var reader = Reader(
      root: ".", entry: .post("post.md"), size: Size(rows: 8, columns: 40),
      keymap: .standard.binding(.nextSection, in: .pager, to: [Self.gn]))
    _ = reader.start()
    let post = "# Book\n\n" + (1...9).map { "## Part \($0)\n\nText.\n\nText.\n\nText.\n\n" }.joined()
    _ = reader.update(.loaded(Reader.text(of: post)))
    reader.type("gngngn")
    #expect(reader.top == "   Part 3")
    reader.type("g")
    #expect(reader.screen.contains(" g · / find sections in all posts") == false)
    #expect(reader.screen.contains(" g · n next section"))
    // What it has moved is taken back.
    reader.type("n")
    #expect(reader.top == "   Part 4")
  }

  @Test(arguments: Mode.allCases)
  func theTableGivesItselfAgain(in mode: Mode) {
    let standard = Keymap.standard
    let again = standard.commands(in: mode).reduce(standard) {
      $0.binding($1, in: mode, to: standard.keys(of: $1, in: mode))
    }
    for command in standard.commands(in: mode) {
      #expect(again.keys(of: command, in: mode) == standard.keys(of: command, in: mode), "\(command)")
    }
  }

  @Test(arguments: [
    ([Key.character("5")], Mode.pager, true), ([.character("0")], .pager, false),
    ([.character("a")], .finder, true),
    ([.function(2)], .finder, false), ([.control("w")], .finder, true),
    ([.function(2), .function(3)], .finder, true),
    ([.character("a"), .character("3")], .shelf, true),
  ])
  func whatCannotBeTypedIsRefused(keys: [Key], mode: Mode, isRefused: Bool) {
    #expect((Keymap.refusal(of: keys, in: mode) != nil) == isRefused)
  }

  @Test func helpAndHintsShowWhatIsBound() {
    let keymap = Keymap.standard.binding(.help, in: .shelf, to: [[.function(9)]]).binding(
      .find, in: .shelf, to: []
    )
    .binding(.back, in: .help, to: [[Self.x]])
    var reader = Reader(root: ".", entry: .shelf, size: Size(rows: 30, columns: 110), keymap: keymap)
    _ = reader.start()
    reader.scan([Reader.text(of: "# Post").post])
    #expect(reader.screen.contains("Enter read · & filter · s sort · F9 keys · q quit"))
    reader.type("?")
    #expect(!reader.screen.contains("Keys on the shelf"))
    reader.press(.function(9))
    #expect(reader.screen.contains("Keys on the shelf"))
    #expect(reader.screen.contains("\n x back · / search"))
    reader.type("G")
    #expect(reader.screen.contains("F9"))
    #expect(!reader.screen.contains("F1 "))
    reader.type("x")
    #expect(reader.screen.contains("F9 keys"))
  }

  @Test func whatIsChosenNamesTheKeyThatFollows() {
    var reader = Reader(
      root: ".", entry: .post("post.md"), size: Size(rows: 12, columns: 60),
      keymap: .standard.binding(.follow, in: .pager, to: [[Self.x]]))
    _ = reader.start()
    _ = reader.update(.loaded(Reader.text(of: "> [!note]- Title\n> Text\n")))
    reader.press(.tab)
    #expect(reader.screen.contains("· x unfolds"))
    reader.type("x")
    reader.press(.tab)
    #expect(reader.screen.contains("· x folds"))
  }
}
