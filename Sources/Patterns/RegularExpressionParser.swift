/// Reads a regular expression: literals, `.`, classes, `\d \w \s`, `^ $ \b`, groups, `|` and `* + ? {m,n}`, each of
/// these lazy with a `?` after it. There are no back-references: they cannot be matched in linear time.
struct RegularExpressionParser {
  typealias Node = RegularExpressionNode
  typealias Failure = RegularExpression.Failure

  private var rest: ArraySlice<Unicode.Scalar>
  /// The groups that are open.
  private var groups = 0

  /// Groups may stand in each other this deep.
  private static let deepest = 50
  /// The highest number in `{m,n}`.
  private static let mostRepeats = 1000

  private init(rest: ArraySlice<Unicode.Scalar>) {
    self.rest = rest
  }

  static func parse(_ pattern: [Unicode.Scalar]) throws(Failure) -> Node {
    var parser = RegularExpressionParser(rest: pattern[...])
    let node = try parser.choice()
    if !parser.rest.isEmpty { throw Failure("no ( before )") }
    return node
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func choice() throws(Failure) -> Node {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(Failure) -> Node {
    var nodes: [Node] = []
    while let next = rest.first, next != "|", next != ")" {
      nodes.append(try repeated(try atom()))
    }
    return .sequence(nodes)
  }

  private mutating func repeated(_ node: Node) throws(Failure) -> Node {
    guard let (least, most) = try quantifier() else { return node }
    let isLazy = take("?")
    if try quantifier() != nil { throw Failure("two repeats in a row") }
    return .repetition(node, least: least, most: most, isLazy: isLazy)
  }

  private mutating func quantifier() throws(Failure) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    return try counts()
  }

  /// `{m}`, `{m,}` or `{m,n}`; anything else after a brace is text.
  private mutating func counts() throws(Failure) -> (Int, Int?)? {
    var copy = self
    guard copy.take("{"), let least = copy.number() else { return nil }
    var most: Int? = least
    if copy.take(",") { most = copy.number() }
    guard copy.take("}") else { return nil }
    if max(least, most ?? 0) > Self.mostRepeats { throw Failure("more than \(Self.mostRepeats) repeats") }
    if let most, most < least { throw Failure("{\(least),\(most)} is the wrong way round") }
    self = copy
    return (least, most)
  }

  /// A number; of more than four digits it is one that is too high.
  private mutating func number() -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0.value) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.count > 4 ? Int.max : digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
  }

  private mutating func atom() throws(Failure) -> Node {
    guard let first = rest.popFirst() else { return .sequence([]) }
    switch first {
    case ".": return .any
    case "^": return .start
    case "$": return .end
    case "*", "+", "?": throw Failure("nothing before \(first) to repeat")
    case "(": return try group()
    case "[": return .set(try set())
    case "\\": return try escape()
    default: return .scalar(first)
    }
  }

  private mutating func group() throws(Failure) -> Node {
    groups += 1
    if groups > Self.deepest { throw Failure("too deep") }
    if take("?"), !take(":") { throw Failure("of groups that begin with (? only (?:…) is known") }
    let node = try choice()
    guard take(")") else { throw Failure("no ) after (") }
    groups -= 1
    return node
  }

  private mutating func escape() throws(Failure) -> Node {
    guard let next = rest.popFirst() else { throw Failure("nothing after \\") }
    switch next {
    case "b": return .wordEdge
    case "B": return .noWordEdge
    default:
      if let kind = ScalarClass.Kind(rawValue: Character(next)) {
        return .set(ScalarClass(kinds: [kind]))
      }
      return .scalar(try literal(next))
    }
  }

  /// What an escaped scalar stands for when it is no class.
  private func literal(_ scalar: Unicode.Scalar) throws(Failure) -> Unicode.Scalar {
    if scalar == "t" { return " " }
    if scalar.isASCII, scalar.isOfWord { throw Failure("\\\(scalar) means nothing") }
    return scalar
  }

  private mutating func set() throws(Failure) -> ScalarClass {
    var set = ScalarClass()
    set.isNegated = take("^")
    var isFirst = true
    while let next = rest.first {
      let source = rest
      rest.removeFirst()
      if next == "]", !isFirst { return set }
      isFirst = false
      guard let lower = try member(next, of: &set) else { continue }
      guard rest.first == "-", let after = rest.dropFirst().first, after != "]" else {
        set.ranges.append(lower.value...lower.value)
        continue
      }
      rest = rest.dropFirst(2)
      guard let upper = try member(after, of: &set), lower <= upper else {
        let range = String(String.UnicodeScalarView(source[..<rest.startIndex]))
        throw Failure("[\(range)] is no range")
      }
      set.ranges.append(lower.value...upper.value)
    }
    throw Failure("no ] after [")
  }

  /// A scalar of a set; `nil` where it was a class, which is then in it.
  private mutating func member(
    _ scalar: Unicode.Scalar, of set: inout ScalarClass
  ) throws(Failure) -> Unicode.Scalar? {
    guard scalar == "\\" else { return scalar }
    guard let next = rest.popFirst() else { throw Failure("nothing after \\") }
    if let kind = ScalarClass.Kind(rawValue: Character(next)) {
      set.kinds.append(kind)
      return nil
    }
    return try literal(next)
  }
}
