extension Reader {
  /// Shows a label at each link in view.
  mutating func labelLinks() {
    guard let pager else { return }
    let links = pager.targets.filter { if case .link = $0 { true } else { false } }
    guard !links.isEmpty else {
      notice = Notice(text: "no link in view")
      return
    }
    labels = LinkLabels(links)
  }

  /// Takes a key while labels are shown; any that is no letter takes them away.
  mutating func typeLabel(_ key: Key) -> [Effect] {
    guard case .character(let letter) = key, letter.isASCII, letter.isLetter else {
      labels = nil
      return runAnywhere(key)
    }
    guard let target = labels?.type(letter) else { return [] }
    labels = nil
    pager?.choose(target)
    return follow(target)
  }
}
