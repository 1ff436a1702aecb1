/// The cells of the finder: the list, and beside it the selected section where both have room.
struct FinderArea: Equatable {
  /// The columns of the list.
  let columns: Int
  /// The rows of the list, one at the least; below them the notes.
  let rows: Int
  /// The columns right of the list, with the rule between them; 0 where nothing is shown there.
  let previewColumns: Int

  init(in size: Size, notes: Int, isLinear: Bool) {
    let shelf = ShelfArea(in: size, isLinear: isLinear)
    columns = shelf.columns
    previewColumns = shelf.previewColumns
    rows = max(1, size.rows - 1 - notes)
  }
}
