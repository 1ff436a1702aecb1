/// A run of one style in a row.
package struct Span: Equatable, Sendable {
  package var clusters: Clusters
  package var style: Style
  /// Where its first cluster stands in the post, for a span of the post's own text; the others follow it there.
  package var origin: Origin?
  /// The link that it is a part of.
  package var link: Link?

  /// A place in one of the texts that a leaf shows.
  package struct Origin: Equatable, Sendable {
    /// Which of the leaf's texts; see `PageText`.
    package let text: Int
    /// UTF-8 bytes of clusters from the start of the text.
    package let offset: Int

    package init(text: Int, offset: Int) {
      self.text = text
      self.offset = offset
    }
  }

  package init(_ clusters: Clusters, _ style: Style, origin: Origin? = nil, link: Link? = nil) {
    self.clusters = clusters
    self.style = style
    self.origin = origin
    self.link = link
  }

  package init(_ text: String, _ style: Style = .text) {
    self.init(Sanitizing.clusters(text), style)
  }

  /// Blank columns.
  static func blank(_ columns: Int) -> Span { Span(.spaces(columns), .text) }

  /// A rule of so many columns.
  static func rule(_ columns: Int, isDouble: Bool = false) -> Span {
    let known = isDouble ? double : single
    let length = known.length / knownColumns * max(0, columns)
    if length <= known.length { return Span(known[0..<length], Style(.rule)) }
    return Span(known[0..<known.length / knownColumns].repeated(columns), Style(.rule))
  }

  /// As long as most rules are: those share its bytes.
  private static let knownColumns = 256
  private static let single = Sanitizing.clusters("─").repeated(knownColumns)
  private static let double = Sanitizing.clusters("═").repeated(knownColumns)

  /// What its clusters say.
  package var text: String { clusters.text }

  /// Whether all of them are spaces.
  package var isBlank: Bool { clusters.isBlank }

  /// A part of it, given as UTF-8 bytes of its clusters.
  func part(_ range: Range<Int>) -> Span {
    let origin = origin.map { Origin(text: $0.text, offset: $0.offset + range.lowerBound) }
    return Span(clusters[range], style, origin: origin, link: link)
  }

  /// The columns it takes.
  package var width: Int { clusters.width }

  /// The span cut to at most `columns`, with an ellipsis where something was cut off.
  package func truncated(to columns: Int) -> Span {
    if width <= columns { return self }
    var kept = 0
    var used = 0
    for extent in clusters.extents() {
      if used + extent.columns > columns - 1 { break }
      kept = extent.range.upperBound
      used += extent.columns
    }
    return Span(columns > 0 ? clusters[0..<kept] + Sanitizing.clusters("…") : [], style, link: link)
  }
}
