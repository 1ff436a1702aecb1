@testable import Posts
@testable import Reading
@testable import lectern

/// A file of settings, which is read as a theme, too.
enum SettingsFuzz {
  static func faults(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return settingsFaults(text) + themeFaults(text) + variableFaults(text)
  }

  private static func settingsFaults(_ text: String) -> [String] {
    guard let settings = try? Settings(file: text, of: { _ in nil }) else { return ["a file is refused"] }
    var faults = problemFaults(settings.problems, in: text)
    for mode in Mode.allCases where settings.keys.keymap.keys(of: Keymap.exit(of: mode), in: mode).isEmpty {
      faults.append("nothing leads out of the \(mode.rawValue)")
    }
    // What `lectern config` prints is a file that says the same.
    let printed = SettingsText.lines(settings).map { Sanitizing.printable($0) }.joined(separator: "\n")
    guard let again = try? Settings(file: printed, of: { _ in nil }) else {
      return ["its own file is refused"]
    }
    if !again.problems.isEmpty { faults.append("its own file has problems: \(again.problems)") }
    for name in SettingName.allCases where again.value(name) != settings.value(name) {
      faults.append("\(name.rawValue) is \(again.value(name)) for \(settings.value(name))")
    }
    for mode in Mode.allCases {
      for command in Command.allCases
      where again.keys.keymap.keys(of: command, in: mode) != settings.keys.keymap.keys(of: command, in: mode)
      {
        faults.append("other keys of \(command.name) in \(mode.rawValue)")
      }
    }
    return faults
  }

  private static func themeFaults(_ text: String) -> [String] {
    let table = ThemeTable("fuzz", toml: text)
    for theme in [table, table.completed(by: .suiting(table.background, .direct))] {
      for depth in [Color.Depth.none, .eight, .sixteen, .indexed, .direct] {
        let theme = Theme(theme, Capabilities(depth: depth, attributes: []), background: .dark)
        for role in Role.allCases {
          let rendition = theme.look(Style(role)).rendition
          if !rendition.utf8.allSatisfy({ (0x30...0x3B).contains($0) }) { return ["styled as \(rendition)"] }
        }
      }
    }
    return problemFaults(table.problems, in: text)
  }

  /// A variable may be anything: it is taken or refused with a reason.
  private static func variableFaults(_ text: String) -> [String] {
    let name = text.prefix { $0 != "\n" }
    for setting in SettingName.allCases {
      guard let variable = setting.row.variable else { continue }
      do throws(WrongValue) {
        let settings = try Settings(of: { $0 == variable ? String(name) : nil })
        _ = settings.dates
      } catch {
        if error.description.isEmpty { return ["refused without a reason"] }
      }
    }
    return []
  }

  private static func problemFaults(_ problems: [SettingsFields.Problem], in text: String) -> [String] {
    let lines = text.utf8.count(where: { $0 == 0x0A || $0 == 0x0D }) + 1
    return problems.filter { !(1...lines).contains($0.line) || $0.message.isEmpty }.map {
      "a problem at line \($0.line) of \(lines): \($0.message)"
    }
  }
}
