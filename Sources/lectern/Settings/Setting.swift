import Posts

/// What the user decides by a word.
nonisolated protocol Setting: RawRepresentable<String>, CaseIterable {
  /// The variable of the environment.
  static var variable: String { get }
  /// What it is when nothing is said.
  static var standard: Self { get }
}

nonisolated struct WrongValue: Error, Equatable, CustomStringConvertible {
  let value: String
  /// The variable or the name of the setting.
  let name: String
  let values: SettingValues

  var description: String {
    let given = "wrong value \"\(value)\" of \(name)"
    switch values {
    case .flag: return "\(given): set it to on or off"
    case .words(let words):
      let nearest =
        Nearest.word(to: value, in: words).map { "did you mean \"\($0)\"? It is " } ?? "set it to "
      return "\(given): \(nearest)\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
    case .number(let range):
      return "\(given): set it to a number from \(range.lowerBound) to \(range.upperBound)"
    case .text(let refusal): return refusal(value) ?? given
    }
  }
}

/// What a setting may be.
nonisolated enum SettingValues: Equatable, Sendable {
  /// `on` or `off`.
  case flag
  case words([String])
  case number(ClosedRange<Int>)
  /// - Parameter refusal: why a text cannot be it; `nil` where it can.
  case text(refusal: @Sendable (String) -> String?)

  static func == (left: SettingValues, right: SettingValues) -> Bool {
    switch (left, right) {
    case (.flag, .flag), (.text, .text): true
    case (.words(let own), .words(let other)): own == other
    case (.number(let own), .number(let other)): own == other
    default: false
    }
  }

  /// The value as it is kept; `nil` where it is none.
  func value(_ text: String) -> String? {
    switch self {
    case .flag: Self.words(["on", "off"]).value(text)
    case .words(let words): [text, Self.synonyms[text]].compactMap(\.self).first(where: words.contains)
    case .number(let range): Int(text).flatMap { range.contains($0) ? String($0) : nil }
    case .text(let refusal): refusal(text) == nil ? text : nil
    }
  }

  /// Other words for on and off.
  private static let synonyms = ["true": "on", "1": "on", "false": "off", "0": "off"]

  /// The value of a field of a file. `true` is `on`, also for what may be more than on and off.
  func value(_ field: SettingsFields.Value) -> String? {
    switch (self, field) {
    case (.number, .plain(let number)): value(number)
    case (.number, _): nil
    case (_, .text(let text)): value(text)
    case (.flag, .plain(let word)), (.words, .plain(let word)):
      value(word)
    default: nil
    }
  }

  /// A value as TOML has it.
  func toml(_ value: String) -> String {
    switch self {
    case .flag: value == "on" ? "true" : "false"
    case .number: value
    case .words, .text: TOMLText.quoted(value)
    }
  }
}
