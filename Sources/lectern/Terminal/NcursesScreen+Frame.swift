import CTerminal
import Reading

extension NcursesScreen {
  /// Shows a frame; ncurses sends what differs from the frame before.
  func show(_ frame: Frame, in theme: Theme) {
    guard isStale || frame != shown else { return }
    terminal_erase()
    var overlays: [UInt8] = []
    var overlaid: Set<Int> = []
    let tellsLinks = tellsLinks()
    for row in 0..<min(frame.size.rows, size.rows) {
      let links = tellsLinks ? frame.targets(inRow: row) : []
      let overlay = draw(frame[row: row], row: row, links, in: theme)
      if !overlay.isEmpty { overlaid.insert(row) }
      let isSame =
        !isStale && shown?.size == frame.size && shown?[row: row] == frame[row: row]
        && (links.isEmpty || shown?.targets(inRow: row) == links)
      if isSame || overlay.isEmpty && !self.overlaid.contains(row) { continue }
      // ncurses knows nothing of what was written over this row, and may keep or move some of it.
      terminal_redraw_row(Int32(row))
      overlays += overlay
    }
    let cursor = frame.cursor ?? Frame.Position(row: -1, column: 0)
    terminal_cursor(Int32(cursor.row), Int32(cursor.column))
    send(overlays)
    (shown, self.overlaid, isStale) = (frame, overlaid, false)
  }

  /// Puts the cells of a row and returns what is to be written over it.
  private func draw(
    _ cells: ArraySlice<Cell>, row: Int, _ targets: [Frame.Region], in theme: Theme
  ) -> [UInt8] {
    var overlay = Overlay()
    var links = LinkCursor(targets)
    var style: Style?
    var look = Look()
    for (column, cell) in zip(0..<size.columns, cells) where cell != .blank {
      // A wide cluster that hangs over the right edge would go on in the next row.
      guard let cluster = cell.cluster, column + cluster.width <= size.columns else { continue }
      if cell.style != style {
        style = cell.style
        look = theme.look(cell.style)
        apply(look)
      }
      let link = links.link(at: column)
      switch capabilities.isUTF8 ? emoji.form(of: cluster, on: answer) : .cells(cluster.transliterated) {
      case .cell:
        put(CollectionOfOne(cluster), row: row, column: column, in: look, link, under: &overlay)
      case .cells(let clusters):
        put(clusters, row: row, column: column, in: look, link, under: &overlay)
      case .overlay:
        for column in column..<column + cluster.width { put(.space, row: row, column: column) }
        overlay.put(cluster, row: row, column: column, in: look, link)
      }
    }
    return overlay.bytes
  }

  /// Draws the frame, then what comes over it; the cursor and ncurses' idea of it stay where they are (DECSC, DECRC).
  private func send(_ overlays: [UInt8]) {
    if answer.holdsFrames { write("\u{1B}[?2026h".utf8) }
    terminal_refresh()
    var bytes = overlays.isEmpty ? [] : Array("\u{1B}7".utf8) + overlays + Array("\u{1B}8".utf8)
    if answer.holdsFrames { bytes += "\u{1B}[?2026l".utf8 }
    write(bytes)
  }

  func write(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    terminal_send(bytes, bytes.count)
  }

  private func apply(_ look: Look) {
    terminal_style(
      look.attributes.rawValue, Int32(look.foreground?.number ?? -1), Int32(look.background?.number ?? -1))
  }

  /// Puts clusters that all terminals measure alike, and writes over them what ncurses cannot say.
  private func put(
    _ clusters: some Sequence<Cluster>, row: Int, column: Int, in look: Look, _ link: Hyperlink?,
    under overlay: inout Overlay
  ) {
    var column = column
    for cluster in clusters where cluster.doubt == nil {
      put(cluster, row: row, column: column)
      if look.attributes.contains(.strikethrough) || link != nil {
        overlay.put(cluster, row: row, column: column, in: look, link)
      }
      column += cluster.width
    }
  }

  private func put(_ cluster: Cluster, row: Int, column: Int) {
    let scalars = cluster.text.unicodeScalars.map(\.value)
    terminal_put(Int32(row), Int32(column), scalars, Int32(scalars.count))
  }
}
