/// Fractions that are one sign.
enum Fractions {
  static func sign(_ upper: Node, _ lower: Node) -> String? {
    guard let upper = digit(upper), let lower = digit(lower) else { return nil }
    return signs["\(upper)/\(lower)"]
  }

  private static func digit(_ node: Node) -> String? {
    switch node {
    case .atom(let text, .ordinary): text
    case .row(let nodes) where nodes.count == 1: digit(nodes[0])
    default: nil
    }
  }

  private static let signs = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗",
    "4/5": "⅘",
    "1/6": "⅙", "5/6": "⅚", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
  ]
}
