extension StringProtocol {
  /// Without white space and line ends around it.
  var trimmingSpace: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// In one line: each run of ASCII white space is a space, none is at the ends.
  var collapsingSpace: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      let isSpace = byte == 32 || (9...13).contains(byte)
      if !isSpace { bytes.append(byte) } else if let last = bytes.last, last != 32 { bytes.append(32) }
    }
    if bytes.last == 32 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
