extension Reader {
  /// Shows a table on the whole screen.
  ///
  /// - Parameter id: of a block in view; else it is the table that has the most rows in view, the upper one of two.
  mutating func openTable(_ id: Int? = nil) -> [Effect] {
    // A table as a list names itself in its first row, which is a target there, too.
    guard let pager, covered == nil else { return [] }
    guard words == nil else {
      notice = Notice(text: "tables are said in words here")
      return []
    }
    let tables = pager.tablesInView
    let most = tables.map(\.rows).max()
    let chosen = tables.first { id == nil ? $0.rows == most : $0.id == id }
    guard let part = chosen?.part, let table = Pager(tableAt: part, of: pager, viewport: viewport) else {
      notice = Notice(text: "no table in view to open")
      return []
    }
    covered = pager
    self.pager = table
    guard let search = pager.search else { return [] }
    searches += 1
    self.pager?.begin(search.pattern, number: searches)
    self.pager?.settle()
    return searchWork
  }

  mutating func runInTable(_ command: Command, times: Int?) -> [Effect] {
    switch command {
    case .back: return closeTable()
    case .clear:
      guard pager?.search != nil else { return closeTable() }
      pager?.clearSearch()
    case .search: beginSearch()
    case .nextHit, .previousHit:
      guard pager?.search != nil else {
        sayNothingIsSearchedFor()
        return []
      }
      walkHits(isOnward: command == .nextHit, times: times)
    case .panLeft, .panRight, .panToStart, .panToEnd: return pan(command, times: times)
    case .copyTable: return copyTable()
    case .copyLink: return copyLink()
    case .help: showHelp()
    default:
      if let motion = Motion(command, times: times) { pager?.move(motion) }
    }
    return []
  }

  /// Goes back to where the table was opened; what was counted of a search there is counted on.
  private mutating func closeTable() -> [Effect] {
    uncover()
    return searchWork
  }

  /// Leaves the table that has the whole screen, if one does.
  mutating func uncover() {
    guard let covered else { return }
    pager = covered
    self.covered = nil
    // The screen may have had many sizes meanwhile; in those that it has no more the place would be another.
    refitPage()
  }

  private mutating func copyTable() -> [Effect] {
    guard let pager, let table = pager.page.table else { return [] }
    return copy(Excerpt(pager.page.source(of: table.block), .table))
  }
}
