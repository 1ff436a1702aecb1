import Foundation
import Reading
import Testing

@testable import lectern

struct ThemeTests {
  private static let all: Look.Attributes = [.bold, .dim, .italic, .underline, .reverse]

  /// WCAG 2.2, relative luminance and contrast ratio, over the xterm palette of 256.
  @Test(arguments: Role.allCases)
  func accentsStandOutFromDarkAndLight(_ role: Role) {
    let theme = Theme(Capabilities(colors: 256, attributes: Self.all))
    guard let index = theme.look(Style(role)).foreground else { return }
    let luminance = luminance(of: index)
    #expect((luminance + 0.05) / 0.05 >= 4, "to black")
    #expect(1.05 / (luminance + 0.05) >= 4, "to white")
  }

  /// Of the usual backgrounds the least dark and the least light.
  @Test(arguments: Role.allCases)
  func accentsSuitTheBackground(_ role: Role) {
    let capabilities = Capabilities(colors: 256, attributes: Self.all)
    let backgrounds: [(Background, gray: Int)] = [(.dark, 236), (.light, 255)]
    for (background, gray) in backgrounds {
      let theme = Theme(capabilities, background: background)
      guard let index = theme.look(Style(role)).foreground else { continue }
      let luminances = [luminance(of: index), luminance(of: gray)].sorted()
      #expect((luminances[1] + 0.05) / (luminances[0] + 0.05) >= 4.5, "\(background)")
    }
  }

  @Test(arguments: Role.allCases, [0, 8, 256])
  func noColorMeansNone(_ role: Role, colors: Int) {
    let theme = Theme(Capabilities(colors: colors, attributes: Self.all), noColor: "1")
    #expect(theme.look(Style(role)).foreground == nil)
    #expect(theme.look(Style(role)).background == nil)
  }

  @Test func emptyNoColorRefusesNothing() {
    let capabilities = Capabilities(colors: 8, attributes: Self.all)
    #expect(Theme(capabilities, noColor: "").look(Style(.link)).foreground == 6)
    #expect(Theme(capabilities, noColor: "1").look(Style(.link)).foreground == nil)
  }

  /// What must be seen is seen without colour, and on a VT100 too.
  @Test(arguments: [Role.title, .heading1, .heading2, .link, .selection, .match, .status, .warning, .badge])
  func monochromeTellsRolesFromText(_ role: Role) {
    let theme = Theme(Capabilities(colors: 0, attributes: [.bold, .underline, .reverse]))
    #expect(theme.look(Style(role)) != theme.look(.text))
  }

  @Test func moreThan256ColorsAreNoPalette() {
    let theme = Theme(Capabilities(colors: 1 << 24, attributes: Self.all))
    #expect(theme.look(Style(.link)).foreground == 6)
  }

  @Test func attributesOfTheTextComeOnTop() {
    let theme = Theme(Capabilities(colors: 0, attributes: Self.all))
    #expect(theme.look(Style(.text, [.bold, .italic])).attributes == [.bold, .italic])
    #expect(theme.look(Style(.text, .strikethrough)).attributes == .dim)
    let striking = Theme(Capabilities(colors: 0, attributes: Self.all.union(.strikethrough)))
    #expect(striking.look(Style(.text, .strikethrough)).attributes == .strikethrough)
    #expect(theme.look(Style(.selection, .bold)).attributes == [.bold, .reverse])
  }

  @Test func italicBecomesUnderlineWhereThereIsNone() {
    let theme = Theme(Capabilities(colors: 8, attributes: [.bold, .underline, .reverse]))
    #expect(theme.look(Style(.text, .italic)).attributes == .underline)
  }

  private func luminance(of index: Int) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let channels =
      index >= 232
      ? Array(repeating: Double(8 + 10 * (index - 232)), count: 3)
      : [levels[(index - 16) / 36], levels[(index - 16) / 6 % 6], levels[(index - 16) % 6]]
    let linear = channels.map { $0 / 255 }.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
