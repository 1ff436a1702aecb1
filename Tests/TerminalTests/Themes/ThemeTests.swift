import Reading
import Testing

@testable import lectern

/// What a theme makes of a role, on terminals that can show more or less.
struct ThemeTests {
  private static let all: Look.Attributes = [.bold, .dim, .italic, .underline, .reverse]

  private func capable(_ depth: Color.Depth) -> Capabilities {
    Capabilities(depth: depth, attributes: Self.all)
  }

  @Test(arguments: Role.allCases, [Color.Depth.none, .eight, .sixteen, .indexed, .direct])
  func noColorMeansNone(_ role: Role, depth: Color.Depth) {
    let theme = Theme(.lamp, capable(depth), noColor: "1")
    #expect(theme.look(Style(role)).foreground == nil)
    #expect(theme.look(Style(role)).background == nil)
  }

  @Test func emptyNoColorRefusesNothing() {
    #expect(Theme(nil, capable(.eight), noColor: "").look(Style(.link)).foreground == .index(6))
    #expect(Theme(nil, capable(.eight), noColor: "1").look(Style(.link)).foreground == nil)
  }

  @Test func theBackgroundChooses() {
    let light = Theme(nil, capable(.direct), background: .light)
    let dark = Theme(nil, capable(.direct), background: .dark)
    #expect(light.look(Style(.title)).foreground == .rgb(0x7A2E0E))
    #expect(dark.look(Style(.title)).foreground == .rgb(0xF0B070))
    #expect(Theme(nil, capable(.direct)).look(Style(.title)).foreground == .index(5))
  }

  @Test func aColorBecomesTheNearestThereIs() {
    let looks = [Color.Depth.direct, .indexed, .sixteen, .eight].map { depth in
      Theme(.midnight, capable(depth)).look(Style(.warning)).foreground
    }
    #expect(looks == [.rgb(0xFF9A9A), .index(210), .index(7), .index(7)])
  }

  @Test func aColorOfItsOwnIsNoPlaceInThePalette() {
    let numbers = ["#000000", "#00000f", "#000010", "#0000ff", "red"].map { name in
      Color(name)?.shown(in: .direct)?.number
    }
    #expect(numbers == [16, 16, 16, 255, 1])
  }

  /// What must be seen is seen without colour, and on a VT100 too.
  @Test(arguments: [Role.title, .heading1, .heading2, .link, .selection, .match, .status, .warning, .badge])
  func monochromeTellsRolesFromText(_ role: Role) {
    let theme = Theme(nil, Capabilities(depth: .none, attributes: [.bold, .underline, .reverse]))
    #expect(theme.look(Style(role)) != theme.look(.text))
  }

  @Test func moreThan256ColorsAreNoPalette() {
    #expect(Color.Depth(colors: 1 << 24, isDirect: false) == .eight)
    #expect(Color.Depth(colors: 1 << 24, isDirect: true) == .direct)
    #expect(Color.Depth(colors: 256, isDirect: false) == .indexed)
    #expect(Color.Depth(colors: 0, isDirect: false) == .none)
  }

  @Test func attributesOfTheTextComeOnTop() {
    let theme = Theme(nil, capable(.none))
    #expect(theme.look(Style(.text, [.bold, .italic])).attributes == [.bold, .italic])
    #expect(theme.look(Style(.text, .strikethrough)).attributes == .dim)
    let striking = Theme(nil, Capabilities(depth: .none, attributes: Self.all.union(.strikethrough)))
    #expect(striking.look(Style(.text, .strikethrough)).attributes == .strikethrough)
    #expect(theme.look(Style(.selection, .bold)).attributes == [.bold, .reverse])
  }

  @Test func italicBecomesUnderlineWhereThereIsNone() {
    let theme = Theme(nil, Capabilities(depth: .eight, attributes: [.bold, .underline, .reverse]))
    #expect(theme.look(Style(.text, .italic)).attributes == .underline)
  }

  @Test(arguments: [
    (Look(attributes: .bold, foreground: .index(5)), "0;1;35"),
    (Look(foreground: .index(12), background: .index(7)), "0;94;47"),
    (Look(foreground: .index(98)), "0;38;5;98"), (Look(background: .rgb(0x0102FF)), "0;48;2;1;2;255"),
  ])
  func rendition(_ look: Look, expected: String) {
    #expect(look.rendition == expected)
  }
}
