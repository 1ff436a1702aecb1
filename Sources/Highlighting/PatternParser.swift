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
    let isNext = text.withUTF8Buffer { text in
      position + text.count <= bytes.count && text.indices.allSatisfy { bytes[position + $0] == text[$0] }
    }
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
    if take("(") { return group() }
    if take("[") { return set().map { .set($0) } }
    if take(".") { return .set(.all) }
    if take("^") { return .test(.lineStart) }
    if take("$") { return .test(.lineEnd) }
    if take(#"\1"#) { return .test(.fence) }
    if take(#"\b"#) { return .test(.boundary) }
    if take(#"\o"#) { return .test(.operand) }
    if take(#"\O"#) { return .test(.noOperand) }
    if let next, Self.quantifiers.contains(next) { return nil }
    guard let character = character() else { return nil }
    guard ignoringCase, case .byte(let byte) = character else { return character }
    let set = ByteSet(byte)
    return set.foldingCase == set ? character : .set(set.foldingCase)
  }

  /// A byte as it stands, or a class of them.
  private mutating func character() -> PatternNode? {
    guard let byte = next else { return nil }
    position += 1
    guard byte == UInt8(ascii: "\\") else { return .byte(byte) }
    guard let escaped = next else { return nil }
    position += 1
    if escaped == UInt8(ascii: "x") { return hexadecimal().map { .byte($0) } }
    return Self.classes[escaped].map { .set($0) } ?? .byte(Self.controls[escaped] ?? escaped)
  }

  /// Two digits.
  private mutating func hexadecimal() -> UInt8? {
    guard position + 2 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 2], as: UTF8.self)
    position += 2
    return UInt8(digits, radix: 16)
  }

  private static let quantifiers: [UInt8] = Array("*+?{".utf8)
  private static let classes: [UInt8: ByteSet] = [
    UInt8(ascii: "d"): .digit, UInt8(ascii: "w"): .word, UInt8(ascii: "s"): .space,
    UInt8(ascii: "D"): ByteSet.digit.inverted, UInt8(ascii: "W"): ByteSet.word.inverted,
    UInt8(ascii: "S"): ByteSet.space.inverted,
  ]
  private static let controls: [UInt8: UInt8] = [UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D]

  private mutating func group() -> PatternNode? {
    let node: PatternNode?
    if take("?:") {
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
      groupCount += 1
      let number = groupCount - 1
      node = choice().map { .group(number, $0) }
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
