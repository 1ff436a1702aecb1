import Reading
import Testing

@testable import lectern

struct ThemeTableTests {
  @Test func everyRoleIsFoundByItsName() {
    for role in Role.allCases { #expect(ThemeTable.roles["\(role)"] == role) }
    #expect(ThemeTable.roles.count == Role.allCases.count)
  }
}
