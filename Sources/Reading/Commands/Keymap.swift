/// The command behind each key and sequence of keys, by mode: a command table turned round.
package struct Keymap: Sendable {
  /// The table as it is in force: help and hints come from it.
  let table: [Binding]
  private let bindings: [Mode: [[Key]: Binding]]
  /// What is told of a command: the first of its keys, by name. Every frame has some.
  private let names: [Mode: [Command: String]]

  package static let standard = Keymap(Binding.all)

  package init(_ table: [Binding]) {
    self.table = table
    var found: [Mode: [[Key]: Binding]] = [:]
    var names: [Mode: [Command: String]] = [:]
    for binding in table {
      let allKeys = binding.allKeys
      guard let name = allKeys.first?.name else { continue }
      for mode in binding.modes {
        for keys in allKeys { found[mode, default: [:]][keys] = binding }
        if names[mode]?[binding.command] == nil { names[mode, default: [:]][binding.command] = name }
      }
    }
    bindings = found
    self.names = names
  }

  /// The first key of a command, by name; `nil` where it has none.
  func key(_ command: Command, in mode: Mode) -> String? { names[mode]?[command] }

  /// The same without a command.
  func without(_ command: Command) -> Keymap {
    Keymap(table.filter { $0.command != command })
  }

  /// The rows of the table that have keys in a mode.
  func bindings(in mode: Mode) -> [Binding] {
    table.filter { $0.modes.contains(mode) && !$0.allKeys.isEmpty }
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
      (Array(sequence.dropFirst(keys.count)).name, binding)
    }.sorted { $0.name < $1.name }
  }
}
