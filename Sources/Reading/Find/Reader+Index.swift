extension Reader {
  /// Takes note of how far the index is.
  mutating func take(_ state: IndexState) -> [Effect] {
    if let reason = state.memoryReason, index.memoryReason == nil {
      notice = Notice(text: "the index is kept in memory: \(reason)", isFailure: true)
    }
    index = state
    return []
  }
}
