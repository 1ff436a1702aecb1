/// Reads the notation of a pattern; see `Pattern`.
struct PatternParser {
  private let bytes: [UInt8]
  private let ignoringCase: Bool
  private var position = 0
  private(set) var groupCount = Pattern.Group.firstNumbered

  init(_ notation: String, ignoringCase: Bool) {
    bytes = Array(notation.utf8)
    self.ignoringCase = ignoringCase
  }

  /// `nil` where the notation is wrong.
  mutating func parse() -> PatternNode? {
    guard let node = choice(), position == bytes.count else { return nil }
    return node
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isNext { position += text.utf8CodeUnitCount }
    return isNext
  }

  private mutating func choice() -> PatternNode? {
    var branches: [PatternNode] = []
    repeat {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() -> PatternNode? {
    var nodes: [PatternNode] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      guard let atom = atom(), let node = repeated(atom) else { return nil }
      nodes.append(node)
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func repeated(_ node: PatternNode) -> PatternNode? {
    if take("*") { return .loop(node, least: 0, most: nil) }
    if take("+") { return .loop(node, least: 1, most: nil) }
    if take("?") { return .loop(node, least: 0, most: 1) }
    guard take("{") else { return node }
    guard let least = number() else { return nil }
    var most: Int? = least
    if take(",") { most = number() }
    return take("}") ? .loop(node, least: least, most: most) : nil
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let byte = next, ByteSet.digit.contains(byte), (value ?? 0) < 100 {
      value = (value ?? 0) * 10 + Int(byte - 0x30)
      position += 1
    }
    return value
  }

  private mutating func atom() -> PatternNode? {
    switch next {
    case UInt8(ascii: "("):
      position += 1
      return group()
    case UInt8(ascii: "["):
      position += 1
      return set().map { .set($0) }
    case UInt8(ascii: "."):
      position += 1
      return .set(.all)
    case UInt8(ascii: "^"): return test(.lineStart, 1)
    case UInt8(ascii: "$"): return test(.lineEnd, 1)
    case UInt8(ascii: "\\"):
      switch position + 1 < bytes.count ? bytes[position + 1] : nil {
      case UInt8(ascii: "1"): return test(.fence, 2)
      case UInt8(ascii: "b"): return test(.boundary, 2)
      case UInt8(ascii: "o"): return test(.operand, 2)
      case UInt8(ascii: "O"): return test(.noOperand, 2)
      default: return letter()
      }
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"): return nil
    default: return letter()
    }
  }

  /// - Parameter length: of its notation, in bytes.
  private mutating func test(_ operation: Program.Operation, _ length: Int) -> PatternNode {
    position += length
    return .test(operation)
  }

  /// A character outside of a set.
  private mutating func letter() -> PatternNode? {
    guard let character = character() else { return nil }
    guard ignoringCase, case .byte(let byte) = character else { return character }
    let isLetter = (0x41...0x5A).contains(byte & 0xDF)
    return isLetter ? .set(ByteSet(byte).foldingCase) : character
  }

  /// A byte as it stands, or a class of them.
  private mutating func character() -> PatternNode? {
    guard let byte = next else { return nil }
    position += 1
    guard byte == UInt8(ascii: "\\") else { return .byte(byte) }
    guard let escaped = next else { return nil }
    position += 1
    switch escaped {
    case UInt8(ascii: "x"): return hexadecimal().map { .byte($0) }
    case UInt8(ascii: "t"): return .byte(0x09)
    case UInt8(ascii: "r"): return .byte(0x0D)
    case UInt8(ascii: "d"): return .set(.digit)
    case UInt8(ascii: "w"): return .set(.word)
    case UInt8(ascii: "s"): return .set(.space)
    case UInt8(ascii: "D"): return .set(ByteSet.digit.inverted)
    case UInt8(ascii: "W"): return .set(ByteSet.word.inverted)
    case UInt8(ascii: "S"): return .set(ByteSet.space.inverted)
    default: return .byte(escaped)
    }
  }

  /// Two digits.
  private mutating func hexadecimal() -> UInt8? {
    guard position + 2 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 2], as: UTF8.self)
    position += 2
    return UInt8(digits, radix: 16)
  }

  /// The rest of a group, from behind its parenthesis on.
  private mutating func group() -> PatternNode? {
    let node: PatternNode?
    if next != UInt8(ascii: "?") {
      groupCount += 1
      let number = groupCount - 1
      node = choice().map { .group(number, $0) }
    } else if take("?:") {
      node = choice()
    } else if take("?=") {
      node = choice().map { .look($0, isNegated: false) }
    } else if take("?!") {
      node = choice().map { .look($0, isNegated: true) }
    } else if take("?<=[") {
      node = set().map { .behind($0) }
    } else if take("?<![") {
      node = set().map { .behind($0.inverted) }
    } else if take("?<fence>") {
      node = choice().map { .group(Pattern.Group.fence, $0) }
    } else if take("?<name>") {
      node = choice().map { .group(Pattern.Group.name, $0) }
    } else {
      return nil
    }
    return take(")") ? node : nil
  }

  /// The rest of a set, from behind its bracket on.
  private mutating func set() -> ByteSet? {
    let isNegated = take("^")
    var set = ByteSet.none
    repeat {
      guard let low = character() else { return nil }
      switch low {
      case .set(let members): set = set.union(members)
      case .byte(let low):
        guard next == UInt8(ascii: "-"), position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]")
        else {
          set.insert(low)
          break
        }
        position += 1
        guard case .byte(let high) = character(), high >= low else { return nil }
        set = set.union(ByteSet(low...high))
      default: return nil
      }
    } while next != UInt8(ascii: "]") && position < bytes.count
    guard take("]") else { return nil }
    if ignoringCase { set = set.foldingCase }
    return isNegated ? set.inverted : set
  }
}
