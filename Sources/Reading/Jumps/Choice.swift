internal import Markdown

/// What Tab has chosen of the targets in view, and what the status row says of it.
struct Choice: Equatable, Sendable {
  let target: Target
  let words: String
  /// What the key that follows it does with it, where that needs to be said.
  var deed: String?
}

extension Pager {
  /// What Tab walks: the targets in view in reading order, each once.
  var targets: [Target] {
    var seen: Set<Target> = []
    return zip(rows, rowParts).flatMap { row, part in
      [row.target].compactMap(\.self)
        + row.spans.flatMap { span in
          highlights(of: span, in: part).map { Target.highlight($0.key) }
            + [span.link.map { Target.link($0) }].compactMap(\.self)
        }
    }.filter { target in
      if case .link(let link) = target, link.address.isEmpty { return false }
      return seen.insert(target).inserted
    }
  }

  /// Chooses a target so many steps on, round the ends of what is in view; false where there is none.
  mutating func choose(step: Int) -> Bool {
    let targets = targets
    guard !targets.isEmpty else { return false }
    let chosen = choice.flatMap { targets.firstIndex(of: $0.target) } ?? (step > 0 ? -1 : targets.count)
    let next = (chosen + step) % targets.count
    choose(targets[next < 0 ? next + targets.count : next])
    return true
  }

  /// Chooses a target that is in view, or none.
  mutating func choose(_ target: Target?) {
    choice = target.flatMap {
      targets.contains($0) ? Choice(target: $0, words: words(of: $0), deed: deed(of: $0)) : nil
    }
  }

  private func words(of target: Target) -> String {
    switch target {
    case .link(let link):
      let number = link.anchor.flatMap { page.footnote(named: $0) }
      return number.map { page.words(ofFootnote: $0) } ?? LinkWords.address(link.address)
    case .footnote(let number): return "footnote \(number)"
    case .foldable(let index): return page.name(of: .block(index))
    case .table(let id): return TablePage(page.document[id])?.caption ?? ""
    case .highlight(let key):
      let note = highlights.first { $0.key == key }?.note ?? ""
      return note.isEmpty ? "highlighted" : "note: \(note)"
    case .post(let id, let anchor): return anchor.isEmpty ? id : "\(id)#\(anchor)"
    case .item, .facet: return ""
    }
  }

  private func deed(of target: Target) -> String? {
    switch target {
    case .footnote: "back to the text"
    case .foldable(let index): page.isFolded(.block(index)) ? "unfolds" : "folds"
    case .table(let id): TablePage(page.document[id]).map { _ in "on the whole screen" }
    case .post: "reads it"
    case .highlight(let key):
      highlights.contains { $0.key == key && !$0.note.isEmpty } ? "changes it" : "notes something"
    case .link, .item, .facet: nil
    }
  }
}
