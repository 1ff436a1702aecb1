/// A language: states, each a list of rules. The first one is where code starts.
package struct Language: Sendable {
  package let name: String
  let table: LanguageTable
  /// What is wrong with its rules; the tests want nothing here.
  let faults: [String]

  init(_ name: String, ignoresCase: Bool = false, _ states: [State]) {
    self.name = name
    var builder = LanguageTable.Builder(states, ignoresCase: ignoresCase)
    table = builder.table()
    faults = builder.faults
  }

  /// A state as a language writes it.
  struct State: Sendable {
    let name: String
    /// Of what no rule fits.
    let kind: Token.Kind?
    let ends: End
    let rules: [Rule]

    init(_ name: String, ends: End = .byRule, _ rules: [Rule]) {
      self.init(name, nil, ends: ends, rules)
    }

    init(_ name: String, _ kind: Token.Kind?, ends: End = .byRule, _ rules: [Rule]) {
      self.name = name
      self.kind = kind
      self.ends = ends
      self.rules = rules
    }
  }

  /// What leaves a state.
  enum End: Sendable, BitwiseCopyable {
    case byRule
    /// The end of a line.
    case withLine
    /// The end of a line, but for one that ends in a backslash.
    case withLastLine
    /// A line that is indented no deeper than the one where it was entered.
    case withIndentation
  }
}
