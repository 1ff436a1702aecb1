/// A language as the highlighter reads it: states, each a table of rules. The first one is where code starts.
package struct Language: Sendable {
  package let name: String
  let ignoresCase: Bool
  let states: [Table]
  /// What is wrong with the tables; the tests want nothing here.
  let faults: [String]

  init(_ name: String, ignoresCase: Bool = false, _ states: [State]) {
    self.name = name
    self.ignoresCase = ignoresCase
    var indices: [String: Int] = [:]
    for (index, state) in states.enumerated() { indices[state.name] = index }
    var builder = Builder(states: states, indices: indices, ignoresCase: ignoresCase)
    self.states = states.map { builder.table(of: $0) }
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
  enum End: Sendable {
    case byRule
    /// The end of a line.
    case withLine
    /// The end of a line, but for one that ends in a backslash.
    case withLastLine
    /// A line that is indented no deeper than the one where it was entered.
    case withIndentation
  }

  /// A state as it is looked up.
  struct Table: Sendable {
    let kind: Token.Kind?
    let ends: End
    let rules: [CompiledRule]
    /// What the rules look for, beside them: they are looked at far more often.
    let programs: [[Pattern.Instruction]]
    /// For each byte the place in `candidates` of the rules that may begin with it, up to one that is negative; at 0
    /// there are none.
    let starts: [Int]
    let candidates: [Int]
  }

  struct CompiledRule: Sendable {
    let kinds: [Token.Kind?]
    let isInGroups: Bool
    let words: Words?
    let action: CompiledAction
  }

  enum CompiledAction: Sendable {
    case stay
    case leave(Int)
    case enter([Int])
    case become([Int])
    case enterAtLineEnd(Int)
    case embed(String?, until: Int)
  }
}

extension Language {
  private struct Builder {
    let states: [State]
    let indices: [String: Int]
    let ignoresCase: Bool
    var faults: [String] = []

    mutating func table(of state: State) -> Table {
      let compiled = flattened(state).compactMap { self.compiled($0) }
      let patterns = compiled.map(\.pattern)
      let classes = Self.classes(of: patterns.map(\.first))
      var candidates = [-1]
      var places: [Int?] = Array(repeating: nil, count: (classes.max() ?? 0) + 1)
      let starts = (0...255).map { byte in
        if let place = places[classes[byte]] { return place }
        let fitting = patterns.indices.filter { patterns[$0].first.contains(UInt8(byte)) }
        let place = fitting.isEmpty ? 0 : candidates.count
        if !fitting.isEmpty { candidates += fitting + [-1] }
        places[classes[byte]] = place
        return place
      }
      return Table(
        kind: state.kind, ends: state.ends, rules: compiled.map(\.rule), programs: patterns.map(\.code),
        starts: starts,
        candidates: candidates)
    }

    /// Tells the bytes apart that not the same of some sets hold.
    private static func classes(of sets: [ByteSet]) -> [Int] {
      var classes = Array(repeating: 0, count: 256)
      var count = 1
      for set in sets {
        // What a set holds of a class is a class of its own.
        var held = Array(repeating: -1, count: count)
        set.forEach { byte in
          let present = classes[Int(byte)]
          if held[present] < 0 {
            held[present] = count
            count += 1
          }
          classes[Int(byte)] = held[present]
        }
      }
      return classes
    }

    /// The rules of a state with those that it includes, to a bounded depth.
    private mutating func flattened(_ state: State, depth: Int = 0) -> [Rule] {
      guard depth < 8 else {
        faults.append("\(state.name) includes itself")
        return []
      }
      var rules: [Rule] = []
      for rule in state.rules {
        guard case .include(let name) = rule.content else {
          rules.append(rule)
          continue
        }
        if let index = index(of: name) { rules += flattened(states[index], depth: depth + 1) }
      }
      return rules
    }

    private mutating func index(of state: String) -> Int? {
      if let index = indices[state] { return index }
      faults.append("no state \(state)")
      return nil
    }

    private mutating func compiled(_ rule: Rule) -> (pattern: Pattern, rule: CompiledRule)? {
      var words: Words?
      let notation: String
      var kinds: [Token.Kind?] = []
      var isInGroups = false
      switch rule.content {
      case .include: return nil
      case .word(let pattern, let table): (notation, words) = (pattern, table)
      case .pattern(let pattern, let list, let inGroups):
        (notation, kinds, isInGroups) = (pattern, list, inGroups)
      }
      let pattern = Pattern(notation, ignoringCase: ignoresCase)
      if !pattern.isValid { faults.append("pattern \(notation)") }
      if isInGroups, pattern.groupCount != Pattern.Group.firstNumbered + kinds.count {
        faults.append("kinds of \(notation)")
      }
      let compiled = CompiledRule(
        kinds: kinds, isInGroups: isInGroups, words: words, action: self.compiled(rule.action))
      return (pattern, compiled)
    }

    private mutating func compiled(_ action: Rule.Action) -> CompiledAction {
      switch action {
      case .stay: return .stay
      case .leave(let count): return .leave(count)
      case .enter(let names): return .enter(names.compactMap { index(of: $0) })
      case .become(let names): return .become(names.compactMap { index(of: $0) })
      case .enterAtLineEnd(let name): return index(of: name).map { .enterAtLineEnd($0) } ?? .stay
      case .embed(let language, let name):
        return index(of: name).map { .embed(language, until: $0) } ?? .stay
      }
    }
  }
}
