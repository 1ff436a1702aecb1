internal import Markdown
package import Posts

/// A post set for a viewport, laid out part by part as it is looked at.
///
/// Part 0 is the title block, part n + 1 the leaf n of the flow, and the last one the footer, if there is one.
package struct Page: Sendable {
  package let post: Post
  package let geometry: Geometry
  let typography: Typography
  package let sections: PageSections
  private let source: Range<Int>
  /// Part 0; `nil` for a table alone, and for the source, which has all of it.
  private let title: TitleBlock?
  /// There where it is the page of a table alone.
  private(set) var table: TablePage?
  let document: Document
  let flow: Flow
  private(set) var laidOut: [Int: [Row]] = [:]
  var folds = Folds()
  /// What stands below the post; only pages that are read have any.
  var footer = Footer() {
    didSet { forget(postEnd) }
  }

  /// More parts than any viewport shows; beyond it the rows of the parts left behind are let go.
  private static let keptParts = 1024

  package init(_ text: PostText, _ geometry: Geometry, _ typography: Typography = .plain) {
    post = text.post
    self.geometry = geometry
    self.typography = typography
    let title = TitleBlock(text, typography.dates)
    self.title = title
    table = nil
    document = text.document
    flow = Flow(text.document, omitting: title.omitted, saying: typography.words)
    source = (flow.leaves.bodyCount == 0 ? 0 : flow.leaves.start(of: 0))..<text.size
    sections =
      typography.words == nil
      ? PageSections(of: text, flow, omitting: title.omitted)
      : PageSections(of: text.post, within: flow, omitting: title.omitted)
    fold(foldedAtFirst)
  }

  /// The source of the post that a page shows, as it was written.
  init(sourceOf page: Page) {
    (post, geometry, title, table) = (page.post, page.geometry, nil, nil)
    typography = page.typography.wrappingCode
    document = page.document.asCode
    flow = Flow(sourceOf: document, sections: post.sections.map(\.offset))
    source = 0..<document.source.count
    sections = PageSections(of: post, within: flow)
  }

  private init(_ page: Page, _ geometry: Geometry, _ typography: Typography) {
    post = page.post
    self.geometry = geometry
    self.typography = page.isSource ? typography.wrappingCode : typography
    title = page.title
    table = page.table?.refitted(to: geometry, page.flow)
    document = page.document
    flow = page.flow
    source = page.source
    sections = page.sections
    folds = page.folds
    footer = page.footer
  }

  /// The page of a table alone, which has all columns of a viewport.
  ///
  /// - Parameter part: one that shows some of the table.
  init?(tableAt part: Int, of page: Page, columns: Int) {
    guard part > 0, case let leaf = page.flow.leaves[part - 1], leaf.showsTable,
      let table = TablePage(leaf.block)
    else { return nil }
    post = page.post
    geometry = Geometry(ofTableIn: columns)
    typography = page.typography
    document = page.document
    flow = page.flow.cut(to: part - 1)
    title = nil
    source = table.block.range
    sections = PageSections(of: flow)
    self.table = table.refitted(to: geometry, flow)
  }

  /// The same page for another viewport, or set in another way.
  func refitted(to columns: Int, measure: Int, _ typography: Typography) -> Page {
    let geometry =
      table == nil ? typography.geometry(columns: columns, measure: measure) : Geometry(ofTableIn: columns)
    return Page(self, geometry, typography)
  }

  /// Whether it is the source of a post: its lines are never panned.
  private var isSource: Bool { title == nil && table == nil }

  /// What a search looks through.
  var text: PageText { PageText(title: title, flow: flow, linear: linear) }

  /// What says the page in words; `nil` where it is set, as sources are.
  private var linear: LinearLayout? {
    title == nil ? nil : typography.words.map { LinearLayout(flow: flow, title: title, words: $0) }
  }

  package var partCount: Int { footer.groups.isEmpty ? postEnd : postEnd + 1 }

  /// The part after the last one of the post.
  package var postEnd: Int { flow.leaves.count + 1 }

  package mutating func rows(of part: Int) -> [Row] {
    if isHidden(part) { return [] }
    if let rows = laidOut[part] { return rows }
    var rows = layOut(part)
    if let fold = fold(titledBy: part), isFolded(fold) { rows = folded(rows, fold) }
    if laidOut.count > Self.keptParts { laidOut.removeAll(keepingCapacity: true) }
    laidOut[part] = rows
    return rows
  }

  /// Lets the header of a table alone scroll with the other rows where it would take more than so many.
  mutating func limitHead(to rows: Int) {
    guard let table, table.head.count > rows else { return }
    self.table?.head = []
  }

  /// Lets the rows of a part go, which are to be others.
  mutating func forget(_ part: Int) { laidOut[part] = nil }

  /// The rows of a part, laid out anew.
  package func layOut(_ part: Int) -> [Row] {
    if part == postEnd { return footer.rows(geometry, typography.dates, offset: offset(of: part)) }
    if let linear { return linear.rows(of: part, width: geometry.measure, typography) }
    if part == 0 { return title?.rows(geometry) ?? [] }
    let rows = leafLayout.rows(of: part - 1)
    return part == 1 ? Array(rows.dropFirst(table?.head.count ?? 0)) : rows
  }

  /// What lays out the parts after the first.
  private var leafLayout: LeafLayout { LeafLayout(flow, geometry, typography) }

  /// UTF-8 bytes from the start of the source to the part.
  func offset(of part: Int) -> Int {
    if part == 0 { return 0 }
    return part <= flow.leaves.count ? flow.leaves.start(of: part - 1) : source.upperBound
  }

  /// The line of the source that holds an offset, counted from 1.
  func line(at offset: Int) -> Int {
    document.source.prefix(offset).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  /// The part that shows the first footnote, or the one after the last.
  var bodyEnd: Int { flow.leaves.bodyCount + 1 }

  /// How much of the page lies above a position, from 0 to 1. Footnotes count as what is left below the body.
  mutating func fraction(above position: Position) -> Double {
    let part = position.part
    guard part >= bodyEnd, part < postEnd else { return fraction(before: offset(at: position)) }
    let body = flow.leaves.bodyCount > 0 ? fraction(before: offset(of: bodyEnd - 1)) : 0
    return body + (1 - body) * Double(part - bodyEnd + 1) / Double(postEnd - bodyEnd + 1)
  }

  /// How much of the text lies before an offset, from 0 to 1.
  func fraction(before offset: Int) -> Double {
    guard !source.isEmpty else { return 1 }
    return Double(min(max(offset, source.lowerBound), source.upperBound) - source.lowerBound)
      / Double(source.count)
  }

  /// The offset before which so much of the text lies, from 0 to 1.
  func offset(after fraction: Double) -> Int {
    source.lowerBound + Int(min(fraction, 1) * Double(source.count))
  }

  /// The section that a part lies in, by its index.
  package func section(at part: Int) -> Int? {
    sections.index(at: part)
  }
}
