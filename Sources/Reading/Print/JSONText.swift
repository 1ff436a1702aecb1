internal import Markdown
package import Posts

/// A post, or one of its sections, as a tree in JSON: docs/json.md says what stands where.
package struct JSONText {
  private let text: PostText
  private let extent: Range<Int>?
  private let isFirst: Bool

  /// - Parameters:
  ///   - section: what to write of the post's blocks; `nil` for all of them.
  ///   - isFirst: whether it is the first post of the text.
  package init(_ text: PostText, section: Section? = nil, isFirst: Bool) {
    self.text = text
    extent = section.map { text.post.extent(of: $0) }
    self.isFirst = isFirst
  }

  package static func begin(_ bytes: inout [UInt8]) {
    bytes += "{\"version\":1,\"posts\":[".utf8
  }

  package static func end(_ bytes: inout [UInt8]) {
    bytes += "]}\n".utf8
  }

  /// Writes the sections of a post and nothing else.
  package static func write(toc post: Post, to bytes: inout [UInt8]) {
    var json = JSONBytes()
    json.open("{")
    json.field("version", 1)
    write(post, to: &json)
    json.close("}")
    bytes += json.take()
    bytes.append(0x0A)
  }

  /// Hands over the parts of the text as they come, as UTF-8.
  ///
  /// - Parameter write: returns whether to go on.
  package func forEachPart(_ write: ([UInt8]) -> Bool) {
    var json = JSONBytes()
    json.open(isFirst ? "\n{" : ",\n{")
    Self.write(text.post, to: &json)
    json.key("blocks")
    guard append(text.document.blocks, to: &json, where: isInExtent, write) else { return }
    if extent == nil {
      json.key("footnotes")
      json.open("[")
      for footnote in text.document.footnotes {
        guard append(footnote, to: &json, write) else { return }
      }
      json.close("]")
    }
    json.close("}")
    _ = write(json.take())
  }

  private func isInExtent(_ block: Block) -> Bool {
    guard let extent else { return true }
    return block.range.upperBound > extent.lowerBound && block.range.lowerBound < extent.upperBound
  }

  private static func write(_ post: Post, to json: inout JSONBytes) {
    json.field("path", post.id)
    json.field("title", post.title)
    json.field("description", post.description)
    json.field("date", post.date?.text)
    json.field("updated", post.updated?.text)
    json.field("tags", post.tags)
    json.field("categories", post.categories)
    json.field("series", post.series)
    json.field("language", post.language)
    json.field("image", post.image)
    json.field("badges", PostFacts.badges(post))
    json.field("words", post.words)
    json.field("minutes", post.minutes)
    json.key("sections")
    json.open("[")
    for section in post.sections {
      json.open("{")
      json.field("title", section.title)
      json.field("level", section.level)
      json.field("anchor", section.anchor)
      json.field("under", section.path)
      json.field("offset", section.offset)
      json.field("words", section.words)
      json.close("}")
    }
    json.close("]")
  }
}
