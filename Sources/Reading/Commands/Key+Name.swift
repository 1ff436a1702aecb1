extension Key {
  /// The key as help and documents print it.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    }
  }
}

extension Key {
  /// A key by its name as help prints it, in any case, or by another name that is usual for it.
  package init?(named name: String) {
    if name.count == 1, let character = name.first {
      if let key = Self.named.first(where: { $0.name == name }) {
        self = key
      } else {
        guard !character.isWhitespace, let scalar = name.unicodeScalars.first, scalar.value >= 32 else {
          return nil
        }
        self = .character(character)
      }
      return
    }
    let name = name.lowercased()
    if let known = Self.named.first(where: { $0.name.lowercased() == name }) ?? Self.aliases[name] {
      self = known
    } else if let letter = Self.controlled(name) {
      // The terminal sends one byte for both.
      self = ["i": .tab, "m": .enter, "[": .escape, "h": .backspace][letter] ?? .control(letter)
    } else if name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// What has a name of its own.
  private static let named: [Key] = [
    .character(" "), .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
    .backTab,
    .backspace, .delete, .insert,
  ]

  private static let aliases: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "pageup": .pageUp, "pagedown": .pageDown,
    "return": .enter, "escape": .escape, "backtab": .backTab, "delete": .delete, "insert": .insert,
  ]

  /// The names that a wrong one may have been meant for.
  package static let names = named.map(\.name).filter { $0.count > 1 } + aliases.keys.sorted()

  private static func controlled(_ name: String) -> Character? {
    let prefix = ["ctrl-", "c-", "^"].first { name.hasPrefix($0) && name.count == $0.count + 1 }
    guard let prefix, let letter = name.dropFirst(prefix.count).first else { return nil }
    return ("a"..."z").contains(letter) || "@[\\]^_".contains(letter) ? letter : nil
  }
}

extension [Key] {
  /// A key, or keys one after the other, as help and documents print them: two characters stand together.
  package var name: String {
    let names = map(\.name)
    let joined = names.joined()
    return joined.count == 2 && names.count == 2 && Key(named: joined) == nil
      ? joined : names.joined(separator: " ")
  }

  /// - Throws: `UnknownKey` for the first word that names none.
  package init(named name: String) throws(UnknownKey) {
    self = []
    for word in name.split(separator: " ") {
      if let key = Key(named: String(word)) {
        append(key)
      } else if word.count == 2 {
        append(contentsOf: word.map { .character($0) })
      } else {
        throw UnknownKey(word: String(word))
      }
    }
    if isEmpty { throw UnknownKey(word: name) }
  }
}

package struct UnknownKey: Error, Equatable {
  package let word: String
}
