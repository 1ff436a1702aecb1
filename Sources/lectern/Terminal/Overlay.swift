import Reading

/// What is written over a row when ncurses has drawn it: clusters in the blanks left for them, struck text and links,
/// for which ncurses has no attribute.
///
/// Every cluster of doubtful width is written at an absolute position and nothing follows it, so its width moves
/// nothing.
nonisolated struct Overlay {
  private var written: [UInt8] = []
  /// Where the cursor stands in which look, if that is sure.
  private var end: (column: Int, look: Look)?
  /// The link that what comes next would be a part of.
  private var link: Hyperlink?

  var bytes: [UInt8] { link == nil ? written : written + Array(Hyperlink.closing.utf8) }

  /// Writes a cluster at a cell, counted from 0.
  mutating func put(_ cluster: Cluster, row: Int, column: Int, in look: Look, _ link: Hyperlink? = nil) {
    if link != self.link {
      written += (link?.opening ?? Hyperlink.closing).utf8
      self.link = link
    }
    if end?.column != column || end?.look != look {
      written += "\u{1B}[\(row + 1);\(column + 1)H\u{1B}[\(look.rendition)m".utf8
    }
    written += cluster.text.utf8
    end = cluster.doubt == nil ? (column + cluster.width, look) : nil
  }
}
