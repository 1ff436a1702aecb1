package import Posts

/// What a search found, as text for people and for programs.
package enum FoundText {
  /// A row for the post, and one for each section: its headings and the line that was found.
  package static func rows(of found: FoundPost) -> [String] {
    let post = found.post
    let date = post.date.map { "  \($0)" } ?? ""
    let head = "\(post.title)\(post.isDraft ? " [draft]" : "")\(date)  (\(post.id))"
    let rows = found.sections.map { section in
      let path = (section.above + [section.heading]).filter { !$0.isEmpty && $0 != post.title }
      return "  " + (path + [section.line]).filter { !$0.isEmpty }.joined(separator: " › ")
    }
    let left = found.sectionCount - found.sections.count
    return [head] + rows.filter { $0 != "  " } + (left > 0 ? ["  … \(left) more"] : [])
  }

  /// What a limit has left out, posts as a whole; `nil` for nothing.
  package static func rest(of result: SearchResult) -> String? {
    let posts = result.postCount - result.posts.count
    guard posts > 0 else { return nil }
    let sections = result.sectionCount - result.posts.reduce(0) { $0 + $1.sectionCount }
    return "… \(sections) more \(sections == 1 ? "section" : "sections") in \(posts) more "
      + (posts == 1 ? "post" : "posts")
  }

  /// A row for each section: path, title, date, headings, anchor, offset, line, separated by tabs.
  package static func table(of found: FoundPost) -> [UInt8] {
    found.sections.flatMap { section in
      TabbedRow.bytes([
        .name(found.post.id), TabbedField(found.post.title), TabbedField(found.post.date ?? ""),
        TabbedField((section.above + [section.heading]).filter { !$0.isEmpty }.joined(separator: " › ")),
        .name(section.anchor), "\(section.offset)", TabbedField(section.line),
      ])
    }
  }

  /// The whole, as docs/json.md has it.
  package static func json(of result: SearchResult, query: String) -> [UInt8] {
    var json = JSONBytes()
    json.open("{")
    json.field("version", 1)
    json.field("query", query)
    json.field("sectionCount", result.sectionCount)
    json.field("postCount", result.postCount)
    json.field("notes", result.notes)
    json.key("posts")
    json.open("[")
    for found in result.posts {
      json.open("\n{")
      ListText.write(found.post, to: &json)
      json.field("sectionCount", found.sectionCount)
      json.key("sections")
      json.open("[")
      for section in found.sections { write(section, to: &json) }
      json.close("]")
      json.close("}")
    }
    json.close("]")
    json.close("}")
    return json.take() + [0x0A]
  }

  private static func write(_ section: FoundSection, to json: inout JSONBytes) {
    json.open("{")
    json.field("title", section.heading)
    json.field("level", section.level)
    json.field("anchor", section.anchor)
    json.field("under", section.above)
    json.field("offset", section.offset)
    json.field("line", section.line)
    json.close("}")
  }
}
