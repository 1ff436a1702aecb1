/// Rows written as they come: with the escape sequences of a theme, or as plain text. Each row ends as plain as it
/// began, so that it may stand anywhere.
package struct RowWriter: RowSink {
  var margin = Margin()
  /// Whether rows without anything in them are left out until another one comes.
  var omitsBlankRows = false
  package private(set) var bytes: [UInt8] = []

  var showsTokens: Bool { !looks.isPlain }

  private let looks: RowLooks
  /// Blank columns before each row that is not empty.
  private let left: Int
  /// Where the row begins, and whether anything can be seen in it so far.
  private var start = 0
  private var isInked = false
  /// Which of the sequences is in force.
  private var opening = 0
  private var isStruck = false
  /// The columns that marks of struck text took in the row. Blanks beside the text give them back, before it or behind, so
  /// that the columns of a table stay where they are.
  private var taken = 0
  /// The blanks beside the text that were put last.
  private var blanks = 0

  /// UTF-8 bytes, as a batch of a long post takes: an array that grows is copied each time.
  private static let room = 32_768

  /// - Parameter left: blank columns before each row that is not empty.
  init(_ looks: RowLooks, left: Int) {
    self.looks = looks
    self.left = left
    bytes.reserveCapacity(Self.room)
  }

  mutating func beginRow(at offset: Int, strip: Strip?) {
    start = bytes.count
    isInked = false
    (taken, blanks) = (0, 0)
    switch margin.next() {
    case .blank(let columns): putSpaces(left + columns)
    case .spans(let spans):
      putSpaces(left)
      put(spans)
    }
  }

  mutating func putBlank(_ columns: Int) {
    if looks.isPlain { strike(false) } else { open(0) }
    let given = min(taken, columns)
    taken -= given
    blanks = columns - given
    putSpaces(blanks)
  }

  private mutating func putSpaces(_ count: Int) {
    for _ in 0..<max(0, count) { bytes.append(0x20) }
  }

  private static let strikeMark = Array("~~".utf8)

  mutating func put(
    _ clusters: Clusters, _ part: Range<Int>, _ style: Style, origin: Span.Origin?, link: Link?
  ) {
    defer { blanks = 0 }
    let isBlank = clusters.isBlank(in: part)
    if !isBlank { isInked = true }
    if looks.isPlain {
      strike(style.attributes.contains(.strikethrough))
    } else {
      // Blanks beside the text have no look.
      open(isBlank && origin == nil ? 0 : looks.index(of: style))
      if looks.hasLinks, let link, let told = Hyperlink(link) {
        bytes += told.opening.utf8
        clusters.write(part, to: &bytes)
        bytes += Hyperlink.closing.utf8
        return
      }
    }
    clusters.write(part, to: &bytes)
  }

  mutating func endRow() {
    if isInked {
      omitsBlankRows = false
      strike(false)
      open(0)
      while looks.isPlain, bytes.last == 0x20 { bytes.removeLast() }
    } else {
      bytes.removeLast(bytes.count - start)
      (opening, isStruck) = (0, false)
      if omitsBlankRows { return }
    }
    bytes.append(0x0A)
  }

  mutating func put(_ row: Row) {
    beginRow(at: row.offset, strip: nil)
    put(row.spans)
    endRow()
  }

  private mutating func put(_ spans: [Span]) {
    // In place: a copy of each would cost more than writing it.
    let spans = spans.span
    for index in spans.indices {
      let part = 0..<spans[index].clusters.length
      put(
        spans[index].clusters, part, spans[index].style, origin: spans[index].origin, link: spans[index].link)
    }
  }

  private mutating func open(_ next: Int) {
    if next == opening { return }
    looks.write(next, to: &bytes)
    opening = next
  }

  private mutating func strike(_ isStruck: Bool) {
    if isStruck == self.isStruck { return }
    if isStruck {
      let given = min(blanks, 2 * Self.strikeMark.count)
      bytes.removeLast(given)
      taken -= given
    }
    bytes += Self.strikeMark
    taken += Self.strikeMark.count
    self.isStruck = isStruck
  }
}
