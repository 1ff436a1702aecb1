import Reading

/// Rows with the escape sequences of a theme. Each row ends as plain as it began, so that it may stand anywhere.
nonisolated struct ANSIText {
  /// Sequences that give spans their looks; the first is none, for where nothing has to be done.
  private let openings: [[UInt8]]
  /// Which of them each style has, by its role and attributes.
  private let indices: [Int]
  private let hasLinks: Bool

  /// More than the attributes of a style have values.
  private static let attributes = 64

  /// - Parameter hasLinks: whether what is linked is written as a link of the terminal.
  init(_ theme: Theme, hasLinks: Bool) {
    self.hasLinks = hasLinks
    let looks = Role.allCases.flatMap { role in
      (0..<UInt8(Self.attributes)).map { theme.look(Style(role, Attributes(rawValue: $0))) }
    }
    var openings: [[UInt8]] = [[]]
    var known = [Look(): 0]
    indices = looks.map { look in
      if let index = known[look] { return index }
      openings.append(Array("\u{1B}[\(look.rendition)m".utf8))
      known[look] = openings.count - 1
      return openings.count - 1
    }
    self.openings = openings
  }

  /// Writes a row, a newline after it.
  ///
  /// - Parameter left: blank columns before it, where it is not empty.
  func write(_ row: Row, left: Int, to bytes: inout [UInt8]) {
    if !row.spans.isEmpty { bytes += repeatElement(0x20, count: left) }
    var current = 0
    // In place: a copy of each span would cost more than writing it.
    let spans = row.spans.span
    for index in spans.indices {
      // Blanks beside the text have no look.
      let isBeside = spans[index].origin == nil && spans[index].clusters.isBlank
      let opening = isBeside ? 0 : opening(of: spans[index].style)
      if opening != current {
        bytes += opening == 0 ? Self.reset : openings[opening]
        current = opening
      }
      if hasLinks, let link = spans[index].link, let address = Self.address(link) {
        // Parts of one link, in rows below each other, are told by their number.
        bytes += "\u{1B}]8;id=\(link.start);\(address)\u{1B}\\".utf8
        spans[index].clusters.write(to: &bytes)
        bytes += "\u{1B}]8;;\u{1B}\\".utf8
      } else {
        spans[index].clusters.write(to: &bytes)
      }
    }
    if current != 0 { bytes += Self.reset }
    bytes.append(0x0A)
  }

  /// Which of the sequences gives a style its look.
  private func opening(of style: Style) -> Int {
    let attributes = Int(style.attributes.rawValue) % Self.attributes
    return indices[Int(style.role.rawValue) * Self.attributes + attributes]
  }

  private static let reset = Array("\u{1B}[m".utf8)

  /// The address as a terminal may be given it: of the web or of mail, what may not stand in one percent-encoded.
  private static func address(_ link: Link) -> String? {
    let utf8 = link.address.utf8
    let start = link.address.prefix(8).lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: start.hasPrefix), utf8.count <= 2048 else {
      return nil
    }
    return utf8.reduce(into: "") { address, byte in
      if byte <= 0x20 || byte >= 0x7F || "\"'<>\\^`{|}".utf8.contains(byte) {
        address += byte < 16 ? "%0" : "%"
        address += String(byte, radix: 16, uppercase: true)
      } else {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }
}
