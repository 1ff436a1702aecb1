/// Everything that a key can ask for.
package enum Command: String, CaseIterable, Sendable {
  case rowDown, rowUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, percent, readOn
  case nextSection, previousSection, nextPeerSection, previousPeerSection
  case panLeft, panRight, panToStart, panToEnd
  case search, nextHit, previousHit
  case setMark, showMark
  case select, nextHighlight, previousHighlight, removeHighlight
  case nextWord, previousWord, nextSentence, previousSentence, nextParagraph, previousParagraph
  case rowStart, rowEnd, beginHere, swapEnds, highlight, annotate
  case labelLinks, browseOrOutline, keepForLater, peek
  case nextTarget, previousTarget, follow, jumpBack, goBack, jumpForward
  case open, nextPost, previousPost, nextUnread, nextChanged, toggleRead, toggleStar, hideRead, outline,
    openTable, edit, reload
  case copySection, copyTable, copyCode, copyLink
  case source
  case toggleFold, fold, unfold, foldAll, unfoldAll
  case filter, sort, clear, facets, takeBack, find, related
  case widen, narrow, resetMeasure, justify, wrapCode, numberCode
  case help, unreadable, redraw, suspend, back, quit
}

extension Command {
  /// As the settings name it: `next-section`.
  package var name: String {
    rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
  }
}

/// The screen that reads the keys.
package enum Mode: String, CaseIterable, Sendable {
  case shelf, facets, finder, pager, selection, outline, table, help

  /// What the list of its keys is called.
  package var keysTitle: String {
    switch self {
    case .shelf: "Keys on the shelf"
    case .facets: "Keys in the list to narrow by"
    case .finder: "Keys where sections are found in all posts"
    case .pager: "Keys in a post"
    case .selection: "Keys while text is selected"
    case .outline: "Keys in the outline"
    case .table: "Keys in a table"
    case .help: "Keys in this list"
    }
  }

  /// What the list of the keys of its prompt is called.
  var promptTitle: String {
    switch self {
    case .shelf: "While a filter is typed"
    case .finder: "While a query is typed"
    case .pager, .table: "While a search is typed"
    case .selection: "While a note is typed"
    case .facets: "While a name is typed"
    case .outline: "While a title is typed"
    case .help: ""
    }
  }
}
