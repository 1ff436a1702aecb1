import Foundation
import Reading
import Testing

@testable import lectern

/// Whether the built-in themes can be read: WCAG 2.2, relative luminance and contrast ratio.
struct ContrastTests {
  /// Of the usual backgrounds the least dark and the least light, and the purest of both.
  private static let grounds: [Background: [Int]] = [
    .dark: [0x000000, 0x303030], .light: [0xEEEEEE, 0xFFFFFF],
  ]
  /// Lines between what is read: no text.
  private static let roles = Role.allCases.filter { $0 != .rule }

  @Test(arguments: ThemeTable.builtIn.filter { $0.background != nil }, [Color.Depth.direct, .indexed])
  func everyTextStandsOut(_ table: ThemeTable, depth: Color.Depth) throws {
    let background = try #require(table.background)
    for role in Self.roles {
      let look = table.face(role).look(in: depth)
      for ground in Self.grounds[background, default: []] {
        let front = look.foreground.map(Self.rgb) ?? (background == .dark ? 0xFFFFFF : 0x000000)
        let back = look.background.map(Self.rgb) ?? ground
        let contrast = Self.contrast(front, back)
        #expect(contrast >= 4.5, "\(role) on \(String(ground, radix: 16)): \(contrast)")
      }
    }
  }

  /// Nothing of these is of a colour that only the program knows.
  @Test(arguments: [ThemeTable.sixteen, .mono])
  func theTerminalsOwnColors(_ table: ThemeTable) {
    for role in Role.allCases {
      let face = table.face(role)
      for case .rgb? in [face.foreground, face.background] { Issue.record("\(role)") }
      if table.name == "mono" { #expect(face.foreground == nil && face.background == nil) }
    }
  }

  @Test func sixThemes() {
    #expect(ThemeTable.builtIn.filter { $0.background == .light }.count == 2)
    #expect(ThemeTable.builtIn.filter { $0.background == .dark }.count == 2)
    #expect(ThemeTable.builtIn.count == 6)
    #expect(ThemeTable.builtIn.flatMap(\.problems) == [])
  }

  @Test func knownContrasts() {
    #expect(Self.contrast(0x000000, 0xFFFFFF) == 21)
    #expect(abs(Self.contrast(0x777777, 0xFFFFFF) - 4.48) < 0.01)
  }

  private static func rgb(_ ink: Look.Ink) -> Int {
    guard case .index(let index) = ink else { return ink.number }
    let color = Color.channels(of: index)
    return color.red << 16 | color.green << 8 | color.blue
  }

  private static func contrast(_ first: Int, _ second: Int) -> Double {
    let luminances = [luminance(first), luminance(second)].sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private static func luminance(_ color: Int) -> Double {
    let channels = [color >> 16, color >> 8 & 255, color & 255].map { Double($0) / 255 }
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
