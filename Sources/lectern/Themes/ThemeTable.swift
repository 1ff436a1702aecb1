import Posts
import Reading

/// A theme as it is written: how each role looks.
nonisolated struct ThemeTable: Equatable, Sendable {
  let name: String
  /// The terminals it is made for; `nil` for any.
  private(set) var background: Background?
  /// By the number of a role; `nil` where nothing is said of it.
  private var faces: [Face?] = Array(repeating: nil, count: Role.allCases.count)
  /// What is wrong with the file.
  private(set) var problems: [SettingsFields.Problem] = []

  /// - Parameter toml: a line for each role, `heading1 = "#7a2e0e bold"`, and `background = "light"`, `"dark"` or `"any"`.
  init(_ name: String, toml: String) {
    self.name = name
    let fields = SettingsFields(toml: toml)
    problems = fields.problems
    for entry in fields.entries {
      guard let message = read(entry) else { continue }
      problems.append(SettingsFields.Problem(line: entry.line, message: message))
    }
    problems.sort { $0.line < $1.line }
  }

  /// By their names, those of the cases: Swift tells them by reflection, which takes a twentieth of a start.
  static let roles: [String: Role] = [
    "text": .text, "muted": .muted, "title": .title, "subtitle": .subtitle, "heading1": .heading1,
    "heading2": .heading2, "heading3": .heading3, "heading4": .heading4, "heading5": .heading5,
    "heading6": .heading6, "link": .link, "code": .code, "quote": .quote, "callout": .callout, "mark": .mark,
    "highlight": .highlight, "rule": .rule, "tag": .tag, "badge": .badge, "match": .match,
    "selection": .selection, "status": .status, "prompt": .prompt, "warning": .warning, "codeText": .codeText,
    "codeKeyword": .codeKeyword, "codeType": .codeType, "codeFunction": .codeFunction,
    "codeString": .codeString, "codeEscape": .codeEscape, "codeNumber": .codeNumber,
    "codeComment": .codeComment, "codeConstant": .codeConstant, "codeAttribute": .codeAttribute,
    "codeTag": .codeTag, "codeVariable": .codeVariable, "codeMeta": .codeMeta, "codeInserted": .codeInserted,
    "codeDeleted": .codeDeleted, "codeHeading": .codeHeading, "codePrompt": .codePrompt,
    "codeOutput": .codeOutput,
  ]

  /// - Returns: What is wrong with it.
  private mutating func read(_ entry: SettingsFields.Entry) -> String? {
    guard case .text(let text) = entry.value else {
      return "\(entry.name): expected a text, as in \"#7a2e0e bold\""
    }
    if entry.name == "background" {
      switch text {
      case "light": background = .light
      case "dark": background = .dark
      case "any": background = nil
      default: return "unknown background \"\(text)\": set it to light, dark or any"
      }
      return nil
    }
    guard let role = Self.roles[entry.name] else { return "unknown role \"\(entry.name)\"" }
    do throws(Face.UnknownWord) {
      faces[role.index] = try Face(text)
      return nil
    } catch {
      return "unknown colour \"\(error.word)\": give #rrggbb, a name such as bright-blue, or an attribute"
    }
  }

  /// How a role looks; where it says nothing of it, as the one that the role falls back on.
  func face(_ role: Role) -> Face {
    var role = role
    while faces[role.index] == nil, role != .text { role = role.fallback }
    return faces[role.index] ?? Face()
  }

  /// The table with what it does not say taken from another.
  func completed(by other: ThemeTable) -> ThemeTable {
    var table = self
    for index in faces.indices where faces[index] == nil { table.faces[index] = other.faces[index] }
    return table
  }
}
