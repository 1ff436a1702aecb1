import Posts
import Reading
import Testing

@testable import lectern

/// Other keys in the file of settings.
struct KeySettingsTests {
  private static func settings(_ file: String) throws -> Settings {
    try Settings(file: file) { _ in nil }
  }

  private static func problems(_ file: String) throws -> [String] {
    try settings(file).problems.map { "\($0.line): \($0.message)" }
  }

  private static func names(_ settings: Settings, _ command: Command, _ mode: Mode) -> [String] {
    settings.keys.keymap.keys(of: command, in: mode).map(\.name)
  }

  @Test func keysByMode() throws {
    let settings = try Self.settings(
      """
      [keys.pager]
      next-section = ["g n", "F5"]
      pageDown = "Ctrl-V"
      justify = []
      """)
    #expect(settings.problems == [])
    #expect(Self.names(settings, .nextSection, .pager) == ["F5", "gn"])
    #expect(Self.names(settings, .pageDown, .pager) == ["Ctrl-V"])
    #expect(Self.names(settings, .justify, .pager) == [])
    #expect(Self.names(settings, .pageDown, .shelf) == ["Space", "f", "PgDn", "Ctrl-F"])
    #expect(settings.keys.line(of: .justify, in: .pager) == 4)
    #expect(settings.keys.line(of: .justify, in: .shelf) == nil)
  }

  @Test func whatIsTakenIsToldOfItsCommand() throws {
    let settings = try Self.settings("[keys.pager]\nnext-section = [\"j\"]\n")
    #expect(Self.names(settings, .rowDown, .pager) == ["↓", "Ctrl-E", "Ctrl-N"])
    #expect(settings.keys.line(of: .rowDown, in: .pager) == 2)
    #expect(settings.keys.line(of: .rowUp, in: .pager) == nil)
  }

  /// A mode's own line goes before the one for all, and a mode that cannot take a key goes without.
  @Test func keysForAllModes() throws {
    let settings = try Self.settings(
      "[keys.shelf]\nredraw = [\"F6\"]\nsort = [\"F5\"]\n[keys]\nredraw = [\"F5\", \"r\"]\nhelp = [\"H\"]\n")
    #expect(settings.problems == [])
    #expect(Self.names(settings, .redraw, .pager) == ["F5", "r"])
    #expect(Self.names(settings, .redraw, .finder) == ["F5"])
    #expect(Self.names(settings, .redraw, .shelf) == ["F6"])
    #expect(Self.names(settings, .sort, .shelf) == ["F5"])
    #expect(Self.names(settings, .help, .finder) == ["F1"])
  }

  @Test(arguments: [
    ("[keys.pgaer]\nopen = []", "2: unknown screen \"pgaer\": did you mean pager?"),
    (
      "[keys.elsewhere]\nopen = []",
      "2: unknown screen \"elsewhere\": there are shelf, facets, finder, pager, selection, outline, table and help"
    ),
    (
      "[keys.pager]\nnext-secton = []",
      "2: unknown command \"next-secton\" in keys.pager: did you mean next-section?"
    ),
    ("[keys.help]\njustify = []", "2: unknown command \"justify\" in keys.help: `lectern config` lists them"),
    ("[keys.pager]\njustify = [\"Spcae\"]", "2: unknown key \"Spcae\": did you mean Space?"),
    (
      "[keys.pager]\njustify = [\"nowhere\"]",
      "2: unknown key \"nowhere\": name it as help does, as in Space, PgDn, Ctrl-F or \"g n\""
    ),
    ("[keys.pager]\njustify = 3", "2: keys.pager.justify: write keys as [\"f\", \"Space\"], or [] for none"),
    ("[keys.pager]\njustify = [\"5\"]", "2: \"5\" cannot be bound: digits count what follows"),
    ("[keys.finder]\nopen = [\"o\"]", "2: \"o\" cannot be bound: in the finder it edits the query"),
    ("[keys.pager]\njustify = [\"X\"]\nsource = [\"X\"]", "3: that would take X from line 2"),
    ("[keys.pager]\njustify = [\"X y\"]\nsource = [\"X\"]", "3: that would take Xy from line 2"),
    ("[keys.shelf]\nquit = []", "2: nothing would lead out of the shelf: quit keeps q Q Ctrl-C"),
    ("[keys.pager]\nreload = [\"Q\", \"^C\"]", "2: nothing would lead out of the pager: quit keeps Q Ctrl-C"),
    ("[keys.finder]\nback = []", "2: nothing would lead out of the finder: back keeps Esc Ctrl-C"),
    ("keys = 1", "1: keys: write the keys of a command as page-down = [\"f\", \"Space\"]"),
  ])
  func aWrongLineIsNamed(_ file: String, _ problem: String) throws {
    #expect(try Self.problems(file + "\n") == [problem])
  }

  @Test func aWrongLineLeavesTheKeysAsTheyAre() throws {
    let settings = try Self.settings(
      "[keys.pager]\njustify = [\"Spcae\"]\nsource = [\"Spcae\", \"X\"]\nquit = []\n")
    #expect(Self.names(settings, .justify, .pager) == ["|"])
    #expect(Self.names(settings, .source, .pager) == ["X"])
    #expect(Self.names(settings, .quit, .pager) == ["Q", "Ctrl-C"])
  }

  /// What leads out may move, wherever in the file that is said.
  @Test func whatLeadsOutMayMove() throws {
    let settings = try Self.settings("[keys.pager]\nreload = [\"Q\", \"Ctrl-C\"]\nquit = [\"F10\"]\n")
    #expect(settings.problems == [])
    #expect(Self.names(settings, .reload, .pager) == ["Q", "Ctrl-C"])
    #expect(Self.names(settings, .quit, .pager) == ["F10"])
  }

  /// The settings that are printed are a file that makes the same settings.
  @Test(arguments: [
    "", "measure = 90\ndate = \"%d \\\"%b\\\"\"\n[keys.pager]\nnext-section = [\"g n\", \"\\\\\"]\n",
  ])
  func whatIsPrintedIsAFile(_ file: String) throws {
    let settings = try Self.settings(file)
    #expect(settings.problems == [])
    let again = try Self.settings(SettingsText.lines(settings).joined(separator: "\n"))
    #expect(again.problems == [])
    for name in SettingName.allCases { #expect(again.value(name) == settings.value(name)) }
    for mode in Mode.allCases {
      for command in settings.keys.keymap.commands(in: mode) {
        #expect(Self.names(again, command, mode) == Self.names(settings, command, mode), "\(mode) \(command)")
      }
    }
  }
}
