internal import Posts

extension Reader {
  mutating func jump(_ command: Command, times: Int?) -> [Effect] {
    switch command {
    case .nextTarget, .previousTarget:
      let step = min(times ?? 1, 1000)
      if pager?.choose(step: command == .nextTarget ? step : -step) == false {
        notice = Notice(text: "nothing to choose in view")
      }
    case .jumpForward:
      for _ in 0..<(times ?? 1) {
        guard let pager, let stop = jumps.forward(from: pager.stop) else {
          notice = Notice(text: "nothing to go forward to")
          break
        }
        if stop.post != pager.post.id { return returnTo(stop) }
        self.pager?.show(stop)
      }
    default: return jumpBack(times: times ?? 1)
    }
    return []
  }

  /// Goes back to what was followed last; `nil` where nothing was.
  mutating func goBackToFollowed() -> [Effect]? {
    guard let last = jumps.behind.lastIndex(where: \.isFollowed) else { return nil }
    return jumpBack(times: jumps.behind.count - last)
  }

  private mutating func jumpBack(times: Int) -> [Effect] {
    for _ in 0..<times {
      guard let pager, let stop = jumps.back(from: pager.stop) else {
        notice = Notice(text: "nothing to go back to")
        return []
      }
      // What lies behind that is for when the other post has come.
      if stop.post != pager.post.id { return returnTo(stop) }
      self.pager?.show(stop)
    }
    return []
  }

  private mutating func returnTo(_ stop: Jumps.Stop) -> [Effect] {
    go(to: stop.post, at: .stop(stop))
  }

  /// Does what a target of the page is for: goes where a link leads, or from a footnote back to the text.
  mutating func follow(_ target: Target) -> [Effect] {
    switch target {
    case .link(let link): return follow(link)
    case .footnote(let number): return leave(footnote: number)
    case .foldable(let index): toggle(.block(index))
    case .table(let id): return openTable(id)
    case .post(let id, let anchor): return openFromFooter(id, anchor)
    case .highlight(let key): beginNote(at: key)
    case .item, .facet: break
    }
    return []
  }

  /// Goes back to the reference that led to a footnote, or else to the first one in the text.
  private mutating func leave(footnote number: Int) -> [Effect] {
    guard let pager else { return [] }
    if case .link(let link)? = jumps.behind.last?.chosen, let anchor = link.anchor,
      pager.page.destination(of: anchor) == .footnote(number)
    {
      return jumpBack(times: 1)
    }
    var stop = pager.stop
    (stop.chosen, stop.isFollowed) = (.footnote(number), true)
    if self.pager?.show(referenceTo: number) == true {
      jumps.leave(stop)
    } else {
      notice = Notice(text: "nothing in the text refers to this footnote")
    }
    return []
  }
}
