/// A regular expression as a program for a machine that follows all alternatives at once (Thompson, 1968; Pike, 1994):
/// the time grows with the text, whatever the pattern.
package struct RegularExpression: Sendable {
  let program: [Instruction]
  let sets: [ScalarClass]

  /// Why a pattern is none.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
      self.description = description
    }
  }

  enum Instruction: Sendable {
    case scalar(Unicode.Scalar)
    case any
    /// One of `sets`.
    case set(Int)
    case start, end, wordEdge, noWordEdge
    case jump(Int)
    /// The first alternative is tried first.
    case split(Int, Int)
    case match
  }

  /// - Throws: where the program would be too long to be followed quickly.
  init(_ node: RegularExpressionNode) throws(Failure) {
    var writer = Writer()
    try writer.write(node)
    try writer.add(.match)
    program = writer.program
    sets = writer.sets
  }
}

/// Writes the program of a tree.
private struct Writer {
  var program: [RegularExpression.Instruction] = []
  var sets: [ScalarClass] = []

  /// Nodes written so far: a repeated one that writes nothing costs time all the same.
  private var written = 0

  private static let limit = 4000

  @discardableResult
  mutating func add(_ instruction: RegularExpression.Instruction) throws(RegularExpression.Failure) -> Int {
    if program.count >= Self.limit { throw RegularExpression.Failure("too long") }
    program.append(instruction)
    return program.count - 1
  }

  mutating func write(_ node: RegularExpressionNode) throws(RegularExpression.Failure) {
    written += 1
    if written > 10 * Self.limit { throw RegularExpression.Failure("too long") }
    switch node {
    case .scalar(let scalar): try add(.scalar(scalar))
    case .any: try add(.any)
    case .set(let set):
      sets.append(set)
      try add(.set(sets.count - 1))
    case .start: try add(.start)
    case .end: try add(.end)
    case .wordEdge: try add(.wordEdge)
    case .noWordEdge: try add(.noWordEdge)
    case .sequence(let nodes):
      for node in nodes { try write(node) }
    case .choice(let nodes): try write(choice: nodes)
    case .repetition(let node, let least, let most, let isLazy):
      for _ in 0..<least { try write(node) }
      if let most {
        try write(optional: node, count: most - least, isLazy: isLazy)
      } else {
        try write(loop: node, isLazy: isLazy)
      }
    }
  }

  private mutating func write(choice nodes: [RegularExpressionNode]) throws(RegularExpression.Failure) {
    var ends: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        try write(node)
        break
      }
      let split = try add(.jump(0))
      try write(node)
      ends.append(try add(.jump(0)))
      program[split] = .split(split + 1, program.count)
    }
    for end in ends { program[end] = .jump(program.count) }
  }

  private mutating func write(
    loop node: RegularExpressionNode, isLazy: Bool
  ) throws(RegularExpression.Failure) {
    let start = try add(.jump(0))
    try write(node)
    try add(.jump(start))
    program[start] = split(into: start + 1, pastTo: program.count, isLazy)
  }

  private mutating func write(
    optional node: RegularExpressionNode, count: Int, isLazy: Bool
  ) throws(RegularExpression.Failure) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(try add(.jump(0)))
      try write(node)
    }
    for start in splits { program[start] = split(into: start + 1, pastTo: program.count, isLazy) }
  }

  private func split(into body: Int, pastTo end: Int, _ isLazy: Bool) -> RegularExpression.Instruction {
    isLazy ? .split(end, body) : .split(body, end)
  }
}
