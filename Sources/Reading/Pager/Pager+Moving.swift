extension Pager {
  /// Runs a command that moves the text.
  mutating func move(_ command: Command) {
    switch command {
    case .lineDown: scroll(by: 1)
    case .lineUp: scroll(by: -1)
    case .pageDown: scroll(byPages: 1)
    case .pageUp: scroll(byPages: -1)
    case .halfPageDown: scroll(byHalfPages: 1)
    case .halfPageUp: scroll(byHalfPages: -1)
    case .top: scrollToTop()
    case .bottom: scrollToBottom()
    default: break
    }
  }
}
