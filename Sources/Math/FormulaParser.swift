/// Reads the mathematical part of LaTeX. Whatever it does not know ends it.
struct FormulaParser {
  struct NotKnown: Error {}

  private let text: [Character]
  private(set) var index = 0
  private(set) var depth: Int

  /// Groups in each other.
  private static let deepest = 32
  /// Cells of a grid in which all rows are as long as the longest.
  private static let mostCells = 4096

  /// - Parameter depth: the groups around it.
  init(_ source: String, depth: Int = 0) {
    text = Array(source)
    self.depth = depth
  }

  /// The whole source: one formula, or the rows of several.
  mutating func parse() throws(NotKnown) -> Node {
    let rows = try rows(until: { $0.isAtEnd })
    guard isAtEnd else { throw NotKnown() }
    if rows.count == 1, rows[0].count == 1 { return rows[0][0] }
    return .grid(Environment.aligned.grid(rows))
  }

  var isAtEnd: Bool { index >= text.count }
  var next: Character? { index < text.count ? text[index] : nil }

  mutating func nest<Result>(
    _ body: (inout FormulaParser) throws(NotKnown) -> Result
  ) throws(NotKnown) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw NotKnown() }
    return try body(&self)
  }

  /// Space and comments.
  mutating func skipSpace() {
    while let character = next {
      if character == "%" {
        while let character = next, !character.isNewline { index += 1 }
      } else if character.isWhitespace {
        index += 1
      } else {
        return
      }
    }
  }

  mutating func reset(to start: Int) { index = start }

  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    index += 1
    return true
  }

  /// Takes a command with this name.
  mutating func take(command name: String) -> Bool {
    let start = index
    if next == "\\", command() == name { return true }
    index = start
    return false
  }

  /// Rows of cells between `&` and `\\`, up to what ends them.
  mutating func rows(
    until isEnd: (inout FormulaParser) -> Bool
  ) throws(NotKnown) -> [[Node]] {
    var rows: [[Node]] = [[]]
    while true {
      rows[rows.count - 1].append(try sequence { $0.isCellEnd || isEnd(&$0) })
      if take("&") { continue }
      guard !isEnd(&self) else { break }
      guard next == "\\" else { throw NotKnown() }
      index += 2
      _ = take("*")
      if take("[") { try skip(through: "]") }
      skipSpace()
      while take(command: "hline") { skipSpace() }
      if isEnd(&self) { break }
      rows.append([])
    }
    let columns = rows.map(\.count).max() ?? 0
    guard rows.count * columns <= Self.mostCells else { throw NotKnown() }
    return rows
  }

  private var isCellEnd: Bool {
    next == "&" || (next == "\\" && index + 1 < text.count && text[index + 1] == "\\")
  }

  mutating func skip(through end: Character) throws(NotKnown) {
    while let character = next, character != end { index += 1 }
    guard take(end) else { throw NotKnown() }
  }

  /// Everything up to what ends it, which is not taken.
  ///
  /// - Parameter isLower: whether it is what stands below an `\over` of its group, which may have one.
  mutating func sequence(
    isLower: Bool = false, until isEnd: (inout FormulaParser) -> Bool
  ) throws(NotKnown) -> Node {
    var nodes: [Node] = []
    while true {
      skipSpace()
      if isEnd(&self) { break }
      guard let character = next, character != "}" else { throw NotKnown() }
      if character == "^" || character == "_" || character == "'" {
        try attachScripts(to: nodes.popLast() ?? .row([]), in: &nodes)
        continue
      }
      if character == "\\", let infix = takeInfix() {
        guard !isLower, !nodes.isEmpty else { throw NotKnown() }
        let lower = try sequence(isLower: true, until: isEnd)
        if case .row(let nodes) = lower, nodes.isEmpty { throw NotKnown() }
        return infix(.row(nodes), lower)
      }
      if let node = try nest({ (parser) throws(NotKnown) in try parser.item() }) { nodes.append(node) }
    }
    return nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  /// Takes `\over` or `\choose`, which stand between the two that they are about (The TeXbook, chapter 17).
  private mutating func takeInfix() -> ((Node, Node) -> Node)? {
    if take(command: "over") { return { .fraction($0, $1, isLarge: false) } }
    if take(command: "choose") { return { .binomial($0, $1) } }
    return nil
  }

  private mutating func attachScripts(to base: Node, in nodes: inout [Node]) throws(NotKnown) {
    var sub: Node?
    var sup: [Node] = []
    scripts: while true {
      skipSpace()
      switch next {
      case "'":
        var primes = 0
        while take("'") { primes += 1 }
        guard primes <= Self.primes.count else { throw NotKnown() }
        sup.append(.atom(Self.primes[primes - 1], .ordinary))
      case "^":
        guard sup.allSatisfy(Self.isPrime) else { throw NotKnown() }
        index += 1
        sup.append(try argument())
      case "_":
        guard sub == nil else { throw NotKnown() }
        index += 1
        sub = try argument()
      default: break scripts
      }
    }
    let above: Node? = sup.isEmpty ? nil : sup.count == 1 ? sup[0] : .row(sup)
    nodes.append(.script(base: base, sub: sub, sup: above))
  }

  /// By their number.
  private static let primes = ["′", "″", "‴", "⁗"]

  private static func isPrime(_ node: Node) -> Bool {
    guard case .atom(let text, _) = node else { return false }
    return primes.contains(text)
  }

  /// A group, or the one thing that comes next.
  mutating func argument() throws(NotKnown) -> Node {
    skipSpace()
    guard let character = next, character != "}", character != "^", character != "_" else { throw NotKnown() }
    if character.isNumber {
      index += 1
      return .atom(String(character), .ordinary)
    }
    let node = try nest { (parser) throws(NotKnown) in try parser.item() }
    guard let node else { throw NotKnown() }
    return node
  }

  /// One thing; `nil` for what shows nothing.
  private mutating func item() throws(NotKnown) -> Node? {
    guard let character = next else { throw NotKnown() }
    switch character {
    case "\\": return try command(named: command())
    case "{":
      index += 1
      let node = try sequence { $0.next == "}" }
      index += 1
      // A comma or sign in a group of its own has no space around it.
      if case .atom(let text, .punctuation) = node { return .atom(text, .ordinary) }
      if case .atom(let text, .binary) = node { return .atom(text, .ordinary) }
      return node
    case "&", "$", "#", "}": throw NotKnown()
    case "~":
      index += 1
      return .space(1)
    case _ where character.isNumber && character.isASCII: return number()
    default:
      index += 1
      return FormulaParser.atom(character)
    }
  }

  private mutating func number() -> Node {
    var digits = ""
    while let character = next {
      let isDigit = character.isASCII && character.isNumber
      let isPoint = character == "." || character == ","
      let isBeforeDigit = index + 1 < text.count && text[index + 1].isASCII && text[index + 1].isNumber
      guard isDigit || (isPoint && isBeforeDigit) else { break }
      digits.append(character)
      index += 1
    }
    return .atom(digits, .ordinary)
  }

  private static func atom(_ character: Character) -> Node {
    switch character {
    case "-": .atom("−", .binary)
    case "+", "*": .atom(String(character), .binary)
    case "=", "<", ">", ":": .atom(String(character), .relation)
    case ",", ";": .atom(String(character), .punctuation)
    case "(", "[": .atom(String(character), .opening)
    case ")", "]", "!", "?": .atom(String(character), .closing)
    default: atom(sign: character)
    }
  }

  /// A sign that stands for itself is to its neighbours what its command would be.
  private static func atom(sign character: Character) -> Node {
    switch character {
    case "≤", "≥", "≠", "≈", "≡", "→", "⇒", "∈", "∉", "⊂", "⊆": .atom(String(character), .relation)
    case "×", "·", "±", "÷", "∩", "∪", "∧", "∨", "−": .atom(String(character), .binary)
    case "∑", "∏": .atom(String(character), .limits)
    case "∫": .atom(String(character), .integral)
    default: .atom(String(character), .ordinary)
    }
  }

  /// The name of the command here, taken.
  mutating func command() -> String {
    index += 1
    let start = index
    while let character = next, character.isASCII, character.isLetter { index += 1 }
    if index == start, !isAtEnd { index += 1 }
    return String(text[start..<min(index, text.count)])
  }

  /// What stands between braces, as it is written.
  mutating func raw() throws(NotKnown) -> String {
    skipSpace()
    guard take("{") else { throw NotKnown() }
    var open = 1
    let start = index
    while let character = next {
      if character == "{" { open += 1 }
      if character == "}" { open -= 1 }
      if open == 0 { break }
      index += character == "\\" ? 2 : 1
    }
    guard index < text.count else { throw NotKnown() }
    defer { index += 1 }
    return String(text[start..<index])
  }
}
