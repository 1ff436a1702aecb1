/// The command behind each key and sequence of keys, by mode: the command table turned round.
package struct Keymap: Sendable {
  private let bindings: [Mode: [[Key]: Binding]]

  package static let standard = Keymap(Binding.all)

  package init(_ bindings: [Binding]) {
    var found: [Mode: [[Key]: Binding]] = [:]
    for binding in bindings {
      for mode in binding.modes {
        for keys in binding.keys.map({ [$0] }) + binding.sequences {
          found[mode, default: [:]][keys] = binding
        }
      }
    }
    self.bindings = found
  }

  private init(_ bindings: [Mode: [[Key]: Binding]]) {
    self.bindings = bindings
  }

  /// The same without a command.
  func without(_ command: Command) -> Keymap {
    Keymap(bindings.mapValues { $0.filter { $0.value.command != command } })
  }

  package func command(for key: Key, in mode: Mode) -> Command? {
    command(for: [key], in: mode)
  }

  package func command(for keys: [Key], in mode: Mode) -> Command? {
    bindings[mode]?[keys]?.command
  }

  /// What may be typed after the start of a sequence, by name; empty when nothing may.
  func continuations(of keys: [Key], in mode: Mode) -> [(name: String, binding: Binding)] {
    let longer = bindings[mode, default: [:]].filter {
      $0.key.count > keys.count && $0.key.starts(with: keys)
    }
    return longer.map { sequence, binding in
      (sequence.dropFirst(keys.count).map(\.name).joined(), binding)
    }.sorted { $0.name < $1.name }
  }
}
