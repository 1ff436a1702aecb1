/// Finds the last place in a part of a text in ASCII before which a row may end, reading little more than the text around it.
///
/// What the rules know of a text when they have read a letter is the letter, whatever stood before it: they can begin at
/// any. The places of the whole text are those of `LineBreaking`.
struct LastBreak {
  private var breaker = LineBreaker(capacity: 8)

  /// UTF-8 bytes that are read backwards to find a letter.
  private static let reach = 256

  enum Finding: Equatable {
    /// A place, `nil` where a row may end nowhere in the part.
    case place(Int?)
    /// There is no letter near enough to begin at.
    case unknown
  }

  /// - Parameters:
  ///   - text: in ASCII, without controls.
  ///   - low: a row may end only behind it.
  ///   - high: the last place that counts, before the end of the text.
  mutating func find(in text: UnsafeBufferPointer<UInt8>, after low: Int, upTo high: Int) -> Finding {
    let ascii = LineBreakClass.ascii
    var end = high
    while end > low {
      var start = end - 1
      while start > low, text[start] != 0x20 { start -= 1 }
      let limit = low - Self.reach
      while start > 0, start > limit, ascii[Int(text[start])] != .al { start -= 1 }
      if start > 0, start <= limit { return .unknown }
      breaker.restart()
      // One byte more: that a bracket before a number is none to break at is known behind it.
      breaker.read(text, start..<min(end + 2, text.count))
      if let last = breaker.found.last(where: { $0.utf8 <= end }), last.utf8 > low {
        return .place(last.utf8)
      }
      end = start
    }
    return .place(nil)
  }
}
