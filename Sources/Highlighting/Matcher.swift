/// Matches patterns against one line: the machine that a `Program` is for.
struct Matcher {
  /// Those that the lines are in.
  let bytes: UnsafeBufferPointer<UInt8>
  var program: Program
  /// Without the line ending.
  private(set) var line = 0..<0
  /// Where what is looked at ends: the line, or an embedded part of it.
  var end = 0
  /// The text that patterns may ask for again.
  var fence: [UInt8] = []
  /// Whether an operand may begin here, by what stands before.
  var isOperand = true
  /// The groups of the last match, in the order in which they were opened.
  private var groups: Stack<Group>
  private var choices: Stack<Choice>
  /// The bytes that were looked at, each as often as it was.
  private(set) var work = 0

  /// The steps that an attempt may take; a run at the end of a pattern is one.
  private static let budget = 512

  private struct Group: BitwiseCopyable {
    let number: Int
    let start: Int
    /// Negative while it is open.
    var end = -1
  }

  private struct Choice: BitwiseCopyable {
    let alternative: Int
    var position: Int
    /// How many groups were opened: those of what fails later are none.
    var groups: Int
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ program: Program, _ groups: Stack<Group>, _ choices: Stack<Choice>
  ) {
    self.bytes = bytes
    self.program = program
    self.groups = groups
    self.choices = choices
  }

  /// Calls with a matcher, which must not outlast the call.
  static func with<Outcome>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ program: Program, _ body: (Matcher) -> Outcome
  ) -> Outcome {
    // An attempt opens groups and leaves choices no more often than it has steps.
    withUnsafeTemporaryAllocation(of: Group.self, capacity: budget) { groups in
      withUnsafeTemporaryAllocation(of: Choice.self, capacity: budget) { choices in
        body(Matcher(bytes, program, Stack(groups), Stack(choices)))
      }
    }
  }

  /// Goes on to another line.
  mutating func move(to line: Range<Int>) {
    self.line = line
    end = line.upperBound
  }

  func group(_ number: Int) -> Range<Int>? {
    var index = groups.count
    while index > 0 {
      index -= 1
      let group = groups[index]
      if group.number == number, group.end >= 0 { return group.start..<group.end }
    }
    return nil
  }

  /// The end of a match that starts at a position.
  ///
  /// - Parameter pattern: where its code begins.
  mutating func match(_ pattern: Int, at start: Int) -> Int? {
    groups.cut(to: 0)
    choices.cut(to: 0)
    var position = start
    var step = pattern
    var left = Self.budget
    // Without checks for overflow, which none of these comes near: they would take as long as all the rest.
    while left > 0 {
      left &-= 1
      let instruction = program.code[step]
      let argument = Int(instruction.argument)
      step &+= 1
      var hasFailed = false
      switch instruction.operation {
      case .byte:
        hasFailed = position >= end || Int(bytes[position]) != argument
        position &+= 1
      case .set:
        hasFailed = position >= end || !program.holds(instruction, bytes[position])
        position &+= 1
      case .run:
        let from = position
        let limit = min(end, position &+ left)
        while position < limit, program.holds(instruction, bytes[position]) { position &+= 1 }
        left &-= position &- from
      case .rest:
        let from = position
        while position < end, program.holds(instruction, bytes[position]) { position &+= 1 }
        work &+= position &- from
      case .choose:
        choices.push(Choice(alternative: step &+ argument, position: position, groups: groups.count))
      case .commit:
        choices.pop()
        step &+= argument
      case .commitPart:
        if choices[choices.count - 1].position == position {
          choices.pop()
        } else {
          choices[choices.count - 1].position = position
          choices[choices.count - 1].groups = groups.count
          step &+= argument
        }
      case .commitBack:
        position = choices.pop().position
        step &+= argument
      case .failTwice:
        choices.pop()
        hasFailed = true
      case .fail:
        hasFailed = true
      case .open:
        groups.push(Group(number: argument, start: position))
      case .close:
        close(argument, at: position)
      case .match:
        work &+= Self.budget &- left
        return position
      default:
        hasFailed = !test(instruction, &position)
      }
      if hasFailed {
        guard !choices.isEmpty else { break }
        let choice = choices.pop()
        position = choice.position
        step = choice.alternative
        groups.cut(to: choice.groups)
      }
    }
    work &+= Self.budget &- left
    return nil
  }

  /// Closes the group of a number that was opened last.
  private mutating func close(_ number: Int, at position: Int) {
    var index = groups.count - 1
    while index >= 0, groups[index].number != number { index -= 1 }
    if index >= 0 { groups[index].end = position }
  }

  private mutating func test(_ instruction: Program.Instruction, _ position: inout Int) -> Bool {
    let before = position > line.lowerBound ? bytes[position - 1] : UInt8(ascii: "\n")
    switch instruction.operation {
    case .fence:
      work += fence.count
      guard bytes[position..<end].starts(with: fence) else { return false }
      position += fence.count
      return true
    case .lineStart: return position == line.lowerBound
    case .lineEnd: return position == end
    case .behind: return program.holds(instruction, before)
    case .boundary:
      return ByteSet.isWord(before) != (position < end && ByteSet.isWord(bytes[position]))
    case .operand: return isOperand
    default: return !isOperand
    }
  }
}
