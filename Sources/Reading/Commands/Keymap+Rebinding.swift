/// Other keys than those of the command table.
extension Keymap {
  /// The commands that a mode has, in the order of the table.
  package func commands(in mode: Mode) -> [Command] {
    var seen: Set<Command> = []
    return table.filter { $0.modes.contains(mode) && seen.insert($0.command).inserted }.map(\.command)
  }

  package func keys(of command: Command, in mode: Mode) -> [[Key]] {
    table.filter { $0.command == command && $0.modes.contains(mode) }.flatMap(\.allKeys)
  }

  /// What a command does in a mode, as help says it.
  package func summary(of command: Command, in mode: Mode) -> String {
    table.first { $0.command == command && $0.modes.contains(mode) }?.summary ?? ""
  }

  /// The same with other keys for a command in a mode. Other commands lose them there, and what could not be typed
  /// beside them.
  package func binding(_ command: Command, in mode: Mode, to keys: [[Key]]) -> Keymap {
    var isBound = false
    return Keymap(
      table.flatMap { binding -> [Binding] in
        guard binding.modes.contains(mode) else { return [binding] }
        let others = binding.in(binding.modes.subtracting([mode]))
        guard binding.command == command else {
          let kept = binding.allKeys.filter { old in
            !keys.contains { Self.clashes(old, of: binding.command, $0, of: command, in: mode) }
          }
          return kept.count == binding.allKeys.count ? [binding] : others + binding.with(kept).in([mode])
        }
        defer { isBound = true }
        return others + (isBound ? [] : binding.with(keys).in([mode]))
      })
  }

  /// The command that a mode cannot do without: it leads out.
  package static func exit(of mode: Mode) -> Command { mode == .finder ? .back : .quit }

  /// Why keys cannot be typed in a mode; `nil` where they can.
  package static func refusal(of keys: [Key], in mode: Mode) -> String? {
    if keys.contains(where: { ("1"..."9").contains($0.digit) }) { return "digits count what follows" }
    guard mode == .finder else { return nil }
    if keys.count > 1 { return "there are no sequences in the finder" }
    var text = ""
    return keys.first.map { text.edit(by: $0) } == true ? "in the finder it edits the query" : nil
  }

  /// Whether one of them cannot be typed because of the other: they are the same, or the shorter one acts before the
  /// longer one is there. What has only moved is taken back.
  private static func clashes(
    _ left: [Key], of leftCommand: Command, _ right: [Key], of rightCommand: Command, in mode: Mode
  ) -> Bool {
    if left == right { return true }
    if right.starts(with: left) { return !mayBegin(leftCommand, in: mode) }
    if left.starts(with: right) { return !mayBegin(rightCommand, in: mode) }
    return false
  }

  /// Whether the key of a command may be the first one of a sequence.
  private static func mayBegin(_ command: Command, in mode: Mode) -> Bool {
    mode != .help && (Motion(command) != nil || [.setMark, .showMark].contains(command))
  }
}

extension Key {
  fileprivate var digit: Character {
    if case .character(let character) = self { character } else { " " }
  }
}

extension Binding {
  fileprivate func with(_ keys: [[Key]]) -> Binding {
    Binding(
      command, modes, keys.filter { $0.count == 1 }.flatMap { $0 }, sequences: keys.filter { $0.count > 1 },
      summary)
  }

  /// The row for other modes; none where there are none.
  fileprivate func `in`(_ modes: Set<Mode>) -> [Binding] {
    modes.isEmpty ? [] : [Binding(command, modes, keys, sequences: sequences, summary)]
  }
}
