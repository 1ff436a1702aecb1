extension Reader {
  mutating func jump(_ command: Command, times: Int?) {
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
        self.pager?.show(stop)
      }
    default: jumpBack(times: times ?? 1)
    }
  }

  private mutating func jumpBack(times: Int) {
    for _ in 0..<times {
      guard let pager, let stop = jumps.back(from: pager.stop) else {
        notice = Notice(text: "nothing to go back to")
        return
      }
      self.pager?.show(stop)
    }
  }

  /// Does what a target of the page is for: goes where a link leads, or from a footnote back to the text.
  mutating func follow(_ target: Target) -> [Effect] {
    switch target {
    case .link(let link): follow(link)
    case .footnote(let number): leave(footnote: number)
    case .foldable(let index): toggle(.block(index))
    case .table(let id): return openTable(id)
    case .post(let id): return openFromFooter(id)
    case .item, .facet: break
    }
    return []
  }

  private mutating func follow(_ link: Link) {
    if link.anchor != nil { uncover() }
    guard let pager, let anchor = link.anchor else {
      notice = Notice(text: link.address.isEmpty ? "the link has no address" : link.address)
      return
    }
    guard let destination = pager.page.destination(of: anchor) else {
      notice = Notice(text: "no section “\(anchor)” in this post")
      return
    }
    jumps.leave(Jumps.Stop(place: pager.place, chosen: .link(link), shift: pager.shift))
    self.pager?.show(destination)
  }

  /// Goes back to the reference that led to a footnote, or else to the first one in the text.
  private mutating func leave(footnote number: Int) {
    guard let pager else { return }
    if case .link(let link)? = jumps.behind.last?.chosen, let anchor = link.anchor,
      pager.page.destination(of: anchor) == .footnote(number)
    {
      return jumpBack(times: 1)
    }
    let stop = Jumps.Stop(place: pager.place, chosen: .footnote(number), shift: pager.shift)
    if self.pager?.show(referenceTo: number) == true {
      jumps.leave(stop)
    } else {
      notice = Notice(text: "nothing in the text refers to this footnote")
    }
  }
}
