import Reading

/// The settings there are, by their names in the file. docs/settings.md, the manual and `lectern config` list them so.
nonisolated enum SettingName: String, CaseIterable, Sendable {
  case measure, theme, justify, code, numbers, date, sort
  case hideRead = "hide-read"
  case hidden, language, linear, mouse, links, emoji, bidi, watch

  init?(named name: String) {
    let letters = Nearest.letters(name)
    guard let known = Self.allCases.first(where: { Nearest.letters($0.rawValue) == letters }) else {
      return nil
    }
    self = known
  }

  var row: SettingRow {
    switch self {
    case .measure:
      SettingRow(
        .number(Reader.narrowestMeasure...500), "\(Reader.standardMeasure)",
        "the widest row of running text, in columns")
    case .theme:
      SettingRow(
        .text(refusal: ThemeFiles.refusal), ThemeFiles.automatic,
        "colours: auto, or one that `lectern themes` lists",
        variable: ThemeFiles.variable)
    case .justify: SettingRow(Justify.self, "whether running text fills its rows")
    case .code: SettingRow(Code.self, "what becomes of long lines of code")
    case .numbers: SettingRow(.flag, "off", "whether lines of code have numbers")
    case .date:
      SettingRow(
        .text(refusal: DatePattern.refusal), DatePattern.iso.pattern,
        "how days are written, by the fields of strftime")
    case .sort:
      SettingRow(
        .words(ShelfSort.allCases.map(\.rawValue)), ShelfSort.date.rawValue, "the order of the shelf at first"
      )
    case .hideRead: SettingRow(.flag, "off", "whether posts that are read are left out of the shelf at first")
    case .hidden: SettingRow(.flag, "off", "whether hidden and ignored files are posts, too, as with --all")
    case .language:
      SettingRow(
        .text(refusal: LanguageName.refusal), LanguageName.automatic,
        "the language of posts that name none, as de or de_CH; auto is that of the locale")
    case .linear:
      SettingRow(
        .flag, "off", "whether all is said in words, for ears and braille, as with --linear",
        variable: LinearOptions.variable)
    case .mouse: SettingRow(Mouse.self, "whether clicks and the wheel are Lectern's; else the terminal's")
    case .links: SettingRow(Links.self, "whether the terminal is told where links lead")
    case .emoji: SettingRow(Emoji.self, "how emoji are drawn")
    case .bidi: SettingRow(Bidi.self, "whether text from right to left is put in order here")
    case .watch: SettingRow(Watch.self, "how changes on the disk are noticed")
    }
  }
}

/// What a setting may be, and what it is when nothing is said.
nonisolated struct SettingRow: Sendable {
  let values: SettingValues
  let standard: String
  let summary: String
  /// The variable of the environment that decides it over the file.
  let variable: String?

  init(_ values: SettingValues, _ standard: String, _ summary: String, variable: String? = nil) {
    self.values = values
    self.standard = standard
    self.summary = summary
    self.variable = variable
  }

  init<Value: Setting>(_ type: Value.Type, _ summary: String) {
    let words = type.allCases.map(\.rawValue)
    self.init(
      words == ["on", "off"] ? .flag : .words(words), type.standard.rawValue, summary, variable: type.variable
    )
  }

  /// What the variable says; `nil` where it says nothing.
  func value(ofVariable text: String?) throws(WrongValue) -> String? {
    guard let text, !text.isEmpty, let variable else { return nil }
    // What themes there are is looked at when one is needed.
    if variable == ThemeFiles.variable { return text }
    guard let value = values.value(text) else {
      throw WrongValue(value: text, name: variable, values: values)
    }
    return value
  }

  /// What it decides and what it may be, for help.
  var help: String {
    switch values {
    case .flag: "\(summary) (true, false)"
    case .words(let words): "\(summary) (\(words.joined(separator: ", ")))"
    case .number(let range): "\(summary) (\(range.lowerBound) to \(range.upperBound))"
    case .text: summary
    }
  }
}

/// A language as posts and locales name it.
nonisolated enum LanguageName {
  static let automatic = "auto"

  static func refusal(_ text: String) -> String? {
    let isName =
      !text.isEmpty && text.utf8.count <= 35
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return isName ? nil : "no language \"\(text)\": name it as de or de_CH"
  }
}

nonisolated extension DatePattern {
  /// Why a text is no pattern.
  static func refusal(_ text: String) -> String? {
    do throws(DatePattern.Failure) {
      _ = try DatePattern(text)
      return nil
    } catch {
      switch error {
      case .unknown(let field):
        return "unknown field \"\(field)\" of a date: there are %Y %y %m %d %e %b %B %a %A %F, %-d and %-m"
      case .noField: return "no field in the date \"\(text)\": write it as \"%d %b %Y\""
      case .tooLong: return "a date of more than 40 columns"
      case .unprintable: return "a date with a character that cannot be shown"
      }
    }
  }
}
