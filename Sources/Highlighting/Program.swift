/// What a machine does that looks for patterns, one after another in a list of instructions.
///
/// The machine is that of Medeiros and Ierusalimschy, "A Parsing Machine for PEGs" (2008).
struct Program: Sendable {
  let code: Lasting<Instruction>
  /// The sets of bytes that are asked for, four words each.
  private let sets: Lasting<UInt64>

  enum Operation: UInt8, Sendable {
    case byte, set
    /// As many bytes of a set as there are. A rest ends the pattern: it can't fail any more and may be of any length.
    case run, rest
    case choose, commit, commitPart, commitBack, fail, failTwice
    case open, close
    case fence, lineStart, lineEnd, boundary, behind, operand, noOperand
    case match
  }

  struct Instruction: Sendable, BitwiseCopyable {
    var operation: Operation
    /// How far from the next instruction to go on, the byte, the group, or where in `sets` the set begins.
    var argument: Int32 = 0
  }

  init(_ builder: Builder) {
    code = Lasting(builder.code)
    sets = Lasting(builder.sets)
  }

  /// Whether the set of an instruction has a byte.
  @inline(__always)
  func holds(_ instruction: Instruction, _ byte: UInt8) -> Bool {
    sets[Int(instruction.argument) + Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }
}

extension Program {
  /// Puts patterns into a program.
  struct Builder {
    private(set) var code: [Instruction] = []
    private(set) var sets: [UInt64] = []

    /// - Parameter notation: that of `Pattern`.
    mutating func add(_ notation: String, ignoringCase: Bool = false) -> Pattern {
      var parser = PatternParser(notation, ignoringCase: ignoringCase)
      let node = parser.parse()
      let start = code.count
      guard let node, parser.groupCount <= Pattern.Group.most else {
        put(.fail)
        return Pattern(start: start, groupCount: parser.groupCount, first: .none, isValid: false)
      }
      emit(node)
      put(.match)
      markLastRun(from: start)
      let first = node.first
      return Pattern(
        start: start, groupCount: parser.groupCount, first: first.isNullable ? .all : first.set, isValid: true
      )
    }

    private mutating func markLastRun(from start: Int) {
      let last = code[start...].lastIndex { $0.operation != .close && $0.operation != .match }
      if let last, code[last].operation == .run { code[last].operation = .rest }
    }

    @discardableResult
    private mutating func put(_ operation: Operation, _ argument: Int = 0) -> Int {
      code.append(Instruction(operation: operation, argument: Int32(argument)))
      return code.count - 1
    }

    private mutating func put(_ operation: Operation, _ set: ByteSet) {
      put(operation, sets.count)
      for index in 0..<4 { sets.append(set[word: index]) }
    }

    /// Has an instruction go on at another one.
    private mutating func lead(_ index: Int, to target: Int) {
      code[index].argument = Int32(target - index - 1)
    }

    private mutating func emit(_ node: PatternNode) {
      switch node {
      case .byte(let byte): put(.byte, Int(byte))
      case .set(let set): put(.set, set)
      case .sequence(let nodes): for node in nodes { emit(node) }
      case .choice(let nodes): emit(choice: nodes)
      case .loop(let node, let least, let most): emit(loop: node, least, most)
      case .look(let node, let isNegated): emit(look: node, isNegated: isNegated)
      case .group(let number, let node):
        put(.open, number)
        emit(node)
        put(.close, number)
      case .behind(let set): put(.behind, set)
      case .test(let operation): put(operation)
      }
    }

    private mutating func emit(choice nodes: [PatternNode]) {
      var commits: [Int] = []
      for node in nodes.dropLast() {
        let choice = put(.choose)
        emit(node)
        commits.append(put(.commit))
        lead(choice, to: code.count)
      }
      if let last = nodes.last { emit(last) }
      for commit in commits { lead(commit, to: code.count) }
    }

    private mutating func emit(loop node: PatternNode, _ least: Int, _ most: Int?) {
      for _ in 0..<least { emit(node) }
      guard let most else {
        switch node {
        case .set(let set): put(.run, set)
        case .byte(let byte): put(.run, ByteSet(byte))
        default:
          let choice = put(.choose)
          emit(node)
          lead(put(.commitPart), to: choice + 1)
          lead(choice, to: code.count)
        }
        return
      }
      var choices: [Int] = []
      for _ in least..<max(least, most) {
        choices.append(put(.choose))
        emit(node)
        lead(put(.commit), to: code.count)
      }
      for choice in choices { lead(choice, to: code.count) }
    }

    private mutating func emit(look node: PatternNode, isNegated: Bool) {
      let choice = put(.choose)
      emit(node)
      if isNegated {
        put(.failTwice)
        lead(choice, to: code.count)
      } else {
        let commit = put(.commitBack)
        lead(choice, to: put(.fail))
        lead(commit, to: code.count)
      }
    }
  }
}
