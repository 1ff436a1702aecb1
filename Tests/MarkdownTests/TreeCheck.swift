import Markdown

/// Finds what is wrong with the ranges of a tree.
struct TreeCheck {
  private(set) var faults: [String] = []
  private let source: [UInt8]

  static func faults(in document: Document, within range: Range<Int>) -> [String] {
    var check = TreeCheck(source: document.source)
    if document.root.range != range { check.faults.append("the document has \(document.root.range)") }
    check.check(document.root, depth: 0)
    return check.faults
  }

  private init(source: [UInt8]) {
    self.source = source
  }

  private mutating func check(_ block: Block, depth: Int) {
    if depth > 203 { faults.append("a block lies \(depth) deep") }
    var end = block.range.lowerBound
    for child in block.children {
      contains(block.range, child.range, from: &end, "\(child.kind) in \(block.kind)")
      check(child, depth: depth + 1)
    }
    end = block.range.lowerBound
    for line in block.lines { contains(block.range, line.range, from: &end, "a line of \(block.kind)") }
    check(block.inlines, in: block.range, "\(block.kind)", depth: 0)
  }

  private mutating func check(_ inlines: Inlines, in range: Range<Int>, _ parent: String, depth: Int) {
    if depth > 101 { faults.append("an inline lies \(depth) deep") }
    var end = range.lowerBound
    for inline in inlines {
      contains(range, inline.range, from: &end, "\(inline.kind) in \(parent)")
      if inline.isVerbatim, !inline.text.utf8.elementsEqual(source[inline.range]) {
        faults.append("a verbatim text at \(inline.range) is \(inline.text.debugDescription)")
      }
      check(inline.children, in: inline.range, "\(inline.kind)", depth: depth + 1)
    }
  }

  /// A range lies in its parent's and not before the end of the one before.
  private mutating func contains(
    _ parent: Range<Int>, _ child: Range<Int>, from end: inout Int, _ what: String
  ) {
    if child.lowerBound < end || child.upperBound > parent.upperBound {
      faults.append("\(what): \(child) in \(parent) after \(end)")
    }
    end = child.upperBound
  }
}
