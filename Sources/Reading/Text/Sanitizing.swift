/// The one door through which text reaches a cell.
///
/// Nothing that a terminal obeys passes: controls are shown in caret form (`^[`), bidi controls by their number
/// (`<U+202E>`), what cannot be seen is left out. A tab or the end of a line is one space here, as are
/// U+2028 and U+2029: who can do better with them does so before.
package enum Sanitizing {
  /// The clusters of `text`, in order, each with the place of its character.
  package static func pieces(_ text: some StringProtocol) -> Pieces {
    var text = String(text)
    return text.withUTF8 { pieces($0) }
  }

  /// The clusters of a text in valid UTF-8, in order, each with the place of its character.
  static func pieces(_ utf8: UnsafeBufferPointer<UInt8>) -> Pieces {
    var pieces = Pieces()
    append(utf8, at: 0, to: &pieces)
    return pieces
  }

  /// The same of words of ASCII with one space between them, which need no copy; `nil` for any other text.
  static func plainPieces(_ utf8: [UInt8]) -> Pieces? {
    utf8.withUnsafeBytes { isPlain($0) } ? Pieces(sanitizedASCII: utf8) : nil
  }

  /// The same of a part of a text in ASCII without controls, idle spaces and all.
  static func plainPieces(_ utf8: [UInt8], in part: Range<Int>) -> Pieces? {
    let isFit = utf8.withUnsafeBytes { bytes in
      isPlain(UnsafeRawBufferPointer(rebasing: bytes[part]), hasIdleSpaces: true)
    }
    return isFit ? Pieces(sanitizedASCII: utf8, in: part) : nil
  }

  /// Whether a text is ASCII without controls; eight bytes at a time.
  ///
  /// - Parameter hasIdleSpaces: whether it may have several spaces in a row, and begin with one.
  private static func isPlain(_ bytes: UnsafeRawBufferPointer, hasIdleSpaces: Bool = false) -> Bool {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    /// The high bit of each byte of ASCII that is zero.
    func zeros(_ word: UInt64) -> UInt64 { ~(word &+ (highs &- ones)) & highs }
    let idle = hasIdleSpaces ? 0 : highs
    var index = 0
    /// The high bit of the last byte where that was a space.
    var before: UInt64 = 0x80
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let spaces = zeros(word ^ 0x20 &* ones)
      // No byte below a space carries where a space is taken off all of them with their high bits set.
      let controls = ~((word | highs) &- 0x20 &* ones) & highs
      let others = word & highs | controls | zeros(word ^ 0x7F &* ones)
      if others | spaces & (spaces << 8 | before) & idle != 0 { return false }
      before = spaces >> 56
      index += 8
    }
    var isAfterSpace = before != 0
    while index < bytes.count {
      let isSpace = bytes[index] == 0x20
      if !(0x20..<0x7F).contains(bytes[index]) || isSpace && isAfterSpace && !hasIdleSpaces { return false }
      isAfterSpace = isSpace
      index += 1
    }
    return true
  }

  package static func clusters(_ text: some StringProtocol) -> Clusters {
    let utf8 = Array(text.utf8)
    return (plainPieces(utf8, in: utf8.indices) ?? pieces(text)).clusters
  }

  package static func append(_ text: some StringProtocol, to clusters: inout Clusters) {
    clusters.append(self.clusters(text))
  }

  /// `text` made fit to be printed where there are no cells: by the same rules, in full fidelity.
  package static func printable(_ text: some StringProtocol) -> String { clusters(text).text }

  /// Whether a terminal may obey a scalar: a control, a bidi control, or the end of a line.
  static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    return switch ScalarForm(scalar) {
    case .control, .bidi, .separator: true
    default: false
    }
  }

  /// Appends a part of a text, in valid UTF-8, that begins and ends between characters.
  ///
  /// - Parameter offset: where it begins in the text.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int, to pieces: inout Pieces) {
    pieces.reserveCapacity(pieces.clusters.length + utf8.count)
    for run in TextRuns(utf8) {
      let bytes = UnsafeBufferPointer(rebasing: utf8[run.range])
      var start = offset + run.range.lowerBound
      if run.isSimple {
        append(simple: bytes, at: start, to: &pieces)
      } else {
        var index = 0
        while index < bytes.count, let usual = bytes.usualCharacter(at: index) {
          let end = index + usual.length
          pieces.append(
            sanitized: UnsafeBufferPointer(rebasing: bytes[index..<end]), columns: usual.columns,
            isSpace: bytes[index] == 0x20, usual.doubt, at: start + index)
          index = end
        }
        start += index
        let rest = UnsafeBufferPointer(rebasing: bytes[index...])
        if rest.isEmpty { continue }
        for character in String(decoding: rest, as: UTF8.self) {
          show(character) { pieces.append($0, at: start) }
          start += character.utf8.count
        }
      }
    }
  }

  private static func append(
    simple bytes: UnsafeBufferPointer<UInt8>, at offset: Int, to pieces: inout Pieces
  ) {
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, (0x20..<0x7F).contains(bytes[index]) { index += 1 }
      if index > start {
        pieces.append(sanitizedASCII: UnsafeBufferPointer(rebasing: bytes[start..<index]), at: offset + start)
      } else if bytes[index] < 0x80 {
        show(control: index, of: bytes) { pieces.append($0, at: offset + start) }
        index += 1
      } else {
        let (scalar, length) = bytes.scalar(at: index)
        index += length
        pieces.append(
          sanitized: UnsafeBufferPointer(rebasing: bytes[start..<index]),
          columns: ScalarForm(scalar).width ?? 1, isSpace: scalar.isBlank, nil, at: offset + start)
      }
    }
  }

  private static func show(
    control index: Int, of bytes: UnsafeBufferPointer<UInt8>, _ emit: (Cluster) -> Void
  ) {
    let control = bytes[index]
    // CR LF is one space, which stands where it begins.
    let isAfterCR = control == 0x0A && index > 0 && bytes[index - 1] == 0x0D
    let isBeforeLF = control == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    if !isAfterCR { show(isBeforeLF ? " " : Unicode.Scalar(control), emit) }
  }
}
