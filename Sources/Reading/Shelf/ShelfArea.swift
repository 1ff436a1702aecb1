/// The cells of the shelf: the list, and what is told of the selected post beside it where both have room, else below.
struct ShelfArea: Equatable {
  /// The columns of the list.
  let columns: Int
  /// The rows of the list; one at the least, whatever there is room for.
  let rows: Int
  /// The rows below the list: a rule, the description, the path.
  let detailRows: Int
  /// The columns right of the list, with the rule between them; 0 where nothing is shown there.
  let previewColumns: Int

  /// Beyond these columns the eye loses the row on its way from the title to the tags.
  private static let widestList = 120
  /// Room for a page of the standard measure with its gutter, and the rule.
  private static let widestPreview = 78

  /// - Parameter isLinear: whether posts are rows in words, with nothing beside them.
  init(in size: Size, isLinear: Bool = false) {
    let hasPreview = !isLinear && size.columns >= 120 && size.rows >= 8
    previewColumns = hasPreview ? min(Self.widestPreview, size.columns * 9 / 20) : 0
    detailRows = hasPreview || isLinear ? 0 : size.rows >= 18 ? 4 : size.rows >= 8 ? 2 : 0
    columns = isLinear ? size.columns : min(Self.widestList, size.columns - previewColumns)
    rows = max(1, size.rows - 1 - detailRows)
  }

  /// The cells for the page in the preview: below it a blank row and the path, left of it the rule.
  var page: Size? {
    previewColumns > 0 ? Size(rows: rows - 2, columns: previewColumns - 1) : nil
  }
}
