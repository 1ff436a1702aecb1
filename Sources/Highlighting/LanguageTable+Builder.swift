extension LanguageTable {
  /// Makes the table of a language, once; then it knows what is wrong.
  struct Builder {
    private let ignoresCase: Bool
    private let given: [Language.State]
    private var indices: [String: Int] = [:]
    private(set) var faults: [String] = []

    private var program = Program.Builder()
    private var rules: [Row] = []
    private var kinds: [Token.Kind?] = []
    private var words: [Words.Entry] = []
    private var targets: [Int32] = []
    private var starts: [Int32] = []
    private var candidates: [Int32] = [-1]

    /// The bytes that each of `rules` can begin with.
    private var firsts: [ByteSet] = []
    /// Of each state the rules that it holds itself, and where it includes those of another.
    private var parts: [[Part]] = []

    private enum Part {
      case rule(Int)
      case include(Int)
    }

    init(_ states: [Language.State], ignoresCase: Bool) {
      given = states
      self.ignoresCase = ignoresCase
      for (index, state) in states.enumerated() { indices[state.name] = index }
    }

    mutating func table() -> LanguageTable {
      for state in given { parts.append(state.rules.compactMap { part(of: $0) }) }
      starts.reserveCapacity(256 * given.count)
      for index in given.indices { addStarts(of: flattened(index)) }
      return LanguageTable(
        ignoresCase: ignoresCase, program: Program(program),
        states: Lasting(given.map { State(kind: $0.kind, ends: $0.ends) }), starts: Lasting(starts),
        candidates: Lasting(candidates), rules: Lasting(rules), kinds: Lasting(kinds), words: Lasting(words),
        targets: Lasting(targets))
    }

    /// The rules of a state with those that it includes, to a bounded depth.
    private mutating func flattened(_ state: Int, depth: Int = 0) -> [Int] {
      guard depth < 8 else {
        faults.append("\(given[state].name) includes itself")
        return []
      }
      var rules: [Int] = []
      for part in parts[state] {
        switch part {
        case .rule(let rule): rules.append(rule)
        case .include(let other): rules += flattened(other, depth: depth + 1)
        }
      }
      return rules
    }

    /// Adds the places of a state's candidates.
    private mutating func addStarts(of rules: [Int]) {
      let classes = Self.classes(of: rules.map { firsts[$0] })
      var places: [Int32] = Array(repeating: -1, count: (classes.max() ?? 0) + 1)
      for byte in 0..<256 {
        if places[classes[byte]] < 0 {
          let first = candidates.count
          for rule in rules where firsts[rule].contains(UInt8(byte)) { candidates.append(Int32(rule)) }
          places[classes[byte]] = candidates.count > first ? Int32(first) : 0
          if candidates.count > first { candidates.append(-1) }
        }
        starts.append(places[classes[byte]])
      }
    }

    /// Tells the bytes apart that not the same of some sets hold.
    private static func classes(of sets: [ByteSet]) -> [Int] {
      var classes = Array(repeating: 0, count: 256)
      var count = 1
      // What a set holds of a class is a class of its own.
      var held: [Int] = []
      for set in sets {
        held.removeAll(keepingCapacity: true)
        held.append(contentsOf: repeatElement(-1, count: count))
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

    private mutating func index(of state: String) -> Int? {
      if let index = indices[state] { return index }
      faults.append("no state \(state)")
      return nil
    }

    private mutating func part(of rule: Rule) -> Part? {
      switch rule.content {
      case .include(let name): return index(of: name).map { .include($0) }
      case .word(let notation, let list):
        return add(notation, .word(list.put(into: &words)), rule.action, groups: nil)
      case .pattern(let notation, let list, isInGroups: false):
        return add(notation, .token(list.first ?? nil), rule.action, groups: nil)
      case .pattern(let notation, let list, isInGroups: true):
        let content = Content.groups(first: Int32(kinds.count), count: Int32(list.count))
        kinds += list
        return add(notation, content, rule.action, groups: list.count)
      }
    }

    /// - Parameter groups: how many there have to be; `nil` where it does not matter.
    private mutating func add(
      _ notation: String, _ content: Content, _ action: Rule.Action, groups: Int?
    ) -> Part {
      let pattern = program.add(notation, ignoringCase: ignoresCase)
      if !pattern.isValid { faults.append("pattern \(notation)") }
      if let groups, pattern.groupCount != Pattern.Group.firstNumbered + groups {
        faults.append("kinds of \(notation)")
      }
      rules.append(Row(pattern: Int32(pattern.start), content: content, action: compiled(action)))
      firsts.append(pattern.first)
      return .rule(rules.count - 1)
    }

    private mutating func compiled(_ action: Rule.Action) -> Step {
      switch action {
      case .stay: return .stay
      case .leave(let count): return .leave(Int32(count))
      case .enter(let names):
        let list = add(targets: names)
        return .enter(first: list.first, count: list.count)
      case .become(let names):
        let list = add(targets: names)
        return .become(first: list.first, count: list.count)
      case .enterAtLineEnd(let name): return index(of: name).map { .enterAtLineEnd(Int32($0)) } ?? .stay
      case .embed(let language, let name):
        let known = language.map { Languages.index(of: $0) ?? -1 }
        if known == -1 { faults.append("no language \(language ?? "")") }
        return index(of: name).map { .embed(language: known.map { Int32($0) }, until: Int32($0)) } ?? .stay
      }
    }

    private mutating func add(targets names: [String]) -> (first: Int32, count: Int32) {
      let first = targets.count
      targets += names.compactMap { index(of: $0).map { Int32($0) } }
      return (Int32(first), Int32(targets.count - first))
    }
  }
}
