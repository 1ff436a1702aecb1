/// One part of a `.gitignore` pattern, between its slashes, matched against one name byte by byte as git does.
struct Wildcard: Equatable {
  private var tokens: [Token] = []

  private enum Token: Equatable {
    case byte(UInt8)
    /// `?`
    case one
    /// `*`
    case run
    case set([ClosedRange<UInt8>], isNegated: Bool)

    func matches(_ byte: UInt8) -> Bool {
      switch self {
      case .byte(let own): own == byte
      case .one, .run: true
      case .set(let ranges, let isNegated): ranges.contains { $0.contains(byte) } != isNegated
      }
    }
  }

  /// `nil` where the pattern is malformed, and so matches nothing: an open `[`, a `\` at the end.
  init?(_ pattern: ArraySlice<UInt8>) {
    var rest = pattern
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"):
        if tokens.last != .run { tokens.append(.run) }
      case UInt8(ascii: "?"):
        tokens.append(.one)
      case UInt8(ascii: "["):
        guard let set = Self.set(&rest) else { return nil }
        tokens.append(set)
      case UInt8(ascii: "\\"):
        guard let literal = rest.popFirst() else { return nil }
        tokens.append(.byte(literal))
      default:
        tokens.append(.byte(byte))
      }
    }
  }

  /// Greedy, with a step back to the last `*` alone: time is bounded by the product of the lengths.
  func matches(_ name: [UInt8]) -> Bool {
    var index = 0
    var token = 0
    var retry: (token: Int, index: Int)?
    while index < name.count {
      if token < tokens.count, tokens[token] == .run {
        retry = (token + 1, index)
        token += 1
      } else if token < tokens.count, tokens[token].matches(name[index]) {
        token += 1
        index += 1
      } else if let last = retry {
        retry = (last.token, last.index + 1)
        token = last.token
        index = last.index + 1
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .run }
  }

  /// What follows `[`, up to its `]`: bytes, ranges, `[:classes:]`; `!` or `^` first negates, `]` first is a byte.
  private static func set(_ rest: inout ArraySlice<UInt8>) -> Token? {
    var ranges: [ClosedRange<UInt8>] = []
    let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    if isNegated { rest.removeFirst() }
    var isFirst = true
    while var low = rest.popFirst() {
      if low == UInt8(ascii: "]"), !isFirst { return .set(ranges, isNegated: isNegated) }
      isFirst = false
      if low == UInt8(ascii: "["), rest.first == UInt8(ascii: ":"), let members = CharacterClass.ranges(&rest)
      {
        ranges += members
        continue
      }
      if low == UInt8(ascii: "\\") {
        guard let literal = rest.popFirst() else { return nil }
        low = literal
      }
      var high = low
      if rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first, next != UInt8(ascii: "]") {
        rest.removeFirst(2)
        high = next
        if next == UInt8(ascii: "\\") {
          guard let literal = rest.popFirst() else { return nil }
          high = literal
        }
      }
      if low <= high { ranges.append(low...high) }
    }
    return nil
  }
}
