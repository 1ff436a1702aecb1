extension Pager {
  /// Runs a command that moves the text, so many times.
  mutating func move(_ command: Command, times: Int?) {
    let count = times ?? 1
    switch command {
    case .lineDown: scroll(by: count)
    case .lineUp: scroll(by: -count)
    case .pageDown: scroll(byPages: count)
    case .pageUp: scroll(byPages: -count)
    case .halfPageDown: scroll(byHalfPages: count)
    case .halfPageUp: scroll(byHalfPages: -count)
    case .top: scrollToTop()
    case .bottom: if let times { scroll(toPercent: times) } else { scrollToBottom() }
    case .percent: if let times { scroll(toPercent: times) }
    default: break
    }
  }
}
