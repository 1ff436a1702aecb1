/// The screen that lists the keys of another screen, made from the command table.
package struct Help: Sendable {
  let mode: Mode
  private(set) var top = 0
  /// The cells above the status row.
  private(set) var size: Size

  init(mode: Mode, size: Size) {
    self.mode = mode
    self.size = size
  }

  mutating func fit(to size: Size) {
    self.size = size
    scroll(to: top)
  }

  private var rows: Int { size.rows }

  mutating func run(_ command: Command, times: Int?) {
    let steps = times ?? 1
    switch command {
    case .lineDown: scroll(to: top + steps)
    case .lineUp: scroll(to: top - steps)
    case .pageDown: scroll(to: top + rows * steps)
    case .pageUp: scroll(to: top - rows * steps)
    case .halfPageDown: scroll(to: top + max(1, rows / 2) * steps)
    case .halfPageUp: scroll(to: top - max(1, rows / 2) * steps)
    case .top: scroll(to: 0)
    case .bottom: scroll(to: times ?? .max)
    default: break
    }
  }

  private mutating func scroll(to row: Int) {
    top = max(0, min(row, HelpView.rows(of: mode, columns: size.columns).count - rows))
  }
}
