extension FormulaParser {
  /// - Returns: `nil` where the command shows nothing.
  mutating func command(named name: String) throws(NotKnown) -> Node? {
    if let atom = Symbols.atom(name) { return atom }
    if let mark = Accents.marks[name] { return try accent(mark) }
    if let alphabet = FormulaParser.alphabets[name] { return try styled(try argument(), alphabet) }
    if let space = FormulaParser.spaces[name] { return space == 0 ? nil : .space(space) }
    if FormulaParser.silent.contains(name) { return nil }
    switch name {
    case "frac", "tfrac", "sfrac", "nicefrac":
      return .fraction(try argument(), try argument(), isLarge: false)
    case "dfrac", "cfrac": return .fraction(try argument(), try argument(), isLarge: true)
    case "binom", "dbinom", "tbinom": return .binomial(try argument(), try argument())
    case "sqrt": return try root()
    case "left": return try fenced()
    case "begin": return try environment()
    case "text", "textrm", "textbf", "textit", "textsf", "texttt", "mbox", "textnormal", "emph":
      return .text(try plainText())
    case "mathrm", "mathit", "mathnormal", "mathsf", "mathup": return try argument()
    case "operatorname": return try named()
    case "not": return try negated()
    case "overset", "stackrel":
      let over = try argument()
      return .stack(try argument(), over: over, under: nil)
    case "underset":
      let under = try argument()
      return .stack(try argument(), over: nil, under: under)
    case "xrightarrow": return try arrow("→")
    case "xleftarrow": return try arrow("←")
    case "substack": return try substack()
    case "boxed": return .boxed(try argument())
    case "underbrace": return .braced(try argument(), isAbove: false)
    case "overbrace": return .braced(try argument(), isAbove: true)
    case "pmod": return .row([.space(1), .text("(mod "), try argument(), .text(")")])
    case "tag": return .text("  (\(try raw()))")
    case "color", "label", "phantom", "hphantom", "vphantom", "hspace", "vspace", "hspace*":
      _ = take("*")
      _ = try raw()
      return nil
    case "textcolor":
      _ = try raw()
      return try argument()
    case "mathop", "mathbin", "mathrel", "mathord", "mathopen", "mathclose", "mathpunct", "mathinner",
      "ensuremath", "smash":
      return try argument()
    case "middle": return .atom(try delimiter(), .ordinary)
    case "big", "Big", "bigg", "Bigg", "bigm", "Bigm", "biggm", "Biggm":
      return .atom(try delimiter(), .ordinary)
    case "bigl", "Bigl", "biggl", "Biggl": return .atom(try delimiter(), .opening)
    case "bigr", "Bigr", "biggr", "Biggr": return .atom(try delimiter(), .closing)
    default: throw NotKnown()
    }
  }

  private static let spaces = [
    ",": 1, ":": 1, ";": 1, " ": 1, "\n": 1, ">": 1, "!": 0, "quad": 2, "qquad": 4, "thinspace": 1,
    "enspace": 1,
    "space": 1, "nobreakspace": 1, "negthinspace": 0, "medspace": 1, "thickspace": 1,
  ]

  private static let silent: Set<String> = [
    "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "limits", "nolimits", "notag",
    "nonumber",
    "/", "hfill", "allowbreak", "nobreak", "break", "strut", "mathstrut", "small", "large", "Large",
    "normalsize", "relax",
  ]

  private static let alphabets: [String: Alphabet] = [
    "mathbb": .doubleStruck, "Bbb": .doubleStruck, "mathcal": .script, "mathscr": .script,
    "mathfrak": .fraktur,
    "mathbf": .bold, "boldsymbol": .bold, "bm": .bold, "bold": .bold, "mathtt": .mono,
    "mathds": .doubleStruck,
  ]

  private func styled(_ node: Node, _ alphabet: Alphabet) throws(NotKnown) -> Node {
    switch node {
    case .atom(let text, let kind): return .atom(alphabet(text), kind)
    case .text(let text): return .text(alphabet(text))
    case .row(let nodes):
      var row: [Node] = []
      for node in nodes { row.append(try styled(node, alphabet)) }
      return .row(row)
    case .script(let base, let sub, let sup):
      return .script(base: try styled(base, alphabet), sub: sub, sup: sup)
    case .space: return node
    default: throw NotKnown()
    }
  }

  private mutating func accent(_ mark: Accents.Mark) throws(NotKnown) -> Node {
    let node = try argument()
    guard let text = Accents.plain(node), let marked = mark.on(text) else { throw NotKnown() }
    return .atom(marked, .ordinary)
  }

  private mutating func root() throws(NotKnown) -> Node {
    skipSpace()
    var degree: Node?
    if take("[") {
      degree = try nest { (parser) throws(NotKnown) in try parser.sequence { $0.next == "]" } }
      guard take("]") else { throw NotKnown() }
    }
    return .root(index: degree, try argument())
  }

  private mutating func fenced() throws(NotKnown) -> Node {
    let left = try delimiter()
    let content = try sequence { (parser) in
      let start = parser.index
      let isEnd = parser.take(command: "right")
      if isEnd { parser.reset(to: start) }
      return isEnd
    }
    guard take(command: "right") else { throw NotKnown() }
    return .fenced(left, content, try delimiter())
  }

  /// A delimiter; empty for the one that is not shown.
  private mutating func delimiter() throws(NotKnown) -> String {
    skipSpace()
    guard let character = next else { throw NotKnown() }
    if character == "\\" {
      guard let delimiter = Symbols.delimiter(command()) else { throw NotKnown() }
      return delimiter
    }
    guard "()[]|/.<>⟨⟩⌊⌋⌈⌉‖".contains(character) else { throw NotKnown() }
    _ = take(character)
    return character == "." ? "" : character == "<" ? "⟨" : character == ">" ? "⟩" : String(character)
  }

  /// Text without commands or formulas in it.
  private mutating func plainText() throws(NotKnown) -> String {
    let text = try raw()
    guard !text.contains(where: { "\\${}^_&%#".contains($0) }) else {
      let plain = text.replacing([("\\%", "%"), ("\\_", "_"), ("\\&", "&"), ("\\#", "#"), ("\\ ", " ")])
      guard !plain.contains(where: { "\\${}^".contains($0) }) else { throw NotKnown() }
      return plain
    }
    return String(text.map { $0.isNewline || $0 == "~" ? " " : $0 })
  }

  private mutating func named() throws(NotKnown) -> Node {
    let takesLimits = take("*")
    let node = try nest { (parser) throws(NotKnown) in
      var inner = FormulaParser(try parser.raw(), depth: parser.depth)
      return try inner.parse()
    }
    guard let name = Accents.plain(node) else { throw NotKnown() }
    return .atom(name, takesLimits ? .limits : .name)
  }

  private mutating func negated() throws(NotKnown) -> Node {
    guard case .atom(let text, let kind) = try argument(), text.count == 1 else { throw NotKnown() }
    // A stroke through a sign that Unicode has as one character becomes that character.
    return .atom(text == "∈" ? "∉" : text == "=" ? "≠" : text + "\u{338}", kind)
  }

  private mutating func arrow(_ head: String) throws(NotKnown) -> Node {
    skipSpace()
    guard next != "[" else { throw NotKnown() }
    let label = try argument()
    let line = Node.atom("─", .ordinary)
    let nodes: [Node] =
      head == "→" ? [line, label, .atom("→", .ordinary)] : [.atom("←", .ordinary), label, line]
    return .row([.space(1)] + nodes + [.space(1)])
  }

  private mutating func substack() throws(NotKnown) -> Node {
    skipSpace()
    guard take("{") else { throw NotKnown() }
    let rows = try nest { (parser) throws(NotKnown) in try parser.rows { $0.next == "}" } }
    guard take("}") else { throw NotKnown() }
    return .grid(Node.Grid(rows: rows))
  }
}

extension String {
  /// With each of some parts put in the place of others.
  fileprivate func replacing(_ pairs: [(String, String)]) -> String {
    var text = self[...]
    var result = ""
    while !text.isEmpty {
      if let pair = pairs.first(where: { text.hasPrefix($0.0) }) {
        result += pair.1
        text = text.dropFirst(pair.0.count)
      } else {
        result.append(text.removeFirst())
      }
    }
    return result
  }
}
