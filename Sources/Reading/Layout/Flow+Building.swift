internal import Markdown

extension Flow {
  /// Walks the tree without recursion, so its depth is bounded by memory alone.
  ///
  /// - Parameter omitted: the source ranges of top-level blocks that are shown elsewhere, as the title block is.
  init(_ document: Document, omitting omitted: [Range<Int>] = []) {
    var builder = Builder(document)
    while builder.advance(omitting: omitted) {}
    self.init(leaves: builder.leaves, containers: builder.containers)
  }
}

/// The state of the walk: the blocks still to come on every level, and what has been built.
private struct Builder {
  var leaves: [Flow.Leaf] = []
  var containers: [Flow.Container] = []
  private var stack: [Level] = []
  /// The outermost container that was opened since the last leaf.
  private var opened: Int?

  init(_ document: Document) {
    open(document.blocks, container: nil)
  }

  /// The siblings of one level, with what their parent says about them.
  private struct Level {
    var blocks: Blocks.Iterator
    let container: Int?
    var list: ListLevel?
    /// The item whose children these are.
    var item: Block?
  }

  private struct ListLevel {
    let list: Block.List
    let depth: Int
    let width: Int
    var number: Int
    var isFirst = true
  }

  private mutating func open(
    _ blocks: Blocks, container: Int?, list: ListLevel? = nil, item: Block? = nil
  ) {
    stack.append(Level(blocks: blocks.makeIterator(), container: container, list: list, item: item))
  }

  /// Takes the next block; false at the end of the document.
  mutating func advance(omitting omitted: [Range<Int>]) -> Bool {
    guard let level = stack.last else { return false }
    guard let block = stack[stack.count - 1].blocks.next() else {
      close(level)
      return true
    }
    if stack.count == 1, omitted.contains(block.range) { return true }
    switch block.kind {
    case .document, .definition:
      break
    case .blockQuote:
      open(block.children, container: contain(.quote, in: level.container))
    case .list(let list):
      openList(list, block, in: level)
    case .item(let task):
      openItem(task, block, in: level)
    case .html where HTMLText.isComment(block):
      break
    default:
      append(block, in: level.container)
    }
    return true
  }

  private mutating func close(_ level: Level) {
    stack.removeLast()
    guard let container = level.container, stack.last?.container != container else { return }
    if let item = level.item, containers[container].firstLeaf == leaves.count {
      append(item, in: container)
    }
    if opened == container { opened = nil }
  }

  private mutating func openList(_ list: Block.List, _ block: Block, in level: Level) {
    let depth = (stack.last { $0.list != nil }?.list?.depth ?? 0) + 1
    let children = block.children
    let last = (list.start ?? 0) + Swift.max(0, children.count - 1)
    let width = list.start == nil ? 1 : "\(last)".count + 1
    open(
      children, container: level.container,
      list: ListLevel(list: list, depth: depth, width: width, number: list.start ?? 0))
  }

  private mutating func openItem(_ task: Block.Task?, _ block: Block, in level: Level) {
    guard let list = level.list else { return }
    let kind = Flow.Container.Kind.item(
      marker: Self.marker(list, task), width: list.width + (list.list.start != nil && task != nil ? 2 : 0),
      isTight: list.list.isTight, isFirst: list.isFirst)
    stack[stack.count - 1].list?.number += 1
    stack[stack.count - 1].list?.isFirst = false
    open(block.children, container: contain(kind, in: level.container), item: block)
  }

  private static func marker(_ list: ListLevel, _ task: Block.Task?) -> String {
    let box = task.map { $0 == .done ? "☑" : "☐" }
    guard list.list.start != nil else { return box ?? ["•", "◦", "▪"][(list.depth - 1) % 3] }
    let delimiter = list.list.marker == UInt8(ascii: ")") ? ")" : "."
    return "\(list.number)\(delimiter)" + (box.map { " \($0)" } ?? "")
  }

  private mutating func contain(_ kind: Flow.Container.Kind, in parent: Int?) -> Int {
    containers.append(Flow.Container(kind: kind, parent: parent, firstLeaf: leaves.count))
    let index = containers.count - 1
    if opened == nil { opened = index }
    return index
  }

  private mutating func append(_ block: Block, in container: Int?) {
    let shared = opened.map { containers[$0].parent } ?? container
    leaves.append(
      Flow.Leaf(block: block, container: container, shared: shared, gap: gap(above: block, shared: shared)))
    opened = nil
  }

  /// Blank rows above a leaf: none at the start and between the items of a tight list.
  private func gap(above block: Block, shared: Int?) -> Int {
    if leaves.isEmpty { return 0 }
    if let opened, case .item(_, _, let isTight, isFirst: false) = containers[opened].kind {
      return isTight ? 0 : 1
    }
    if let shared, case .item(_, _, isTight: true, _) = containers[shared].kind { return 0 }
    if case .heading(let level) = block.kind, level <= 2, shared == nil { return 2 }
    return 1
  }
}
