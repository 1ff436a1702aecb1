internal import Posts

extension Reader {
  /// A preview is set plainly.
  var previewTypography: Typography { Typography(dates: dates) }

  /// Shows the selected post beside the list, and asks for its text unless another one is still on its way.
  mutating func followSelection() -> [Effect] {
    guard mode == .shelf, let viewport = shelfArea.page else { return [] }
    guard let post = shelf.selectedPost else {
      preview.clear()
      return []
    }
    let awaited = preview.show(post, viewport: viewport, measure: measure, previewTypography)
    return awaited.map { [.preview($0)] } ?? []
  }
}
