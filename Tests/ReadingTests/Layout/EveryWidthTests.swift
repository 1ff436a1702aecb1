import Markdown
import Posts
import Testing

@testable import Reading

/// Every article in every width from 1 to 120 columns.
@Suite struct EveryWidthTests {
  private static let widths = 1...120

  @Test func thereAreArticles() {
    #expect(Articles.all.count >= 14)
  }

  /// Lays every leaf out once for each width: no row is wider than the screen, however it is panned, and every word is
  /// there once.
  @Test(arguments: Articles.all)
  func everyWordFits(text: PostText) {
    let flow = Flow(text.document, omitting: TitleBlock(text).omitted)
    let expected = flow.leaves.map { Letters.of($0.block) }
    var tooWide: [String] = []
    var wrong: [String] = []
    for columns in Self.widths {
      let geometry = Geometry(columns: columns, measure: 72)
      let layout = LeafLayout(flow, geometry)
      for (index, leaf) in flow.leaves.enumerated() {
        let rows = layout.rows(of: index)
        // A wide cluster has no room in one column; the frame leaves it out.
        let seen = [0, 8, 100].flatMap { shift in rows.map { $0.panned(by: shift) } }
        let widest = seen.map { row in columns == 1 && row.hasWideCluster ? 1 : row.width }.max() ?? 0
        if geometry.left + widest > columns { tooWide.append("\(columns) columns, leaf \(index): \(widest)") }
        let shown = Letters.of(rows)
        // The cells of a table stand side by side, and a narrow screen repeats the header.
        let isRight =
          if case .table = leaf.block.kind {
            expected[index].sorted().isContained(in: shown.sorted())
          } else {
            shown == expected[index]
          }
        if !isRight { wrong.append("\(columns) columns, leaf \(index): \(String(shown))") }
      }
    }
    #expect(tooWide == [])
    #expect(wrong == [])
  }

  @Test(arguments: Articles.all)
  func thereAndBackRestoresThePlace(text: PostText) {
    var reader = Reader(root: ".", entry: .post(text.post.id), size: Size(rows: 24, columns: 80))
    _ = reader.start()
    _ = reader.update(.loaded(text))
    for _ in 0..<3 {
      reader.type("  jjj")
      let rows = reader.pager?.rows
      for columns in Self.widths {
        reader.resize(rows: 10, columns: columns)
      }
      reader.resize(rows: 24, columns: 80)
      #expect(reader.pager?.rows == rows)
    }
  }

  @Test(arguments: Articles.all)
  func noClusterIsCut(text: PostText) {
    for columns in Self.widths {
      var reader = Reader(root: ".", entry: .post(text.post.id), size: Size(rows: 60, columns: columns))
      _ = reader.start()
      _ = reader.update(.loaded(text))
      reader.type(" ")
      let frame = reader.frame()
      for row in 0..<frame.size.rows {
        var half = false
        for cell in frame[row: row] {
          #expect((cell.cluster == nil) == half)
          half = cell.cluster?.width == 2
        }
        #expect(!half)
      }
    }
  }
}

/// What can be compared however it is broken into rows: letters and digits.
private enum Letters {
  static func of(_ rows: [Row]) -> [Unicode.Scalar] {
    rows.flatMap { $0.spans.flatMap { of($0.clusters.map(\.text).joined()) } }
  }

  /// What a leaf has to show, found without the layout. The numbers of items are the layout's own.
  static func of(_ block: Block) -> [Unicode.Scalar] {
    switch block.kind {
    case .html:
      let html = String(decoding: block.literal, as: UTF8.self)
      return of(html.replacing(/<[^>]*>/, with: ""))
    case .box(let box):
      return of(box.picture.map { $0.caption + $0.address } ?? box.label)
    case .code:
      return of(String(decoding: block.literal, as: UTF8.self))
    case .table:
      let cells = block.children.flatMap { Array($0.children) }
      return cells.flatMap { of($0.inlines) }
    default:
      guard let figures = ImageText.figures(of: block.inlines) else { return of(block.inlines) }
      return figures.flatMap {
        of(ImageText.caption($0.image)) + of($0.image.title ?? "") + of($0.image.destination)
          + of($0.link?.address ?? "")
      }
    }
  }

  private static func of(_ inlines: Inlines) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for inline in inlines {
      switch inline.kind {
      case .html: continue
      case .image: letters += of(ImageText.caption(inline))
      case .emphasis, .strong, .strikethrough, .mark, .link: letters += of(inline.children)
      default: letters += of(inline.text)
      }
    }
    return letters
  }

  private static func of(_ text: String) -> [Unicode.Scalar] {
    Sanitizing.printable(text).unicodeScalars.filter { $0.properties.isAlphabetic }
  }
}

extension Array<Unicode.Scalar> {
  /// Whether every element, as often as it occurs, is in another array; both are sorted.
  fileprivate func isContained(in other: [Unicode.Scalar]) -> Bool {
    var rest = other[...]
    return allSatisfy { scalar in
      rest = rest.drop { $0 < scalar }
      return rest.popFirst() == scalar
    }
  }
}

extension Row {
  fileprivate var hasWideCluster: Bool {
    spans.contains { $0.clusters.contains { $0.width == 2 } }
  }
}

extension String {
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
