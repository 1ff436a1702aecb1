@testable import Reading

extension Reader {
  /// Does the work of searches until there is none left, or so many steps; returns how many steps that were.
  mutating func work(_ effects: [Effect], limit: Int = .max) -> Int {
    var effects = effects
    var steps = 0
    while steps < limit, case .search(let step) = effects.first {
      effects = update(.found(step.run()))
      steps += 1
    }
    return steps
  }

  /// The screen with brackets around hits, two around the one that was shown last.
  var lit: String {
    let frame = frame()
    return (0..<frame.size.rows).map { row in
      var line = ""
      var mark = 0
      func turn(_ next: Int) {
        guard next != mark else { return }
        let isBlankEnd = line.hasSuffix(" ") && mark > 0
        if isBlankEnd { line.removeLast() }
        line += String(repeating: "]", count: mark)
        if isBlankEnd { line += " " }
        line += String(repeating: "[", count: next)
        mark = next
      }
      for cell in frame[row: row] {
        let style = cell.style
        turn(style.role == .match ? style.attributes.contains(.reverse) ? 2 : 1 : 0)
        line += cell.cluster?.text ?? ""
      }
      turn(0)
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
