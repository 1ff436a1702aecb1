/// Matches patterns against one line: the machine that a `Pattern` is a program for.
struct Matcher {
  let bytes: [UInt8]
  /// Without the line ending.
  private(set) var line: Range<Int>
  /// Where what is looked at ends: the line, or an embedded part of it.
  var end: Int
  /// The text that patterns may ask for again.
  var fence: [UInt8] = []
  /// Whether an operand may begin here, by what stands before.
  var isOperand = true
  /// Where groups were opened last, from the start of the line.
  private var opened = SIMD16<Int32>(repeating: 0)
  /// The groups of the last match, in the order in which they were closed.
  private var groups: [(number: Int, range: Range<Int>)] = []
  private var choices: [Choice] = []
  /// The bytes that were looked at, each as often as it was.
  private(set) var work = 0

  /// The steps that an attempt may take; a run at the end of a pattern is one.
  private static let budget = 512

  private struct Choice {
    let alternative: Int
    var position: Int
    /// How many groups were closed: those of what fails later are none.
    var groups: Int
  }

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    self.line = line
    end = line.upperBound
  }

  /// Goes on to another line.
  mutating func move(to line: Range<Int>) {
    self.line = line
    end = line.upperBound
  }

  func group(_ number: Int) -> Range<Int>? {
    groups.last { $0.number == number }?.range
  }

  /// The end of a match that starts at a position.
  ///
  /// - Parameter program: that of a pattern.
  mutating func match(_ program: [Pattern.Instruction], at start: Int) -> Int? {
    if !groups.isEmpty { groups.removeAll(keepingCapacity: true) }
    if !choices.isEmpty { choices.removeAll(keepingCapacity: true) }
    var position = start
    var step = 0
    var left = Self.budget
    while left > 0 {
      left -= 1
      work += 1
      let instruction = program[step]
      step += 1
      var hasFailed = false
      switch instruction.operation {
      case .byte:
        if position < end, Int(bytes[position]) == instruction.argument {
          position += 1
        } else {
          hasFailed = true
        }
      case .set:
        if position < end, instruction.set.contains(bytes[position]) {
          position += 1
        } else {
          hasFailed = true
        }
      case .run:
        let from = position
        let limit = instruction.argument == 1 ? end : min(end, position + left)
        while position < limit, instruction.set.contains(bytes[position]) { position += 1 }
        work += position - from
        if instruction.argument == 0 { left -= position - from }
      case .choose:
        choices.append(Choice(alternative: instruction.argument, position: position, groups: groups.count))
      case .commit:
        choices.removeLast()
        step = instruction.argument
      case .commitPart:
        if choices[choices.count - 1].position == position {
          choices.removeLast()
        } else {
          choices[choices.count - 1].position = position
          choices[choices.count - 1].groups = groups.count
          step = instruction.argument
        }
      case .commitBack:
        position = choices.removeLast().position
        step = instruction.argument
      case .failTwice:
        choices.removeLast()
        hasFailed = true
      case .fail:
        hasFailed = true
      case .open:
        opened[instruction.argument] = Int32(truncatingIfNeeded: position - line.lowerBound)
      case .close:
        let start = line.lowerBound + Int(opened[instruction.argument])
        groups.append((instruction.argument, start..<position))
      case .match:
        return position
      default:
        hasFailed = !test(instruction, &position)
        work += fence.count
      }
      if hasFailed {
        guard let choice = choices.popLast() else { return nil }
        position = choice.position
        step = choice.alternative
        if groups.count > choice.groups { groups.removeLast(groups.count - choice.groups) }
      }
    }
    return nil
  }

  private func test(_ instruction: Pattern.Instruction, _ position: inout Int) -> Bool {
    let before = position > line.lowerBound ? bytes[position - 1] : UInt8(ascii: "\n")
    switch instruction.operation {
    case .fence:
      guard bytes[position..<end].starts(with: fence) else { return false }
      position += fence.count
      return true
    case .lineStart: return position == line.lowerBound
    case .lineEnd: return position == end
    case .behind: return instruction.set.contains(before)
    case .boundary:
      let isAfterWord = ByteSet.word.contains(before)
      return isAfterWord != (position < end && ByteSet.word.contains(bytes[position]))
    case .operand: return isOperand
    default: return !isOperand
    }
  }
}
