extension Pager {
  mutating func move(_ motion: Motion) {
    switch motion {
    case .rows(let rows): scroll(by: rows)
    case .pages(let pages): scroll(byPages: pages)
    case .halfPages(let halves): scroll(byHalfPages: halves)
    case .top: scrollToTop()
    case .bottom: scrollToBottom()
    case .to(let percent): scroll(toPercent: percent)
    }
  }
}
