/// Makes boxes of a formula, one row high unless it may use more.
struct Typesetter {
  let isDisplay: Bool
  /// How many columns a text takes.
  let columns: (String) -> Int
  /// In a script, where there is no space around operators.
  private var isScript = false

  init(isDisplay: Bool, columns: @escaping (String) -> Int) {
    self.isDisplay = isDisplay
    self.columns = columns
  }

  /// As a part of something that must stay one row.
  private var oneRow: Typesetter { Typesetter(isDisplay: false, columns: columns) }

  private var script: Typesetter {
    var setter = oneRow
    setter.isScript = true
    return setter
  }

  func box(_ text: String) -> Box { Box(text, width: columns(text)) }

  func line(_ node: Node) -> String { oneRow.box(node).rows.joined() }

  func box(_ node: Node) -> Box {
    switch node {
    case .atom(let text, _): return box(text)
    case .text(let text): return box(text)
    case .space(let count): return isScript ? .empty : .space(count)
    case .row(let nodes): return row(nodes)
    case .script(let base, let sub, let sup): return scripted(base, sub, sup)
    case .fraction(let upper, let lower, let isLarge): return fraction(upper, lower, isLarge: isLarge)
    case .binomial(let upper, let lower):
      if isDisplay { return fenced("(", .stacked([box(upper), box(lower)], base: 0), ")") }
      return box("(\(line(upper)) choose \(line(lower)))")
    case .root(let index, let node): return root(index, node)
    case .fenced(let left, let node, let right): return fenced(left, box(node), right)
    case .grid(let grid): return self.grid(grid)
    case .stack(let base, let over, let under):
      guard isDisplay else { return scripted(base, under, over) }
      return stacked(base, over: over, under: under)
    case .boxed(let node): return framed(box(node))
    case .braced(let node, let isAbove): return braced(node, isAbove: isAbove)
    }
  }

  private func row(_ nodes: [Node]) -> Box {
    var boxes: [Box] = []
    var before: Node.Kind?
    for (index, node) in nodes.enumerated() {
      if case .space = node {
        boxes.append(box(node))
        before = before.map { $0 == .binary ? .binary : .opening }
        continue
      }
      let next = index + 1 < nodes.count ? nodes[index + 1] : nil
      let isFactor = index > 0 && nodes[index - 1].endsInDigit && node.isLooseFraction
      let box = next?.bindsLeft == true || isFactor ? closed(node) : box(node)
      var kind = node.kind
      if kind == .inner, box.isOneRow { kind = .ordinary }
      if kind == .binary, isUnary(after: before) || next?.endsOperand != false { kind = .ordinary }
      if let before, Spacing.isSpace(between: before, kind, isScript: isScript), endsInSpace(boxes) == false {
        boxes.append(.space(1))
      }
      boxes.append(box)
      before = kind
    }
    return boxes.isEmpty ? .empty : .beside(boxes)
  }

  /// What stands beside a factor without anything between them, of which one would be read as a part of the other.
  private func closed(_ node: Node) -> Box {
    if case .root(let index, let inner) = node { return root(index, inner, isClosed: true) }
    let box = box(node)
    return box.isOneRow && node.isLooseFraction ? self.box("(\(box.rows[0]))") : box
  }

  private func endsInSpace(_ boxes: [Box]) -> Bool {
    boxes.last?.rows.first?.last == " " && boxes.last?.isOneRow == true
  }

  private func isUnary(after kind: Node.Kind?) -> Bool {
    switch kind {
    case nil, .binary, .relation, .punctuation, .opening, .limits, .integral, .name: true
    default: false
    }
  }

  private func scripted(_ base: Node, _ sub: Node?, _ sup: Node?) -> Box {
    if isDisplay, base.kind == .limits { return stacked(base, over: sup, under: sub) }
    var text = ""
    if let sub {
      let line = script.box(sub).rows.joined()
      text += ScriptLetters.lowered(line) ?? "_" + (line.count == 1 ? line : "(\(line))")
    }
    if let sup {
      let line = script.box(sup).rows.joined()
      text += ScriptLetters.raised(line) ?? "^" + (line.count == 1 ? line : "(\(line))")
    }
    let inner = box(base)
    let isWrapped = inner.isOneRow && (base.isLooseFraction || base.isRoot)
    return .beside([isWrapped ? box("(\(inner.rows[0]))") : inner, box(text)])
  }

  private func stacked(_ base: Node, over: Node?, under: Node?) -> Box {
    var boxes = [box(base)]
    if let over { boxes.insert(limit(over), at: 0) }
    if let under { boxes.append(limit(under)) }
    return .stacked(boxes, base: over == nil ? 0 : 1)
  }

  /// A limit of several rows stays so.
  private func limit(_ node: Node) -> Box {
    guard case .grid(let grid) = node else { return script.box(node) }
    return .stacked(grid.rows.map { script.box(.row($0)) }, base: 0)
  }

  private func fraction(_ upper: Node, _ lower: Node, isLarge: Bool) -> Box {
    if let sign = Fractions.sign(upper, lower), !(isDisplay && isLarge) { return box(sign) }
    guard isDisplay else {
      let above = wrapped(box(upper), of: upper, from: .sum)
      return box("\(above)/\(wrapped(box(lower), of: lower, from: .product))")
    }
    let inner = isLarge ? self : oneRow
    let boxes = [inner.box(upper), inner.box(lower)]
    let width = boxes.map(\.width).max() ?? 0
    let rule = Box(String(repeating: "─", count: width), width: width)
    return .stacked([boxes[0], rule, boxes[1]], base: 1)
  }

  /// The box of a node in one row, in parentheses where the node is at least so loose.
  private func wrapped(_ box: Box, of node: Node, from looseness: Node.Looseness) -> String {
    let text = box.rows.joined()
    return node.looseness >= looseness ? "(\(text))" : text
  }

  /// - Parameter isClosed: whether it has to tell where it ends.
  private func root(_ index: Node?, _ node: Node, isClosed: Bool = false) -> Box {
    let degree = index.map { script.box($0).rows.joined() } ?? ""
    let sign =
      switch degree {
      case "", "2": "√"
      case "3": "∛"
      case "4": "∜"
      default: (ScriptLetters.raised(degree) ?? "(\(degree))") + "√"
      }
    let inner = box(node)
    if inner.isOneRow { return box(sign + wrapped(inner, of: node, from: isClosed ? .tight : .product)) }
    return .beside([box(sign), fenced("(", inner, ")")])
  }

  /// In one row, what the brace holds together is in parentheses.
  private func braced(_ node: Node, isAbove: Bool) -> Box {
    let inner = box(node)
    guard isDisplay else { return box(wrapped(inner, of: node, from: .product)) }
    let half = String(repeating: "─", count: max(0, inner.width - 3) / 2)
    let rest = inner.width.isMultiple(of: 2) ? "─" : ""
    let line =
      switch inner.width {
      case ...1: isAbove ? "⏞" : "⏟"
      case 2: isAbove ? "╭╮" : "╰╯"
      default: isAbove ? "╭\(half)┴\(half)\(rest)╮" : "╰\(half)┬\(half)\(rest)╯"
      }
    let brace = Box(line, width: max(1, inner.width))
    return .stacked(isAbove ? [brace, inner] : [inner, brace], base: isAbove ? 1 : 0)
  }

  private func framed(_ box: Box) -> Box {
    guard isDisplay else { return box }
    let line = String(repeating: "─", count: box.width + 2)
    return Box(
      rows: ["┌\(line)┐"] + box.rows.map { "│ \($0) │" } + ["└\(line)┘"], base: box.base + 1,
      width: box.width + 4)
  }
}

extension Node {
  /// Whether it is a fraction that is no sign of its own.
  fileprivate var isLooseFraction: Bool {
    switch self {
    case .fraction: looseness != .tight
    case .row(let nodes): nodes.count == 1 && nodes[0].isLooseFraction
    default: false
    }
  }

  fileprivate var isRoot: Bool {
    switch self {
    case .root: true
    case .row(let nodes): nodes.count == 1 && nodes[0].isRoot
    default: false
    }
  }

  /// Whether it is a factor of what stands left of it.
  fileprivate var bindsLeft: Bool {
    if case .space = self { return false }
    if case .text = self { return false }
    if case .atom("!", _) = self { return true }
    if case .atom(let text, _) = self, [".", "|", "‖", "∣", "∥"].contains(text) { return false }
    if case .row(let nodes) = self, nodes.isEmpty { return false }
    return kind == .ordinary || kind == .opening || kind == .inner
  }

  /// Whether a digit right of it would go on with it.
  fileprivate var endsInDigit: Bool {
    switch self {
    case .atom(let text, _): text.last?.isNumber == true
    case .row(let nodes): nodes.last?.endsInDigit == true
    case .fraction, .root: true
    default: false
    }
  }

  /// Whether an operator before it has nothing to its right (The TeXbook, chapter 18).
  fileprivate var endsOperand: Bool { kind == .relation || kind == .closing || kind == .punctuation }
}
