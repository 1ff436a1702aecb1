/// The command behind each key, by mode: the command table turned round.
package struct Keymap: Sendable {
  private let commands: [Mode: [Key: Command]]

  package static let standard = Keymap(Binding.all)

  package init(_ bindings: [Binding]) {
    var commands: [Mode: [Key: Command]] = [:]
    for binding in bindings {
      for mode in binding.modes {
        for key in binding.keys { commands[mode, default: [:]][key] = binding.command }
      }
    }
    self.commands = commands
  }

  package func command(for key: Key, in mode: Mode) -> Command? {
    commands[mode]?[key]
  }
}
