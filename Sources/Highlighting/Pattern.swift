/// What a rule looks for, compiled from a notation like that of regular expressions.
///
/// It matches as a parsing expression grammar does (Bryan Ford, 2004): a loop takes what it can and gives nothing back,
/// and the first alternative that fits is taken. So it is a program for the machine that Medeiros and
/// Ierusalimschy describe in "A Parsing Machine for PEGs" (2008), and no attempt costs more than its length.
///
/// Besides the usual: `\w` takes all bytes beyond ASCII too, `\o` is where an operand may begin and `\O` where none
/// may, `\1` is the text of the fence that the state was entered with, `(?<fence>…)` takes that text, and
/// `(?<name>…)` that of a language. Groups without `?` are numbered, and rules give them kinds.
struct Pattern: Sendable {
  enum Operation: UInt8, Sendable {
    case byte, set, run
    case choose, commit, commitPart, commitBack, fail, failTwice
    case open, close
    case fence, lineStart, lineEnd, boundary, behind, operand, noOperand
    case match
  }

  struct Instruction: Sendable {
    let operation: Operation
    /// Where to go on, the byte, or the group.
    var argument = 0
    var set = ByteSet.none
  }

  /// The groups that are not numbered.
  enum Group {
    static let fence = 0
    static let name = 1
    static let firstNumbered = 2
    /// As many as a pattern may have.
    static let most = 12
  }

  private(set) var code: [Instruction] = []
  let groupCount: Int
  /// The bytes a match can begin with; all where it may be empty.
  let first: ByteSet
  /// Whether the notation was understood. What was not matches nothing.
  let isValid: Bool

  init(_ notation: String, ignoringCase: Bool = false) {
    var parser = PatternParser(notation, ignoringCase: ignoringCase)
    let node = parser.parse()
    groupCount = parser.groupCount
    let isValid = node != nil && groupCount <= Group.most
    self.isValid = isValid
    guard let node, isValid else {
      first = .none
      code = [Instruction(operation: .fail)]
      return
    }
    let start = node.first
    first = start.isNullable ? .all : start.set
    emit(node)
    add(.match)
    markLastRuns()
  }

  /// A run that ends the pattern can't fail any more: it may be of any length.
  private mutating func markLastRuns() {
    for index in code.indices where code[index].operation == .run {
      let isLast = code[(index + 1)...].allSatisfy { $0.operation == .close || $0.operation == .match }
      code[index].argument = isLast ? 1 : 0
    }
  }

  @discardableResult
  private mutating func add(_ operation: Operation, _ argument: Int = 0, _ set: ByteSet = .none) -> Int {
    code.append(Instruction(operation: operation, argument: argument, set: set))
    return code.count - 1
  }

  private mutating func emit(_ node: PatternNode) {
    switch node {
    case .byte(let byte): add(.byte, Int(byte))
    case .set(let set): add(.set, 0, set)
    case .sequence(let nodes): for node in nodes { emit(node) }
    case .choice(let nodes): emit(choice: nodes)
    case .loop(let node, let least, let most): emit(loop: node, least, most)
    case .look(let node, let isNegated): emit(look: node, isNegated: isNegated)
    case .group(let number, let node):
      add(.open, number)
      emit(node)
      add(.close, number)
    case .behind(let set): add(.behind, 0, set)
    case .test(let operation): add(operation)
    }
  }

  private mutating func emit(choice nodes: [PatternNode]) {
    var commits: [Int] = []
    for (index, node) in nodes.enumerated() {
      if index == nodes.count - 1 {
        emit(node)
      } else {
        let choice = add(.choose)
        emit(node)
        commits.append(add(.commit))
        code[choice].argument = code.count
      }
    }
    for commit in commits { code[commit].argument = code.count }
  }

  private mutating func emit(loop node: PatternNode, _ least: Int, _ most: Int?) {
    for _ in 0..<least { emit(node) }
    guard let most else {
      if case .set(let set) = node {
        add(.run, 0, set)
      } else if case .byte(let byte) = node {
        add(.run, 0, ByteSet(byte))
      } else {
        let choice = add(.choose)
        emit(node)
        add(.commitPart, choice + 1)
        code[choice].argument = code.count
      }
      return
    }
    var choices: [Int] = []
    for _ in least..<max(least, most) {
      choices.append(add(.choose))
      emit(node)
      let commit = add(.commit)
      code[commit].argument = commit + 1
    }
    for choice in choices { code[choice].argument = code.count }
  }

  private mutating func emit(look node: PatternNode, isNegated: Bool) {
    let choice = add(.choose)
    emit(node)
    if isNegated {
      add(.failTwice)
      code[choice].argument = code.count
    } else {
      let commit = add(.commitBack)
      code[choice].argument = add(.fail)
      code[commit].argument = code.count
    }
  }
}
