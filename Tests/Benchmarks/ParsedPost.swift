import Markdown

/// A post read as Lectern reads it, every inline of every block included.
struct ParsedPost {
  private let document: Document
  private var blocks = 0
  private var inlines = 0

  init(_ path: String) throws(Failure) {
    document = Document(try Files.read(path))
    walk(document.blocks)
  }

  /// What was found, so that two runs can be told to have done the same.
  var summary: String { "\(document.source.count) bytes, \(blocks) blocks, \(inlines) inlines" }

  private mutating func walk(_ siblings: Blocks) {
    for block in siblings {
      blocks += 1
      walk(block.inlines)
      walk(block.children)
    }
  }

  private mutating func walk(_ siblings: Inlines) {
    for inline in siblings {
      inlines += 1
      walk(inline.children)
    }
  }
}
