import Posts
import Reading

/// All that the user has settled: by variables of the environment, else by the file, else as it is by itself.
nonisolated struct Settings: Sendable {
  private var values: [SettingName: (value: String, origin: Origin)] = [:]
  /// `nil` where the file says nothing of keys.
  private var ownKeys: KeySettings?
  /// What is wrong with the file; the rest of it holds.
  private(set) var problems: [SettingsFields.Problem] = []
  /// Whether the terminal says by COLORTERM that it has colours of their own. GNU Screen passes it on and has none.
  let hasDirectColors: Bool

  /// What a setting comes from.
  enum Origin: Equatable, Sendable {
    case standard
    /// A line of the file, counted from 1.
    case file(line: Int)
    case variable(String)
  }

  /// - Parameters:
  ///   - file: the text of the file; `nil` where there is none.
  ///   - variable: the value of a variable of the environment.
  init(file: String? = nil, of variable: (String) -> String?) throws(WrongValue) {
    hasDirectColors = Capabilities.isDirect(variable) && (variable("STY") ?? "").isEmpty
    if let file { read(SettingsFields(toml: file)) }
    for name in SettingName.allCases {
      guard let decisive = name.row.variable, let value = try name.row.value(ofVariable: variable(decisive))
      else {
        continue
      }
      values[name] = (value, .variable(decisive))
    }
  }

  private mutating func read(_ fields: SettingsFields) {
    problems = fields.problems
    let areKeys = { (entry: SettingsFields.Entry) in entry.path.first == KeySettings.table }
    for entry in fields.entries where !areKeys(entry) {
      if let message = take(entry) {
        problems.append(SettingsFields.Problem(line: entry.line, message: message))
      }
    }
    let keys = KeySettings(fields.entries.filter(areKeys))
    ownKeys = keys
    problems = (problems + keys.problems).sorted { $0.line < $1.line }
  }

  /// Takes a line of the file; returns what is wrong with it, if anything.
  private mutating func take(_ entry: SettingsFields.Entry) -> String? {
    guard let name = SettingName(named: entry.name) else {
      let nearest = Nearest.word(to: entry.name, in: SettingName.allCases.map(\.rawValue))
      return "unknown setting \"\(entry.name)\": "
        + (nearest.map { "did you mean \($0)?" } ?? "`lectern config` lists them")
    }
    let values = name.row.values
    guard let value = values.value(entry.value) else {
      switch entry.value {
      case .text(let text), .plain(let text):
        return WrongValue(value: text, name: name.rawValue, values: values).description
      case .texts, .list: return "\(name.rawValue) is one value, no list"
      }
    }
    if case .file(let line)? = self.values[name]?.origin {
      return "\(name.rawValue) is in line \(line) already"
    }
    self.values[name] = (value, .file(line: entry.line))
    return nil
  }

  var keys: KeySettings { ownKeys ?? KeySettings() }

  func value(_ name: SettingName) -> String { values[name]?.value ?? name.row.standard }
  func origin(_ name: SettingName) -> Origin { values[name]?.origin ?? .standard }
}

nonisolated extension Settings {
  var emoji: Emoji { word(.emoji) }
  var links: Links { word(.links) }
  var mouse: Mouse { word(.mouse) }
  var code: Code { word(.code) }
  var bidi: Bidi { word(.bidi) }
  var watch: Watch { word(.watch) }
  var isJustified: Bool { isOn(.justify) }
  var numbersCode: Bool { isOn(.numbers) }
  var hidesRead: Bool { isOn(.hideRead) }
  var includesAll: Bool { isOn(.hidden) }
  var isLinear: Bool { isOn(.linear) }
  var measure: Int { Int(value(.measure)) ?? Reader.standardMeasure }
  var sort: ShelfSort { ShelfSort(rawValue: value(.sort)) ?? .date }
  var dates: DatePattern { (try? DatePattern(value(.date))) ?? .iso }
  var theme: String { value(.theme) }
  /// `nil` for that of the locale.
  var language: String? { value(.language) == LanguageName.automatic ? nil : value(.language) }

  private func isOn(_ name: SettingName) -> Bool { value(name) == "on" }

  private func word<Value: Setting>(_ name: SettingName) -> Value {
    Value(rawValue: value(name)) ?? Value.standard
  }
}
