internal import Posts

/// What was typed towards a command: a count, and the start of a sequence of keys.
struct Pending: Equatable, Sendable {
  var count: Int?
  var keys: [Key] = []
  /// The command that waits for a letter.
  var command: Command?
  /// Where they began, for a sequence that goes elsewhere: its first key may have moved already.
  var start: Start?

  struct Start: Equatable {
    let stop: Jumps.Stop?
    let jumps: Jumps
    /// The one that is selected on the shelf.
    let post: Post.ID?
    /// The row of the list to narrow by.
    let facet: Int?
  }

  /// No command takes long at this count, and no screen shows more.
  private static let most = 99_999

  /// What it becomes by a key that belongs to a count: a digit, or Backspace and Escape to take it back.
  func adding(_ key: Key) -> Pending? {
    switch key {
    case .character(let character)
    where character.isASCII && (count == nil ? "1"..."9" : "0"..."9") ~= character:
      return Pending(count: min(Self.most, 10 * (count ?? 0) + (character.wholeNumberValue ?? 0)))
    case .backspace:
      return count.map { Pending(count: $0 < 10 ? nil : $0 / 10) }
    case .escape:
      return count == nil ? nil : Pending()
    default:
      return nil
    }
  }

  /// What is typed, and what may come next, as far as there is room for it.
  func hint(_ keymap: Keymap, in mode: Mode, columns: Int) -> String? {
    let hints = hints(keymap, in: mode)
    return hints.first { Span($0).width <= columns } ?? hints.last
  }

  /// The longest first. `gg` is not told after `g`: it does nothing more.
  private func hints(_ keymap: Keymap, in mode: Mode) -> [String] {
    if let command {
      let deed = command == .setMark ? "mark this place" : "to the place marked"
      return ["\(deed): a letter, or a capital for all posts", "\(deed): a letter"]
    }
    if !keys.isEmpty {
      let done = keymap.command(for: keys, in: mode)
      let next = keymap.continuations(of: keys, in: mode).filter { $0.binding.command != done }
      if !next.isEmpty {
        let typed = "\(count.map(String.init) ?? "")\(keys.name)"
        let told = next.map { "\($0.name) \($0.binding.summary)" }
        return [told, next.map(\.name)].map { ([typed] + $0).joined(separator: " · ") }
      }
    }
    guard let count else { return [] }
    let commands: [Command] = mode == .pager ? [.percent, .bottom] : [.bottom]
    let keys = commands.compactMap { keymap.key($0, in: mode) }.joined(separator: " or ")
    let end = keys.isEmpty ? "" : " · \(keys) to \(mode == .pager ? "\(min(count, 100))%" : "row \(count)")"
    return ["\(count) · a key that moves\(end)", "\(count) · a key that moves", "\(count)"]
  }
}
