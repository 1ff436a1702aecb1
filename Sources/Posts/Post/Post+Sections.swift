extension Post {
  /// The source from the heading of a section up to the next one of its level or above, in UTF-8 bytes; the last one
  /// has no end.
  package func extent(of section: Section) -> Range<Int> {
    let next = sections.first { $0.offset > section.offset && $0.level <= section.level }
    return section.offset..<(next?.offset ?? Int.max)
  }

  /// The sections that a name means: the one with this anchor, else those with this title, else those whose titles
  /// begin with it, else those that hold it; in the last two, case does not count.
  package func sections(named name: String) -> [Section] {
    let anchor = name.hasPrefix("#") ? String(name.dropFirst()) : name
    let folded = name.lowercased()
    let tests: [(Section) -> Bool] = [
      { $0.anchor == anchor }, { $0.title == name }, { $0.title.lowercased().hasPrefix(folded) },
      { $0.title.lowercased().contains(folded) },
    ]
    return tests.lazy.map { sections.filter($0) }.first { !$0.isEmpty } ?? []
  }
}
