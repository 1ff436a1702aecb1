/// The screen that lists the keys of another screen, made from the command table.
package struct Help: Sendable {
  let mode: Mode
  let keymap: Keymap
  private(set) var top = 0
  /// The cells above the status row.
  private(set) var size: Size

  init(mode: Mode, _ keymap: Keymap, size: Size) {
    self.mode = mode
    self.keymap = keymap
    self.size = size
  }

  mutating func fit(to size: Size) {
    self.size = size
    scroll(to: top)
  }

  private var rows: Int { size.rows }

  mutating func move(_ motion: Motion) {
    scroll(to: motion.row(from: top, page: rows, of: count))
  }

  private mutating func scroll(to row: Int) {
    top = max(0, min(row, count - rows))
  }

  private var count: Int { HelpView.rows(of: mode, keymap, columns: size.columns).count }
}
