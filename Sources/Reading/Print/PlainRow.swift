extension Row {
  /// Writes the row as text, a newline after it: what is struck out between `~~`, blanks at its end left out.
  ///
  /// - Parameter left: blank columns before it, where it is not empty.
  package func writePlain(left: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += repeatElement(0x20, count: left)
    var isStruck = false
    for span in spans {
      if span.style.attributes.contains(.strikethrough) != isStruck {
        bytes += "~~".utf8
        isStruck.toggle()
      }
      span.clusters.write(to: &bytes)
    }
    if isStruck { bytes += "~~".utf8 }
    while bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }
}
