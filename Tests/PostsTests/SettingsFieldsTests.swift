import Testing

@testable import Posts

/// Small files of settings: what is in them, with its lines, and what of them cannot be read.
struct SettingsFieldsTests {
  private static func summary(_ toml: String) -> [String] {
    let fields = SettingsFields(toml: toml)
    let entries = fields.entries.map { (line: $0.line, text: "\($0.line): \($0.name) = \($0.value)") }
    let problems = fields.problems.map { (line: $0.line, text: "\($0.line)! \($0.message)") }
    return (entries + problems).sorted { $0.line < $1.line }.map(\.text)
  }

  @Test func everyFieldHasItsTableAndItsLine() {
    let toml = """
      # settings
      measure = 80 # columns

      [keys.pager]
      page-down = [
        "f",
        "Space",
      ]
      "read on" = "x"
      [keys]
      table = { quit = [], n = [1] }
      """
    #expect(
      Self.summary(toml) == [
        "2: measure = plain(\"80\")", "5: keys.pager.page-down = texts([\"f\", \"Space\"])",
        "9: keys.pager.read on = text(\"x\")", "11: keys.table.quit = texts([])", "11: keys.table.n = list",
      ])
  }

  @Test(arguments: [
    ("a = yes\nb = 1", ["1! no valid TOML: expected a value, found yes", "2: b = plain(\"1\")"]),
    (
      "a 1\nb = 'x\nc = 2",
      [
        "1! no valid TOML: expected = after a", "2! no valid TOML: expected ' at the end of a text",
        "3: c = plain(\"2\")",
      ]
    ),
    // The rest of a list is no field of its own.
    (
      "a = [\n  \"x = 1\",\n  bad,\n  \"y\",\n]\nb = 1",
      [
        "3! no valid TOML: expected a value, found bad", "6: b = plain(\"1\")",
      ]
    ),
    // What stands under a header that cannot be read belongs to nobody.
    ("[a\nb = 1\n[c]\nd = 2", ["1! no valid TOML: expected ]", "4: c.d = plain(\"2\")"]),
    (
      "a = 1\na = 2\nb = 3",
      ["1: a = plain(\"1\")", "2! no valid TOML: a is there twice", "3: b = plain(\"3\")"]
    ),
    ("a = 1 2\r\nb = 3\r\n", ["1! no valid TOML: expected the end of the line", "2: b = plain(\"3\")"]),
    ("", []), ("a", ["1! no valid TOML: expected = after a"]),
  ])
  func whatIsWrongSpoilsNothingElse(_ toml: String, _ expected: [String]) {
    #expect(Self.summary(toml) == expected)
  }

  @Test func aFileThatIsNoneEnds() {
    let fields = SettingsFields(toml: String(repeating: "a=\n", count: 20_000))
    #expect(fields.entries.isEmpty)
    #expect(fields.problems.count == 50)
    #expect(
      SettingsFields(toml: String(repeating: "#", count: 70_000)).problems.map(\.message) == [
        "larger than 64 KB"
      ])
  }
}
