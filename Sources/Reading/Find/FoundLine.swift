internal import Posts

/// The row of a section that was found: its heading, and the line that shows why.
enum FoundLine {
  static func spans(_ section: FoundSection, of post: ListedPost, _ words: FoundWords, width: Int) -> [Span] {
    let name = heading(of: section, post)
    guard !name.isEmpty else { return line(section, words, width: width) }
    guard !section.line.isEmpty else { return [Span(name).truncated(to: width)].lit(by: words) }
    let heading = Span(name).truncated(to: max(12, width / 2))
    let arrow = Span(" › ", Style(.rule))
    let rest = line(section, words, width: width - heading.width - arrow.width)
    return [heading].lit(by: words) + [arrow] + rest
  }

  /// Empty for the start of a post, which has its title.
  static func heading(of section: FoundSection, _ post: ListedPost) -> String {
    section.heading == post.title ? "" : section.heading
  }

  /// The line, from so far on that the first hit is seen.
  private static func line(_ section: FoundSection, _ words: FoundWords, width: Int) -> [Span] {
    guard !section.line.isEmpty else {
      return [Span("no text", .muted).truncated(to: width)]
    }
    let span = Span(section.line, .muted)
    guard width > 8, span.width > width, let hit = words.ranges(in: span.text).first else {
      return [span.truncated(to: width)].lit(by: words)
    }
    let extents = span.clusters.extents()
    let end = extents.prefix { $0.range.lowerBound < hit.upperBound }.reduce(0) { $0 + $1.columns }
    guard end >= width else { return [span.truncated(to: width)].lit(by: words) }
    // The hit ends before the last third, with what is about it, from the beginning of a word if there is one.
    var skipped = 0
    let last = extents.first { extent in
      skipped += extent.columns
      return end - skipped <= width * 2 / 3
    }
    let cut = last?.range.upperBound ?? 0
    let space = zip(extents, span.clusters).first { extent, cluster in
      extent.range.lowerBound >= cut && extent.range.upperBound <= hit.lowerBound && cluster.isSpace
    }
    let rest = span.part((space?.0.range.upperBound ?? cut)..<span.clusters.length)
    return [Span("…", .muted)] + [rest.truncated(to: width - 1)].lit(by: words)
  }
}
