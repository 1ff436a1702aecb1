extension Reader {
  mutating func fold(_ command: Command) {
    switch pager?.fold(command) {
    case .folded(let section): notice = Notice(text: "folded: \(section.title)")
    case .unfolded(let section): notice = Notice(text: "unfolded: \(section.title)")
    case .all(let isFolded): notice = Notice(text: "all sections \(isFolded ? "folded" : "unfolded")")
    case .nothing: notice = Notice(text: "nothing to \(command == .unfold ? "unfold" : "fold") here")
    case nil: break
    }
  }
}
