import Foundation
import Testing

@testable import Reading

@Suite struct CommandTableTests {
  @Test(arguments: Mode.allCases)
  func noKeyMeansTwoThings(in mode: Mode) {
    var seen: [Key: Command] = [:]
    for binding in Binding.all where binding.modes.contains(mode) {
      for key in binding.keys {
        #expect(seen[key] == nil, "\(key.name) is bound to \(binding.command) and \(seen[key]!)")
        seen[key] = binding.command
      }
    }
    #expect(seen.count > 10)
    let sequences = Binding.all.filter { $0.modes.contains(mode) }.flatMap(\.sequences)
    #expect(Set(sequences).count == sequences.count)
  }

  @Test func everyCommandHasAKey() {
    let bound = Set(Binding.all.map(\.command))
    #expect(Command.allCases.filter { !bound.contains($0) } == [])
  }

  /// The fingers of less, vim and newsboat users find what they expect.
  @Test(arguments: [
    (Key.character("j"), Command.rowDown), (.character("k"), .rowUp), (.character(" "), .readOn),
    (.pageDown, .pageDown), (.character("f"), .labelLinks), (.character("b"), .pageUp),
    (.control("d"), .halfPageDown),
    (.character("u"), .halfPageUp), (.character("g"), .top), (.character("G"), .bottom), (.home, .top),
    (.end, .bottom), (.character("]"), .nextSection), (.character("["), .previousSection),
    (.character("J"), .nextPost), (.character("K"), .previousPost), (.character("?"), .help),
    (.character("q"), .back), (.character("Q"), .quit), (.control("c"), .quit), (.control("z"), .suspend),
    (.control("l"), .redraw), (.character("t"), .outline), (.tab, .nextTarget), (.backTab, .previousTarget),
    (.character("+"), .widen),
    (.character("-"), .narrow), (.enter, .follow), (.control("o"), .jumpBack), (.control("e"), .rowDown),
    (.control("y"), .rowUp),
    (.control("n"), .rowDown), (.control("p"), .rowUp), (.character("n"), .nextHit),
    (.character("/"), .search),
  ])
  func keysOfAPager(key: Key, command: Command) {
    #expect(Keymap.standard.command(for: key, in: .pager) == command)
  }

  @Test func theHelpSetsWhatIsTypedAsCode() {
    for mode in Mode.allCases {
      let rows = HelpView.rows(of: mode, columns: 80)
      #expect(!rows.contains { $0.spans.contains { $0.text.contains("`") } })
    }
    let spans = HelpView.rows(of: .pager, columns: 80).flatMap(\.spans)
    #expect(spans.contains { $0.text == "fg" && $0.style.role == .code })
  }
}
