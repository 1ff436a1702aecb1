/// The screen that lists the keys of another screen, made from the command table.
package struct Help: Sendable {
  let mode: Mode
  private(set) var top = 0
  private var rows: Int

  init(mode: Mode, rows: Int) {
    self.mode = mode
    self.rows = rows
  }

  var bindings: [Binding] {
    Binding.all.filter { $0.modes.contains(mode) }
  }

  mutating func fit(rows: Int) {
    self.rows = rows
    scroll(to: top)
  }

  mutating func run(_ command: Command) {
    switch command {
    case .lineDown: scroll(to: top + 1)
    case .lineUp: scroll(to: top - 1)
    case .pageDown: scroll(to: top + rows)
    case .pageUp: scroll(to: top - rows)
    case .halfPageDown: scroll(to: top + rows / 2)
    case .halfPageUp: scroll(to: top - rows / 2)
    case .top: scroll(to: 0)
    case .bottom: scroll(to: .max)
    default: break
    }
  }

  private mutating func scroll(to row: Int) {
    top = max(0, min(row, bindings.count + HelpView.headRows - rows))
  }
}
