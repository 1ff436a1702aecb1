extension String {
  /// At most `limit` characters, cut at a word and ended by `…` where it is cut.
  func shortened(to limit: Int) -> String {
    // No text has more characters than bytes.
    guard utf8.count > limit, let end = index(startIndex, offsetBy: limit, limitedBy: endIndex),
      end != endIndex
    else { return self }
    let head = self[..<end]
    let tail = head.suffix(limit / 3)
    let cut = self[end].isWhitespace ? end : tail.lastIndex { $0.isWhitespace } ?? end
    let text = self[..<cut].trimmingSpace
    let kept = text.lastIndex { !",;:–—-".contains($0) }.map { text[...$0] } ?? text[...]
    return kept + "…"
  }
}
