extension Reader {
  mutating func fold(_ command: Command) {
    say(pager?.fold(command), unless: "nothing to \(command == .unfold ? "unfold" : "fold") here")
  }

  mutating func toggle(_ fold: Fold) {
    say(pager?.toggle(fold), unless: nil)
  }

  private mutating func say(_ folding: Pager.Folding?, unless nothing: String?) {
    switch folding {
    case .folded(let name): notice = Notice(text: "folded: \(name)")
    case .unfolded(let name): notice = Notice(text: "unfolded: \(name)")
    case .all(let isFolded): notice = Notice(text: "everything \(isFolded ? "folded" : "unfolded")")
    case .nothing: notice = nothing.map { Notice(text: $0) }
    case nil: break
    }
  }
}
