internal import Posts

extension Reader {
  /// Shows the selected post beside the list, and asks for its text unless another one is still on its way.
  mutating func followSelection() -> [Effect] {
    guard mode == .shelf, let viewport = shelfArea.page else { return [] }
    guard let post = shelf.selectedPost else {
      preview.clear()
      return []
    }
    return preview.show(post, viewport: viewport, measure: measure).map { [.preview($0)] } ?? []
  }
}
