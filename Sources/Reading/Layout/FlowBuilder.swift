internal import Markdown

extension Flow {
  /// Walks the tree block by block, with a stack of its levels.
  ///
  /// - Parameters:
  ///   - omitted: the source ranges of top-level blocks that are shown elsewhere, as the title block is.
  ///   - words: what the document is said in; `nil` where it is set. Its leaves are then the outermost blocks, each with all
  ///     that is in it. Callouts, and HTML with details, are cut, for they fold; a leaf says where each ends.
  init(_ document: Document, omitting omitted: [Range<Int>] = [], saying words: LinearWords? = nil) {
    var builder = FlowBuilder(document, saying: words)
    while builder.advance(omitting: omitted) {}
    builder.appendFootnotes()
    self.init(
      leaves: builder.leaves, containers: builder.containers, columns: builder.columns,
      foldables: Foldables(builder.foldables))
  }
}

/// The state of the walk: the blocks still to come on every level, and what has been built.
struct FlowBuilder {
  var leaves: Flow.Leaves
  var containers: [Flow.Container] = []
  var columns: [Int: TableColumns] = [:]
  var foldables: [Foldables.Foldable] = []
  var stack: [Level] = []
  /// The details of HTML that have begun and not ended.
  var details: [Details] = []
  /// The outermost container that was opened since the last leaf.
  var opened: Int?
  /// What the last leaf is to the one below it.
  var last = Neighbor.other
  var lastContainer: Int?

  /// What the document is said in; `nil` where it is set.
  let words: LinearWords?

  enum Neighbor {
    case term, title, other
  }

  init(_ document: Document, saying words: LinearWords?) {
    leaves = Flow.Leaves(of: document)
    self.words = words
    open(document.blocks, container: nil)
  }

  /// The siblings of one level, with what their parent says about them.
  struct Level {
    var blocks: Blocks.Iterator
    let container: Int?
    var list: ListLevel?
    /// The id of the item, description or footnote whose children these are.
    var item: Int?
  }

  struct ListLevel {
    let list: Block.List
    let depth: Int
    let width: Int
    var number: Int
    var isFirst = true
  }

  mutating func open(
    _ blocks: Blocks, container: Int?, list: ListLevel? = nil, item: Int? = nil
  ) {
    stack.append(Level(blocks: blocks.makeIterator(), container: container, list: list, item: item))
  }

  /// Takes the next block; false at the end of the document.
  mutating func advance(omitting omitted: [Range<Int>]) -> Bool {
    let top = stack.count - 1
    guard top >= 0 else { return false }
    guard let block = stack[top].blocks.next() else {
      close(stack[top])
      return true
    }
    if top == 0, omitted.contains(block.range) { return true }
    let container = stack[top].container
    if let words {
      append(block, in: container, saying: words)
      return true
    }
    if block.isCode {
      append(block, in: container)
      return true
    }
    switch block.kind {
    case .document, .definition, .footnote, .attributes, .hidden:
      break
    case .callout(let callout):
      open(block.children, container: contain(.callout(callout), in: container))
    case .box:
      openBox(block, in: container)
    case .descriptionList:
      open(block.children, container: container)
    case .description(let isTight):
      open(block.children, container: contain(.description(isTight: isTight), in: container), item: block.id)
    case .term:
      append(block, in: container, as: .term)
    case .calloutTitle:
      append(block, in: container, as: .title)
    case .blockQuote:
      open(block.children, container: contain(.quote, in: container))
    case .list(let list):
      openList(list, block, in: container)
    case .item(let task):
      openItem(task, block, in: stack[top])
    case .html:
      append(html: block, in: container)
    case .paragraph where block.showsNothing:
      break
    case .heading(let level):
      append(block, in: container, level: level)
    default:
      append(block, in: container)
    }
    return true
  }

  private mutating func close(_ level: Level) {
    while let last = details.last, last.depth >= stack.count { endDetails(at: leaves.end) }
    stack.removeLast()
    guard let container = level.container, stack.last?.container != container else { return }
    if let item = level.item, containers[container].firstLeaf == leaves.count {
      append(leaves.document[item], in: container)
    }
    if opened == container { opened = nil }
    if case .callout(let callout) = containers[container].kind {
      endBlock(
        titledBy: containers[container].firstLeaf, at: leaves.end,
        isFolded: callout.fold.map { $0 == .folded })
    }
  }

  /// Ends what a leaf is the title of. Without anything below the title it does not fold.
  ///
  /// - Parameters:
  ///   - offset: where it ends in the source.
  ///   - isFolded: whether it is folded at first; `nil` where it does not fold.
  mutating func endBlock(titledBy title: Int, at offset: Int, isFolded: Bool?) {
    let isEmpty = leaves.count == title + 1
    if words != nil {
      let leaf = leaves[title]
      leaves.append(
        leaf.block.id, at: offset, .end, container: leaf.container, shared: leaf.container, gap: 0)
      last = .other
    }
    guard let isFolded, !isEmpty else { return }
    foldables.append(.init(title: title, end: leaves.count, isFolded: isFolded))
  }

  private mutating func openList(_ list: Block.List, _ block: Block, in container: Int?) {
    let depth = (stack.last { $0.list != nil }?.list?.depth ?? 0) + 1
    let children = block.children
    let last = (list.start ?? 0) + Swift.max(0, children.count - 1)
    let width = list.start == nil ? 1 : "\(last)".count + 1
    open(
      children, container: container,
      list: ListLevel(list: list, depth: depth, width: width, number: list.start ?? 0))
  }

  /// A box shows its label, and below it what it holds.
  private mutating func openBox(_ block: Block, in container: Int?) {
    let children = block.children
    if children.isEmpty { return append(block, in: container) }
    let box = contain(.box, in: container)
    append(block, in: box, as: .title)
    open(children, container: box)
  }

  private mutating func openItem(_ task: Block.Task?, _ block: Block, in level: Level) {
    guard let list = level.list else { return }
    let marker = ItemMarker(
      list.list, number: list.number, width: list.width, depth: list.depth, task: task)
    let kind = Flow.Container.Kind.item(marker, isTight: list.list.isTight, isFirst: list.isFirst)
    stack[stack.count - 1].list?.number += 1
    stack[stack.count - 1].list?.isFirst = false
    open(block.children, container: contain(kind, in: level.container), item: block.id)
  }

  mutating func contain(_ kind: Flow.Container.Kind, in parent: Int?) -> Int {
    containers.append(Flow.Container(kind, parent: parent, firstLeaf: leaves.count))
    let index = containers.count - 1
    if opened == nil { opened = index }
    return index
  }

  /// - Parameter level: of a heading.
  mutating func append(
    _ block: Block, in container: Int?, level: Int? = nil, as role: Neighbor = .other
  ) {
    let shared = opened.map { containers[$0].parent } ?? container
    let gap = gap(above: role, level: level, shared: shared)
    opened = nil
    let portions = words == nil ? Portions.starts(of: block) : []
    if portions.count > 1, let sample = Portions.sample(of: block) { columns[block.id] = sample }
    leaves.append(
      block.id, at: block.range.lowerBound, portions.count > 1 ? .portion : .whole, container: container,
      shared: shared, gap: gap)
    for start in portions.dropFirst() {
      leaves.append(block.id, at: start, .portion, container: container, shared: container, gap: 0)
    }
    last = role
    lastContainer = container
  }

  /// The footnotes, in the order of their numbers, whatever they stand in.
  mutating func appendFootnotes() {
    leaves.endBody()
    let footnotes = leaves.document.footnotes
    let width = "\(footnotes.count)".count + 1
    for footnote in footnotes {
      let container = contain(.footnote(number: footnote.number, width: width), in: nil)
      switch footnote.content {
      case .blocks(let block) where words != nil:
        append(block, in: container)
      case .blocks(let block):
        open(block.children, container: container, item: block.id)
        while advance(omitting: []) {}
      case .text(let block, let range):
        let gap = gap(above: .other, level: nil, shared: nil)
        leaves.append(
          block.id, at: range.lowerBound, .footnote, container: container, shared: nil, gap: gap)
        opened = nil
        last = .other
      }
    }
  }

  /// Blank rows above a leaf: none at the start and between the items of a tight list.
  ///
  /// - Parameter level: of a heading.
  func gap(above role: Neighbor, level: Int?, shared: Int?) -> Int {
    if last == .title && shared != nil && shared == lastContainer { return 0 }
    if words != nil { return 1 }
    if leaves.isEmpty || (last == .term && role == .term) { return 0 }
    if let opened {
      switch containers[opened].kind {
      case .footnote: return leaves.count > leaves.bodyCount ? 0 : 1
      case .description(let isTight): return last == .term || isTight ? 0 : 1
      default: break
      }
    }
    if let opened, case .item(_, let isTight, isFirst: false) = containers[opened].kind {
      return isTight ? 0 : 1
    }
    if let shared, case .item(_, isTight: true, _) = containers[shared].kind { return 0 }
    if let level, level <= 2, shared == nil { return 2 }
    return 1
  }
}

extension Block {
  /// Its inlines are all such as show nothing: comments, and tags that other tools read.
  fileprivate var showsNothing: Bool {
    let source = document.source
    guard range.count < Self.longestTag, let first = range.first else { return false }
    switch source[first] {
    case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "^"): break
    default: return false
    }
    return inlines.allSatisfy { inline in
      switch inline.kind {
      case .softBreak, .hardBreak: true
      case .html: HTMLText.inline(inline.text) == .hidden
      case .text: inline.text.allSatisfy(\.isWhitespace)
      default: false
      }
    }
  }

  private static var longestTag: Int { 4096 }
}
