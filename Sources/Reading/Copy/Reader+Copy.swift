internal import Markdown
internal import Posts

extension Reader {
  /// Copies what Tab has chosen; else the section that the top row belongs to, or before the first one the whole post.
  mutating func copySection() -> [Effect] {
    guard let pager else { return [] }
    if let excerpt = pager.chosenExcerpt { return copy(excerpt) }
    let bytes = pager.page.source(ofSection: pager.sectionIndex)
    guard !bytes.isEmpty else {
      notice = Notice(text: "nothing to copy")
      return []
    }
    return copy(Excerpt(bytes, .section(pager.section?.title ?? pager.post.title)))
  }

  mutating func copy(_ excerpt: Excerpt) -> [Effect] {
    notice = Notice(text: "copying")
    return [.copy(excerpt)]
  }

  mutating func take(_ outcome: CopyOutcome, of excerpt: Excerpt) -> [Effect] {
    switch outcome {
    case .copied(let characters, let means):
      notice = Notice(text: "copied: \(Self.description(of: excerpt, characters)), by \(means)")
    case .untaken: return [.copyByTerminal(excerpt)]
    case .refused(let reason): notice = Notice(text: "not copied: \(reason)", isFailure: true)
    }
    return []
  }

  private static func description(of excerpt: Excerpt, _ characters: Int) -> String {
    switch excerpt.kind {
    case .section(let title):
      "\(characters.grouped) \(characters == 1 ? "character" : "characters") of “\(title)”"
    case .passage: "\(characters.grouped) \(characters == 1 ? "character" : "characters") of text"
    case .table: "\(characters.grouped) characters of the table"
    case .code(_, of: 1): "\(characters.grouped) characters of code"
    case .code(let number, let count): "code \(number) of \(count), \(characters.grouped) characters"
    case .link(_, of: 1): excerpt.text
    case .link(let number, let count): "\(number) of \(count), \(excerpt.text)"
    }
  }
}

extension Pager {
  /// The source of what Tab has chosen, and the address of a link.
  fileprivate var chosenExcerpt: Excerpt? {
    switch choice?.target {
    case .link(let link): Excerpt(Array(link.harmless.utf8), .link(1, of: 1))
    case .table(let id): Excerpt(page.source(of: page.document[id]), .table)
    case .foldable(let index): Excerpt(page.source(ofFoldable: index), .section(page.name(of: .block(index))))
    case .footnote(let number): Excerpt(page.source(ofFootnote: number), .section("footnote \(number)"))
    case .highlight(let key):
      highlights.first { $0.key == key }.map { Excerpt(Array(page.words(of: $0.passage).utf8), .passage) }
    case .item, .facet, .post, nil: nil
    }
  }
}

extension Int {
  /// With a comma between thousands: `1,234`.
  package var grouped: String {
    guard self >= 1000 else { return String(self) }
    let rest = String(self % 1000)
    return (self / 1000).grouped + "," + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
