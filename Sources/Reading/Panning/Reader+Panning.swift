extension Reader {
  /// Moves what is too wide for the screen sideways; where nothing is, left leads back.
  mutating func pan(_ command: Command, times: Int?) -> [Effect] {
    guard let pager, pager.isPannable else {
      if command == .panLeft { return run(.back, times: nil) }
      notice = Notice(text: "nothing in view is wider than the screen")
      return []
    }
    let steps = times ?? 1
    switch command {
    case .panRight where self.pager?.pan(by: steps) == false: notice = Notice(text: "right edge")
    case .panLeft where self.pager?.pan(by: -steps) == false:
      notice = Notice(text: keymap.key(.back, in: mode).map { "left edge: \($0) goes back" } ?? "left edge")
    case .panToStart: self.pager?.panToEdge(isRight: false)
    case .panToEnd: self.pager?.panToEdge(isRight: true)
    default: break
    }
    return []
  }
}
