import CTerminal
import Reading

extension NcursesScreen {
  /// Shows a frame; ncurses sends what differs from the frame before.
  func show(_ frame: Frame, in theme: Theme) {
    terminal_erase()
    var style: Style?
    for row in 0..<min(frame.size.rows, size.rows) {
      for (column, cell) in zip(0..<size.columns, frame[row: row]) where cell != .blank {
        // A wide cluster that hangs over the right edge would go on in the next row.
        guard let cluster = cell.cluster, column + cluster.width <= size.columns else { continue }
        if cell.style != style {
          style = cell.style
          apply(theme.look(cell.style))
        }
        put(cluster, row: row, column: column)
      }
    }
    let cursor = frame.cursor ?? Frame.Position(row: -1, column: 0)
    terminal_cursor(Int32(cursor.row), Int32(cursor.column))
    terminal_refresh()
  }

  private func apply(_ look: Look) {
    terminal_style(look.attributes.rawValue, Int32(look.foreground ?? -1), Int32(look.background ?? -1))
  }

  /// Puts a cluster in the form that every terminal measures alike.
  private func put(_ cluster: Cluster, row: Int, column: Int) {
    guard cluster.doubt == nil else {
      var column = column
      for part in cluster.safeForm where part.doubt == nil {
        put(part, row: row, column: column)
        column += part.width
      }
      return
    }
    let scalars = cluster.text.unicodeScalars.map(\.value)
    terminal_put(Int32(row), Int32(column), scalars, Int32(scalars.count))
  }
}
