/// A row of a state's table: what to look for, what it is, and what state comes next.
struct Rule: Sendable {
  enum Content: Sendable {
    /// The whole is of the first kind, or numbered groups are of theirs. No kind is that of the state.
    case pattern(String, [Token.Kind?], isInGroups: Bool)
    case word(String, Words)
    /// The rules of another state.
    case include(String)
  }

  enum Action: Sendable, Equatable {
    case stay
    case leave(Int)
    /// The last one is on top.
    case enter([String])
    /// Leaves this state for others.
    case become([String])
    /// Enters a state at the end of the line, after what other rules of the line enter there.
    case enterAtLineEnd(String)
    /// Enters a language, by name or by the pattern's group `name`, until a rule of the state fits, at any depth.
    case embed(String?, until: String)

    static func push(_ states: String...) -> Action { .enter(states) }
    static func replace(_ states: String...) -> Action { .become(states) }
    static let pop = Action.leave(1)
  }

  let content: Content
  var action = Action.stay

  static func token(_ pattern: String, _ kind: Token.Kind? = nil, then action: Action = .stay) -> Rule {
    Rule(content: .pattern(pattern, [kind], isInGroups: false), action: action)
  }

  static func groups(_ pattern: String, _ kinds: Token.Kind?..., then action: Action = .stay) -> Rule {
    Rule(content: .pattern(pattern, kinds, isInGroups: true), action: action)
  }

  /// Words by a table; those that are not in it are of no kind.
  static func word(_ pattern: String = #"[A-Za-z_]\w*"#, _ words: Words) -> Rule {
    Rule(content: .word(pattern, words))
  }

  static func include(_ state: String) -> Rule {
    Rule(content: .include(state))
  }
}
