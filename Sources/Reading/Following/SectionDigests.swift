internal import Markdown
internal import Posts

/// A digest of the source of each section, without its subsections: it tells which of them have changed.
struct SectionDigests: Sendable {
  private var opening: Digest
  private var sections: [String: Digest] = [:]

  init(of document: Document, _ sections: [Section]) {
    let source = document.source
    let starts = sections.map { min($0.offset, source.count) }
    opening = Digest(of: source[..<(starts.first ?? source.count)])
    for (index, section) in sections.enumerated() {
      let end = index + 1 < starts.count ? max(starts[index], starts[index + 1]) : source.count
      self.sections[section.anchor] = Digest(of: source[starts[index]..<end])
    }
  }

  /// Where what they say is not what earlier ones said. A section that has come counts, one that has gone does not.
  func changes(since earlier: SectionDigests) -> SectionChanges {
    let changed = sections.filter { $0.value != earlier.sections[$0.key] }
    return SectionChanges(anchors: Set(changed.keys), isOpeningChanged: opening != earlier.opening)
  }
}
