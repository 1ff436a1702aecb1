import Reading

/// The manual, in the macros of man(7), made from the commands, the command table and the settings.
nonisolated struct ManualPage {
  let text: String

  init(_ tree: CommandTree, usage: String, version: String) {
    var page = Roff()
    page.macro("TH", "LECTERN", "1", "", "lectern \(version)", "User Commands")
    page.macro("SH", "NAME")
    page.line("lectern \\- " + Roff.text(tree.summary))
    page.macro("SH", "SYNOPSIS")
    for line in usage.split(separator: "\n") {
      page.line(Roff.text(String(line)))
      page.macro("br")
    }
    page.macro("SH", "DESCRIPTION")
    page.paragraph(tree.details)
    page.macro("SH", "OPTIONS")
    page.add(tree.options)
    page.macro("SH", "COMMANDS")
    for (path, command) in tree.all.dropFirst() { page.add(command, path) }
    page.macro("SH", "KEYS")
    page.paragraph(
      "These are the keys as long as you have bound no others; in the program, `?` lists those in force.")
    for mode in Mode.allCases { page.addKeys(of: mode) }
    page.macro("SH", "SETTINGS")
    page.paragraph(
      "Settings are lines of TOML in the file that `lectern config path` names. `lectern config` prints them all, as they are in force, with what each comes from."
    )
    for name in SettingName.allCases { page.add(name) }
    page.item("[keys.MODE]")
    page.line(
      Roff.text(
        "Other keys for the commands of a screen, one of "
          + Mode.allCases.map(\.rawValue).joined(separator: ", ")
          + ", as in `next-section = [\"]\", \"g n\"]`."))
    page.addEnds()
    text = page.text
  }
}

/// Text in the macros of man(7).
nonisolated private struct Roff {
  private(set) var text = ""

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func macro(_ name: String, _ arguments: String...) {
    line(
      "."
        + ([name] + arguments.map { "\"\(Self.text($0).replacing("\"", with: "\\(dq"))\"" }).joined(
          separator: " "))
  }

  mutating func item(_ name: String) {
    line(".TP")
    line("\\fB\(Self.text(name))\\fR")
  }

  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    line(".PP")
    line(Self.text(text))
  }

  /// Text as it stands, with what is between backquotes in bold.
  static func text(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // A lone backquote is a key.
    if parts.count.isMultiple(of: 2) { return escaped(text) }
    return parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? escaped(String(part)) : "\\fB\(escaped(String(part)))\\fR"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = line.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("`", with: "\\(ga")
        .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti")
      return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : String(line)
    }
    return lines.joined(separator: "\n")
  }
}

nonisolated extension Roff {
  mutating func add(_ options: [CommandTree.Argument]) {
    for option in options {
      item(option.spellings.joined(separator: ", ") + (option.takesValue ? " \(option.placeholder)" : ""))
      line(Self.text(option.summary))
    }
  }

  mutating func add(_ command: CommandTree, _ path: [String]) {
    let operands = command.operands.map {
      $0.isOptional ? " [\($0.placeholder)]" : " \($0.placeholder)\($0.isRepeating ? "..." : "")"
    }
    macro("SS", "lectern \(path.joined(separator: " "))\(operands.joined())")
    line(Self.text(command.summary))
    paragraph(command.details)
    add(command.options.filter { !$0.spellings.contains("--help") && !$0.spellings.contains("--version") })
  }

  mutating func addKeys(of mode: Mode) {
    macro("SS", mode.keysTitle)
    let keymap = Keymap.standard
    for command in keymap.commands(in: mode) {
      item(keymap.keys(of: command, in: mode).map(\.name).joined(separator: " "))
      line(Self.text(keymap.summary(of: command, in: mode)))
    }
  }

  mutating func add(_ name: SettingName) {
    let row = name.row
    item("\(name.rawValue) = \(row.values.toml(row.standard))")
    let variable = row.variable.map { " The variable `\($0)` decides it over the file." } ?? ""
    line(Self.text("\(row.help.prefix(1).uppercased())\(row.help.dropFirst()).\(variable)"))
  }

  private mutating func items(_ items: KeyValuePairs<String, String>) {
    for (name, summary) in items {
      item(name)
      line(Self.text(summary))
    }
  }

  /// What is the same for all commands.
  mutating func addEnds() {
    macro("SH", "ENVIRONMENT")
    items([
      "VISUAL, EDITOR": "The editor that posts are edited in.", "BROWSER": "What opens links outside.",
      "NO_COLOR": "Set and not empty, it turns colours off.",
      "COLORTERM, COLORFGBG": "What the terminal tells of its colours.",
    ])
    macro("SH", "FILES")
    items([
      "~/.config/lectern/config.toml": "The settings; below `XDG_CONFIG_HOME` where that is set.",
      "~/.config/lectern/themes": "Themes of your own.",
      "~/.local/state/lectern": "What is remembered of posts; below `XDG_STATE_HOME` where that is set.",
      "~/.cache/lectern": "Indexes, which may be deleted; below `XDG_CACHE_HOME` where that is set.",
    ])
    macro("SH", "EXIT STATUS")
    paragraph("0 when all went well, 1 for a failure, or when nothing was found, and 2 for wrong usage.")
  }
}
