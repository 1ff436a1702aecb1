internal import Posts

extension Reader {
  /// Shows what has come on standard input; what was in view stays there.
  mutating func take(_ text: PostText, _ arrival: Arrival) -> [Effect] {
    guard entry == .standardInput else { return [] }
    awaited = nil
    self.arrival = arrival
    // A table that has the whole screen stays until it is left.
    let table = covered == nil ? nil : pager
    uncover()
    let before = pager
    pager = Pager(
      text, viewport: pageViewport, measure: measure, typography(of: text.post), at: before?.readingPlace)
    if let before { pager?.takeView(of: before) }
    renewOutline()
    if arrival == .cut {
      notice = Notice(text: "standard input goes on: only its start is shown", isFailure: true)
    } else if before == nil {
      notice = firstNotice
    }
    let effects = needHyphenation() + (before.map { resumeSearch(of: $0) } ?? [])
    if let table { (covered, pager) = (pager, table) }
    return effects
  }

  /// Standard input cannot be read twice; says so, where the post came from there.
  mutating func refusesStandardInput(_ reason: String) -> Bool {
    guard entry == .standardInput else { return false }
    notice = Notice(text: "standard input \(reason)", isFailure: true)
    return true
  }
}
