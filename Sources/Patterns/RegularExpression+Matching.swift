extension RegularExpression {
  /// A hit is at most this long, in scalars, so that a text full of hits takes no more than linear time either.
  static let longestHit = 4096

  /// Where it matches, by scalars, leftmost first, without overlaps; empty matches are none.
  func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var machine = Machine(Subject(program: program, sets: sets, text: text))
    var index = 0
    while index < text.count, let range = machine.match(from: index) {
      ranges.append(range)
      index = range.upperBound
    }
    return ranges
  }

  /// Whether it matches anywhere, something that is not empty.
  func matches(_ text: [Unicode.Scalar]) -> Bool {
    var machine = Machine(Subject(program: program, sets: sets, text: text))
    return machine.match(from: 0) != nil
  }
}

/// What is followed through what.
private struct Subject {
  let program: [RegularExpression.Instruction]
  let sets: [ScalarClass]
  let text: [Unicode.Scalar]

  func isWordEdge(_ index: Int) -> Bool {
    let before = index > 0 && text[index - 1].isOfWord
    let after = index < text.count && text[index].isOfWord
    return before != after
  }

  /// Whether an instruction reads the scalar at `index`, which there may not be.
  func reads(_ instruction: Int, at index: Int) -> Bool {
    guard index < text.count else { return false }
    return switch program[instruction] {
    case .scalar(let scalar): text[index] == scalar
    case .any: true
    case .set(let set): sets[set].contains(text[index])
    default: false
    }
  }
}

/// The alternatives that are followed, best first, each instruction at most once.
private struct Threads {
  /// The instruction, and where its match began.
  private(set) var list: [(instruction: Int, start: Int)] = []
  private var seen: [Int]
  private var round = 0
  /// Instructions still to be followed before the next scalar is read.
  private var open: [Int] = []

  init(count: Int) {
    seen = Array(repeating: -1, count: count)
  }

  mutating func clear() {
    list.removeAll(keepingCapacity: true)
    round += 1
  }

  /// Adds an instruction, or those it leads to without reading.
  mutating func follow(_ instruction: Int, from start: Int, at index: Int, in subject: Subject) {
    open.append(instruction)
    while let instruction = open.popLast() {
      if seen[instruction] == round { continue }
      seen[instruction] = round
      switch subject.program[instruction] {
      case .jump(let target): open.append(target)
      case .split(let first, let second):
        open.append(second)
        open.append(first)
      case .start: if index == 0 { open.append(instruction + 1) }
      case .end: if index == subject.text.count { open.append(instruction + 1) }
      case .wordEdge: if subject.isWordEdge(index) { open.append(instruction + 1) }
      case .noWordEdge: if !subject.isWordEdge(index) { open.append(instruction + 1) }
      default: list.append((instruction, start))
      }
    }
  }
}

/// Follows a program through a text.
private struct Machine {
  private let subject: Subject
  private var now: Threads
  private var next: Threads

  init(_ subject: Subject) {
    self.subject = subject
    now = Threads(count: subject.program.count)
    next = now
  }

  /// The first match that is not empty and begins at `start` or later.
  mutating func match(from start: Int) -> Range<Int>? {
    var found: Range<Int>?
    var index = start
    now.clear()
    while true {
      if found == nil {
        if now.list.isEmpty { skip(&index) }
        now.follow(0, from: index, at: index, in: subject)
      }
      if now.list.isEmpty, found != nil { return found }
      next.clear()
      step(at: index, &found)
      if index >= subject.text.count { return found }
      swap(&now, &next)
      index += 1
    }
  }

  /// Where every match begins with one scalar, goes on to the next of it.
  private func skip(_ index: inout Int) {
    guard case .scalar(let first) = subject.program[0] else { return }
    while index < subject.text.count, subject.text[index] != first { index += 1 }
  }

  /// Reads the scalar at `index` in every thread.
  private mutating func step(at index: Int, _ found: inout Range<Int>?) {
    for thread in now.list {
      if case .match = subject.program[thread.instruction] {
        if index == thread.start { continue }
        found = thread.start..<index
        // The threads behind it could only find what is worse.
        return
      }
      guard subject.reads(thread.instruction, at: index) else { continue }
      if index - thread.start < RegularExpression.longestHit {
        next.follow(thread.instruction + 1, from: thread.start, at: index + 1, in: subject)
      }
    }
  }
}
