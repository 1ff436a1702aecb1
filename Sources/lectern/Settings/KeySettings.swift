import Posts
import Reading

/// Other keys for commands, by mode.
nonisolated struct KeySettings: Sendable {
  private(set) var keymap = Keymap.standard
  private(set) var problems: [SettingsFields.Problem] = []
  /// The line that decided the keys of a command, its own or one that took some of them.
  private var lines: [Mode: [Command: Int]] = [:]
  /// The lines that bind keys.
  private var binders: [Mode: [[Key]: Binder]] = [:]

  private struct Binder {
    let line: Int
    let command: Command
    /// Whether it holds for all modes, but for what a mode has of its own.
    let isWide: Bool
  }

  static let table = "keys"

  init() {}

  /// - Parameter entries: the lines of `[keys]`. What holds in all modes gives way to what a mode has of its own.
  init(_ entries: [SettingsFields.Entry]) {
    let wide = entries.filter { $0.path.count == 2 }
    let own = entries.filter { $0.path.count != 2 }
    // First what leads out: other commands may then have the keys that it gives up.
    for entry in (wide + own).filter({ Self.leadsOut($0) }) + (wide + own).filter({ !Self.leadsOut($0) }) {
      take(entry)
    }
  }

  /// The line that decided the keys of a command; `nil` where they are those of the table.
  func line(of command: Command, in mode: Mode) -> Int? { lines[mode]?[command] }

  private static func leadsOut(_ entry: SettingsFields.Entry) -> Bool {
    entry.path.last.map { Mode.allCases.map(Keymap.exit).contains(command($0)) } ?? false
  }

  private static func command(_ name: String) -> Command? {
    let letters = Nearest.letters(name)
    return Command.allCases.first { Nearest.letters($0.name) == letters }
  }

  private mutating func take(_ entry: SettingsFields.Entry) {
    switch entry.path.count {
    case 2:
      guard let name = entry.path.last, let command = command(name, among: Command.allCases, entry) else {
        return
      }
      for mode in Mode.allCases where keymap.commands(in: mode).contains(command) {
        bind(command, in: mode, entry, isWide: true)
      }
    case 3:
      guard let mode = Mode(rawValue: entry.path[1].lowercased()) else {
        let names = Mode.allCases.map(\.rawValue)
        let nearest = Nearest.word(to: entry.path[1], in: names).map { "did you mean \($0)?" }
        return complain(
          entry, "unknown screen \"\(entry.path[1])\": \(nearest ?? "there are " + Self.listed(names))")
      }
      guard let command = command(entry.path[2], among: keymap.commands(in: mode), entry, mode) else {
        return
      }
      bind(command, in: mode, entry, isWide: false)
    default: complain(entry, "\(entry.name): write the keys of a command as page-down = [\"f\", \"Space\"]")
    }
  }

  private mutating func command(
    _ name: String, among commands: [Command], _ entry: SettingsFields.Entry, _ mode: Mode? = nil
  ) -> Command? {
    if let command = Self.command(name), commands.contains(command) { return command }
    let nearest = Nearest.word(to: name, in: commands.map(\.name)).map { "did you mean \($0)?" }
    let place = mode.map { " in \(Self.table).\($0.rawValue)" } ?? ""
    complain(entry, "unknown command \"\(name)\"\(place): \(nearest ?? "`lectern config` lists them")")
    return nil
  }

  /// - Parameter isWide: whether the line holds for all modes: one that cannot take a key goes without.
  private mutating func bind(_ command: Command, in mode: Mode, _ entry: SettingsFields.Entry, isWide: Bool) {
    let names: [String]
    switch entry.value {
    case .text(let name): names = [name]
    case .texts(let texts): names = texts
    case .plain, .list:
      return complain(entry, "\(entry.name): write keys as [\"f\", \"Space\"], or [] for none")
    }
    var keys: [[Key]] = []
    for name in names {
      guard let key = key(name, entry), !keys.contains(key) else { continue }
      if let refusal = Keymap.refusal(of: key, in: mode) {
        if !isWide { complain(entry, "\"\(name)\" cannot be bound: \(refusal)") }
      } else {
        keys.append(key)
      }
    }
    // What is wrong with all of them leaves the command as it is.
    if keys.isEmpty, !names.isEmpty { return }
    apply(keys, to: command, in: mode, entry, isWide: isWide)
  }

  private mutating func key(_ name: String, _ entry: SettingsFields.Entry) -> [Key]? {
    do throws(UnknownKey) {
      return try [Key](named: name)
    } catch {
      let nearest = Nearest.word(to: error.word, in: Key.names).map { "did you mean \($0)?" }
      let hint = nearest ?? "name it as help does, as in Space, PgDn, Ctrl-F or \"g n\""
      complain(entry, "unknown key \"\(error.word)\": \(hint)")
      return nil
    }
  }

  private mutating func apply(
    _ keys: [[Key]], to command: Command, in mode: Mode, _ entry: SettingsFields.Entry, isWide: Bool
  ) {
    // A file of all keys, as `lectern config` prints it, mostly leaves them as they are.
    let isSame = keymap.keys(of: command, in: mode) == keys
    let changed = isSame ? keymap : keymap.binding(command, in: mode, to: keys)
    let exit = Keymap.exit(of: mode)
    guard !changed.keys(of: exit, in: mode).isEmpty else {
      let kept = keymap.keys(of: exit, in: mode).map(\.name).joined(separator: " ")
      return complain(entry, "nothing would lead out of the \(mode.rawValue): \(exit.name) keeps \(kept)")
    }
    let lost = (binders[mode] ?? [:]).filter { changed.command(for: $0.key, in: mode) != $0.value.command }
    // In the order of the lines: what is said is the same each time.
    for (key, binder) in lost.sorted(by: { $0.value.line < $1.value.line }) where isWide || !binder.isWide {
      return complain(entry, "that would take \(key.name) from line \(binder.line)")
    }
    for key in lost.keys { binders[mode]?[key] = nil }
    for key in keys {
      binders[mode, default: [:]][key] = Binder(line: entry.line, command: command, isWide: isWide)
    }
    lines[mode, default: [:]][command] = entry.line
    if isSame { return }
    for other in keymap.commands(in: mode)
    where changed.keys(of: other, in: mode) != keymap.keys(of: other, in: mode) {
      lines[mode, default: [:]][other] = entry.line
    }
    keymap = changed
  }

  private mutating func complain(_ entry: SettingsFields.Entry, _ message: String) {
    let problem = SettingsFields.Problem(line: entry.line, message: message)
    if !problems.contains(problem) { problems.append(problem) }
  }

  private static func listed(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
