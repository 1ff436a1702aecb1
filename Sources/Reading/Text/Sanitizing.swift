/// The one door through which text reaches a cell.
///
/// Nothing that a terminal obeys passes: controls are shown in caret form (`^[`), bidi controls by their number
/// (`<U+202E>`), what cannot be seen is left out. A tab or the end of a line is one space here, as are
/// U+2028 and U+2029: who can do better with them does so before.
package enum Sanitizing {
  /// The clusters of `text`, in order, each with the place of its character.
  package static func pieces(_ text: some StringProtocol) -> [Piece] {
    let text = String(text)
    var pieces: [Piece] = []
    pieces.reserveCapacity(text.utf8.count)
    walk(text) { pieces.append(Piece(cluster: $0, utf8: $1)) }
    return pieces
  }

  package static func clusters(_ text: some StringProtocol) -> [Cluster] {
    var clusters: [Cluster] = []
    append(text, to: &clusters)
    return clusters
  }

  package static func append(_ text: some StringProtocol, to clusters: inout [Cluster]) {
    walk(String(text)) { cluster, _ in clusters.append(cluster) }
  }

  /// `text` made fit to be printed where there are no cells: by the same rules, in full fidelity.
  package static func printable(_ text: some StringProtocol) -> String {
    var printable: [UInt8] = []
    walk(String(text)) { cluster, _ in printable += cluster.text.utf8 }
    return String(decoding: printable, as: UTF8.self)
  }

  /// Whether a terminal may obey a scalar: a control, a bidi control, or the end of a line.
  static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    return switch ScalarForm(scalar) {
    case .control, .bidi, .separator: true
    default: false
    }
  }

  @inline(__always)
  private static func walk(_ text: String, _ emit: (Cluster, Int) -> Void) {
    let bytes = Array(text.utf8)
    let ascii = Cluster.ascii
    for run in TextRuns(bytes) {
      var offset = run.range.lowerBound
      if run.isASCII {
        for byte in bytes[run.range] {
          if let cluster = ascii[Int(byte)] {
            emit(cluster, offset)
          } else {
            show(control: byte, at: offset, in: bytes) { emit($0, offset) }
          }
          offset += 1
        }
      } else {
        for character in text.characters(inBytes: run.range) {
          show(character) { emit($0, offset) }
          offset += character.utf8.count
        }
      }
    }
  }

  private static func show(
    control: UInt8, at offset: Int, in bytes: [UInt8], _ emit: (Cluster) -> Void
  ) {
    // CR LF is one space, which stands where it begins.
    let isAfterCR = control == 0x0A && offset > 0 && bytes[offset - 1] == 0x0D
    let isBeforeLF = control == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    if !isAfterCR { show(isBeforeLF ? " " : Unicode.Scalar(control), emit) }
  }
}

extension String {
  /// The characters in a range of bytes that begins and ends between characters.
  ///
  /// A string and not a part of this one: the standard library walks it in half the time.
  func characters(inBytes range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
