extension Reader {
  /// Whether the source of the open post is shown.
  var isSource: Bool { pager?.isSource == true }

  /// Shows the Markdown source of the open post at the same place, or again the post as it is set.
  mutating func toggleSource() -> [Effect] {
    guard let pager else { return [] }
    searches += 1
    if isSource {
      let typography = typography(of: pager.post)
      self.pager?.showRendered(search: searches, measure: measure, typography)
    } else {
      self.pager?.showSource(search: searches)
    }
    renewOutline()
    if isSource {
      notice = Notice(text: "Markdown source · \(keymap.hint([.source: "back"], in: .pager))")
    }
    return searchWork
  }
}
