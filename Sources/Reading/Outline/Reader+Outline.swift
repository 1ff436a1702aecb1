internal import Posts

extension Reader {
  /// The cells for the page: what the status row and an outline beside it leave.
  var pageViewport: Size {
    let hasPane = outline != nil && covered == nil && words == nil
    let pane = hasPane ? OutlineArea.paneColumns(in: size.columns) : 0
    return Size(rows: viewport.rows, columns: size.columns - pane)
  }

  var outlineArea: OutlineArea {
    if words != nil { return OutlineArea(whole: viewport) }
    return OutlineArea(in: viewport, count: (outline?.sections.count ?? 0) + 1)
  }

  /// Without the keys it is shown only where it hides nothing.
  var showsOutline: Bool {
    covered == nil && outline.map { $0.hasFocus || outlineArea.isPane } == true
  }

  /// What is remembered of the sections of the open post; `nil` where nothing can be, and in the source.
  var readingMap: ReadingMap? {
    guard let pager, let outline, memory.state != nil, !isSource else { return nil }
    return ReadingMap(
      of: pager, memory.state(of: pager.post.id), seen: visit?.seen ?? [], longest: outline.longest)
  }

  /// Opens the outline, or gives the keys to the one that is open.
  mutating func showOutline() {
    guard let pager else { return }
    let isNew = outline == nil
    if isNew { outline = Outline(of: pager, sectionChanges) }
    outline?.hasFocus = true
    outline?.origin = pager.place
    if isNew { refitPage() }
    outline?.select(Outline.entry(of: pager.sectionIndex))
  }

  /// Lists the sections of the post that has just come, where an outline was open.
  mutating func renewOutline() {
    guard let pager, let old = outline else { return }
    outline = Outline(of: pager, sectionChanges)
    outline?.hasFocus = old.hasFocus
    outline?.isTyping = old.isTyping
    outline?.origin = old.origin
    let rows = outlineArea.rows
    outline?.fit(rows: rows)
    if !old.filter.isEmpty { outline?.narrow(to: old.filter) }
    outline?.select(Outline.entry(of: pager.sectionIndex))
  }

  /// Lays out what has another size now, or is set in another way.
  mutating func refitPage() {
    if let typography = pager.map({ typography(of: $0.post) }) {
      let viewport = pageViewport
      pager?.refit(to: viewport, measure: measure, typography)
    }
    let rows = outlineArea.rows
    outline?.fit(rows: rows)
  }

  /// Marks the section in view while the page has the keys.
  mutating func followPage() {
    guard let pager = covered ?? pager, let outline, !outline.hasFocus else { return }
    self.outline?.select(Outline.entry(of: pager.sectionIndex))
  }

  mutating func runInOutline(_ command: Command, times: Int?) {
    switch command {
    case .open: keepPlace()
    case .back:
      let origin = outline?.origin
      outline = nil
      refitPage()
      if let origin { pager?.show(origin) }
    case .filter: outline?.isTyping = true
    case .help: showHelp()
    default:
      guard let motion = Motion(command, times: times) else { return }
      outline?.move(motion)
      showSelectedSection()
    }
  }

  /// Gives a key to the filter that is being typed; false for one that is not its own.
  mutating func typeInOutline(_ key: Key) -> Bool {
    guard var typing = outline.map({ FilterTyping($0.filter) }), typing.take(key) else { return false }
    outline?.isTyping = typing.isTyping
    narrowOutline(to: typing.text)
    return true
  }

  mutating func narrowOutline(to filter: String) {
    let selected = outline?.selectedEntry
    outline?.narrow(to: filter)
    if outline?.selectedEntry != selected { showSelectedSection() }
  }

  /// Reads on at the selected section: a pane stays, with the page as it is; a sheet has done its work.
  private mutating func keepPlace() {
    if let pager, let origin = outline?.origin, origin != pager.place {
      jumps.leave(Jumps.Stop(post: pager.post.id, place: origin, chosen: nil))
    }
    guard outlineArea.isPane else { return outline = nil }
    outline?.narrow(to: "")
    outline?.isTyping = false
    outline?.hasFocus = false
  }

  /// Reads on at the section of a row of the outline.
  mutating func readOn(atItem index: Int) {
    guard let entries = outline?.entries, entries.indices.contains(index) else { return }
    outline?.select(entries[index])
    showSelectedSection()
    keepPlace()
  }

  /// Gives the keys back to the page, if the outline has them.
  mutating func readOn() {
    if outline?.hasFocus == true { keepPlace() }
  }

  private mutating func showSelectedSection() {
    guard let entry = outline?.selectedEntry else { return }
    pager?.show(section: entry == 0 ? nil : entry - 1)
  }
}
