/// The columns that a table has, and what is done where it needs more.
struct TableRoom: Equatable, Sendable {
  let columns: Int
  let panning: Panning

  /// When the first column stays and the others move beside it.
  enum Panning: Sendable {
    /// Before any cell is broken into rows.
    case first
    /// Where rows do not help.
    case last
    /// On paper, where nothing moves.
    case never
  }

  /// What is left of it beside something else.
  func beside(_ taken: Int) -> TableRoom {
    TableRoom(columns: max(1, columns - taken), panning: panning)
  }
}
