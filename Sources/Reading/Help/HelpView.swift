/// Draws the help screen: keys on the left, what they do on the right.
enum HelpView {
  /// The rows above the first key.
  static let headRows = 2

  static func draw(_ help: Help, in frame: inout Frame, rows: Int) {
    let keys = help.bindings.map { $0.keys.map(\.name).joined(separator: " ") }
    let widest = keys.map { Span($0).width }.max() ?? 0
    let left = max(0, min(2, frame.size.columns - 40))
    let column = left + min(widest, max(0, frame.size.columns / 2 - left)) + 2
    let name = help.mode == .shelf ? "Keys on the shelf" : "Keys in a post"
    frame.put(name, Style(.title), row: -help.top, column: left)
    for (index, binding) in help.bindings.enumerated() {
      let row = index + headRows - help.top
      guard row < rows else { break }
      let end = frame.put(keys[index], Style(.code), row: row, column: left)
      frame.put(binding.summary, .text, row: row, column: max(column, end + 2))
    }
  }
}
