/// Everything that a key can ask for.
package enum Command: String, CaseIterable, Sendable {
  case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom
  case nextSection, previousSection, nextPeerSection, previousPeerSection
  case search, nextHit, previousHit
  case open, nextPost, previousPost
  case filter, sort, clear
  case widen, narrow, resetMeasure
  case help, redraw, suspend, back, quit
}

/// The screen that reads the keys.
package enum Mode: CaseIterable, Sendable {
  case shelf, pager, help
}
