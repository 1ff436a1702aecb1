import Testing

@testable import Reading

/// Keys by name, as settings and help write them.
@Suite struct KeyNameTests {
  /// What help prints can be written into a file.
  @Test(arguments: Mode.allCases)
  func allNamesAreRead(in mode: Mode) throws {
    for keys in Binding.all.filter({ $0.modes.contains(mode) }).flatMap(\.allKeys) {
      #expect(try [Key](named: keys.name) == keys, "\(keys.name)")
    }
  }

  @Test(arguments: [
    ("Space", [Key.character(" ")]), ("space", [.character(" ")]), ("PgDn", [.pageDown]),
    ("PageDown", [.pageDown]),
    ("F1", [.function(1)]), ("f12", [.function(12)]), ("Ctrl-F", [.control("f")]), ("C-f", [.control("f")]),
    ("^f", [.control("f")]), ("Ctrl-I", [.tab]), ("Ctrl-H", [.backspace]), ("Ctrl-\\", [.control("\\")]),
    ("shift-tab", [.backTab]), ("↓", [.down]), ("Down", [.down]), ("Return", [.enter]),
    ("j", [.character("j")]),
    ("J", [.character("J")]), ("^", [.character("^")]), ("é", [.character("é")]),
    ("g n", [.character("g"), .character("n")]), ("gn", [.character("g"), .character("n")]),
    ("Ctrl-X Ctrl-S", [.control("x"), .control("s")]), ("''", [.character("'"), .character("'")]),
  ])
  func names(_ name: String, keys: [Key]) throws {
    #expect(try [Key](named: name) == keys)
  }

  @Test(arguments: [("Spcae", "Spcae"), ("g Entr", "Entr"), ("", ""), ("Ctrl-ä", "Ctrl-ä"), ("F99", "F99")])
  func whatIsNoKey(_ name: String, word: String) {
    #expect(throws: UnknownKey(word: word)) { try [Key](named: name) }
  }

  /// Two characters stand together unless that is the name of a key.
  @Test func sequences() {
    #expect([Key.character("z"), .character("a")].name == "za")
    #expect([Key.character("U"), .character("p")].name == "U p")
    #expect([Key.control("x"), .character("s")].name == "Ctrl-X s")
    #expect([Key.character("a"), .character("b"), .character("c")].name == "a b c")
  }

  @Test func commandsHaveNames() {
    #expect(Command.nextSection.name == "next-section")
    #expect(Command.quit.name == "quit")
    #expect(Set(Command.allCases.map(\.name)).count == Command.allCases.count)
  }
}
