import Foundation
import Posts
import Reading
import Testing

@testable import lectern

/// What a file of settings and the environment make of the settings, and what is said of a wrong line.
struct SettingsTests {
  private static func settings(_ file: String, _ variables: [String: String] = [:]) throws -> Settings {
    try Settings(file: file) { variables[$0] }
  }

  private static func problems(_ file: String) throws -> [String] {
    try settings(file).problems.map { "\($0.line): \($0.message)" }
  }

  @Test func withoutAFileAllIsAsByItself() throws {
    let settings = try Settings { _ in nil }
    for name in SettingName.allCases {
      #expect(settings.origin(name) == .standard)
      #expect(settings.value(name) == name.row.standard)
      #expect(name.row.values.value(name.row.standard) != nil, "\(name.rawValue)")
    }
    #expect(settings.measure == 72)
    #expect(settings.dates == .iso)
    #expect(settings.language == nil)
    #expect(settings.complaint == nil)
  }

  @Test func everySettingIsRead() throws {
    let settings = try Self.settings(
      """
      measure = 90
      theme = "lamp"
      justify = true
      code = "wrap"
      numbers = "on"
      date = "%d.%m.%Y"
      sort = "title"
      hide_read = true
      hidden = true
      language = "de_CH"
      linear = true
      mouse = false
      links = false
      emoji = "ascii"
      bidi = "on"
      watch = "poll"
      """)
    #expect(settings.problems == [])
    for (index, name) in SettingName.allCases.enumerated() {
      #expect(settings.origin(name) == .file(line: index + 1))
    }
    #expect(
      settings.measure == 90 && settings.theme == "lamp" && settings.isJustified && settings.code == .wrap)
    #expect(settings.numbersCode && settings.sort == .title && settings.hidesRead && settings.includesAll)
    #expect(settings.dates.pattern == "%d.%m.%Y" && settings.language == "de_CH" && settings.isLinear)
    #expect(settings.mouse == .off && settings.links == .off && settings.emoji == .ascii)
    #expect(settings.bidi == .on && settings.watch == .poll)
  }

  @Test func variablesGoBeforeTheFile() throws {
    let variables = [
      "LECTERN_MOUSE": "on", "LECTERN_CODE": "", "LECTERN_LINEAR": "0", "LECTERN_THEME": "nowhere",
    ]
    let settings = try Self.settings("mouse = false\ncode = \"wrap\"\nlinear = true\n", variables)
    #expect(settings.mouse == .on)
    #expect(settings.origin(.mouse) == .variable("LECTERN_MOUSE"))
    #expect(settings.origin(.code) == .file(line: 2))
    #expect(!settings.isLinear)
    // What themes there are is looked at when one is needed.
    #expect(settings.theme == "nowhere")
  }

  @Test(arguments: [
    ("on", true), ("true", true), ("1", true), ("off", false), ("false", false), ("0", false),
  ])
  func whatTurnsOnAndOff(word: String, isOn: Bool) throws {
    let names = ["LECTERN_LINEAR", "LECTERN_JUSTIFY", "LECTERN_LINKS"]
    let variables = Dictionary(uniqueKeysWithValues: names.map { ($0, word) })
    let settings = try Self.settings("", variables)
    #expect(
      settings.isLinear == isOn && settings.isJustified == isOn && settings.links == (isOn ? .on : .off))
  }

  @Test func aWrongVariableIsAnError() {
    #expect(throws: WrongValue(value: "no", name: "LECTERN_LINEAR", values: .flag)) {
      try Self.settings("", ["LECTERN_LINEAR": "no"])
    }
    #expect(throws: WrongValue(value: "perhaps", name: "LECTERN_JUSTIFY", values: .flag)) {
      try Self.settings("", ["LECTERN_JUSTIFY": "perhaps"])
    }
  }

  @Test(arguments: [
    ("mesure = 80", "1: unknown setting \"mesure\": did you mean measure?"),
    ("colour = 1", "1: unknown setting \"colour\": `lectern config` lists them"),
    ("[look]\ntheme = \"lamp\"", "2: unknown setting \"look.theme\": `lectern config` lists them"),
    ("measure = 5", "1: wrong value \"5\" of measure: set it to a number from 20 to 500"),
    ("measure = \"80\"", "1: wrong value \"80\" of measure: set it to a number from 20 to 500"),
    ("code = \"warp\"", "1: wrong value \"warp\" of code: did you mean \"wrap\"? It is pan or wrap"),
    ("code = true", "1: wrong value \"true\" of code: set it to pan or wrap"),
    ("mouse = \"no\"", "1: wrong value \"no\" of mouse: set it to on or off"),
    ("mouse = [\"on\"]", "1: mouse is one value, no list"),
    (
      "date = \"%H:%M\"",
      "1: unknown field \"%H\" of a date: there are %Y %y %m %d %e %b %B %a %A %F, %-d and %-m"
    ),
    ("date = \"day\"", "1: no field in the date \"day\": write it as \"%d %b %Y\""),
    ("theme = \"lmap\"", "1: no theme named \"lmap\": did you mean \"lamp\"?"),
    ("language = \"d e\"", "1: no language \"d e\": name it as de or de_CH"),
    ("measure = 80\nmeasure = 90", "2: no valid TOML: measure is there twice"),
    ("hide-read = true\nhide_read = false", "2: hide-read is in line 1 already"),
    ("measure = wide", "1: no valid TOML: expected a value, found wide"),
  ])
  func aWrongLineIsNamed(_ file: String, _ problem: String) throws {
    #expect(try Self.problems(file + "\n") == [problem])
  }

  @Test func theRestOfAWrongFileHolds() throws {
    let settings = try Self.settings("mesure = 80\nmeasure = 90\n\ncode = wrap\nsort = \"length\"\n")
    #expect(settings.problems.map(\.line) == [1, 4])
    #expect(settings.measure == 90)
    #expect(settings.sort == .length)
    #expect(
      settings.complaint == "config.toml:1: unknown setting \"mesure\": did you mean measure? (and 1 more)")
  }

  @Test(arguments: SettingName.allCases)
  func theDocumentHasEach(_ name: SettingName) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../docs/settings.md")
    let row = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix("| `\(name.rawValue)` ") }
    let document = try #require(row)
    #expect(document.contains("`\(name.row.values.toml(name.row.standard))`"))
    if let variable = name.row.variable { #expect(document.contains(variable)) }
    if case .words(let words) = name.row.values {
      for word in words { #expect(document.contains("`\"\(word)\"`"), "\(word)") }
    }
  }

  @Test(arguments: [
    ("nextsecton", "next-section"), ("pgedown", "page-down"), ("ofen", "open"), ("xyz", nil),
    ("tabel", "table"),
  ])
  func nearest(_ typed: String, _ word: String?) {
    #expect(Nearest.word(to: typed, in: ["next-section", "page-down", "open", "table", "close"]) == word)
  }
}
