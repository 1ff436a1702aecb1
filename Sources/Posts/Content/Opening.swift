import Markdown

/// What the start of a text tells where the frontmatter does not.
struct Opening {
  /// The paragraphs up to `<!-- more -->`, else the first one; at most 300 characters.
  let description: String
  /// Of a line before them with only a date, such as `*May 23, 2025*`.
  let date: PostDate?

  /// How many blocks are looked at.
  private static let reach = 24
  /// How much of a paragraph is read, in UTF-8 bytes.
  private static let longest = 8192

  init(of document: Document) {
    let blocks = Array(document.blocks.prefix(Self.reach))
    let more = blocks.firstIndex { $0.kind == .html && Self.isMore($0, in: document) }
    var date: PostDate?
    var text = ""
    for block in blocks[..<(more ?? blocks.endIndex)] where block.kind == .paragraph {
      let paragraph = Self.text(of: block, in: document)
      if paragraph.isEmpty || Self.isTemplate(paragraph) { continue }
      if let line = DateLine(paragraph) {
        date = date ?? line.published
        continue
      }
      text += text.isEmpty ? paragraph : " " + paragraph
      if more == nil || text.utf8.count > 2000 { break }
    }
    self.date = date
    description = text.shortened(to: 300)
  }

  /// The first heading of level 1, else a heading that the text starts with.
  static func title(of document: Document) -> String? {
    for block in document.blocks where block.kind == .heading(level: 1) {
      let text = block.plainText
      if !text.isEmpty { return text }
    }
    guard let first = document.blocks.first, case .heading = first.kind else { return nil }
    let text = first.plainText
    return text.isEmpty ? nil : text
  }

  /// The text of a paragraph without its images; empty for one that shows nothing else. Of a very long one, its start.
  private static func text(of paragraph: Block, in document: Document) -> String {
    let start = document.source[paragraph.range].prefix(longest)
    let isLong = start.count < paragraph.range.count
    guard let block = isLong ? Document(Array(start)).blocks.first : paragraph else { return "" }
    var text = ""
    for inline in block.inlines {
      switch inline.kind {
      case .image: continue
      case .link where inline.children.first?.kind == .image: continue
      case .softBreak, .hardBreak: text += " "
      default: text += inline.plainText
      }
    }
    return text.collapsingSpace
  }

  /// Lines for the site's generator: MDX imports, Liquid, shortcodes, attributes, a place for the contents.
  private static func isTemplate(_ text: String) -> Bool {
    let starts = ["import ", "export ", "{%", "{{", "{:", ":::", "[TOC]", "[[toc]]", "[[TOC]]"]
    return starts.contains { text.hasPrefix($0) }
  }

  private static func isMore(_ html: Block, in document: Document) -> Bool {
    let start = document.source[html.range].prefix(24).filter { $0 != 32 }
    return ["<!--more-->", "<!--excerpt-->"].contains { start.starts(with: $0.utf8) }
  }
}
