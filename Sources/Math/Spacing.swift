/// Where a space stands between two atoms (The TeXbook, chapter 18, with one space for each of its three).
enum Spacing {
  static func isSpace(between left: Node.Kind, _ right: Node.Kind, isScript: Bool) -> Bool {
    if isScript { return (left == .name || left == .limits) && (right == .ordinary || right == .name) }
    switch (left, right) {
    case (.relation, .relation): return false
    case (.binary, _), (_, .binary), (.relation, _), (_, .relation): return true
    case (.punctuation, _): return true
    case (.opening, _), (_, .closing), (_, .punctuation): return false
    case (.integral, .opening), (.limits, .opening), (.name, .opening): return false
    case (.integral, _), (.limits, _), (.name, _): return true
    case (_, .integral), (_, .limits), (_, .name): return true
    case (.inner, _), (_, .inner): return true
    default: return false
    }
  }
}
