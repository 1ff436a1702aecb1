/// An inline as it is stored, in the order of `BlockNode`.
struct InlineNode {
  let kind: Inline.Kind
  /// Its text lies in the tree's pool, not in the source.
  var isPooled = false
  private let lower: UInt32
  private var upper: UInt32
  private var after: UInt32
  private var textLower: UInt32 = 0
  private var textUpper: UInt32 = 0

  init(_ kind: Inline.Kind, _ start: Int, _ end: Int, next: Int) {
    self.kind = kind
    lower = UInt32(truncatingIfNeeded: start)
    upper = UInt32(truncatingIfNeeded: end)
    after = UInt32(truncatingIfNeeded: next)
  }

  var range: Range<Int> { Int(lower)..<Int(max(lower, upper)) }

  var end: Int {
    get { Int(upper) }
    set { upper = UInt32(truncatingIfNeeded: newValue) }
  }

  /// The index of the node after all that is in this one.
  var next: Int {
    get { Int(after) }
    set { after = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Where its text lies, in the source or the pool.
  var text: Range<Int> {
    get { Int(textLower)..<Int(textUpper) }
    set {
      textLower = UInt32(truncatingIfNeeded: newValue.lowerBound)
      textUpper = UInt32(truncatingIfNeeded: newValue.upperBound)
    }
  }

  /// The index of its target, for a link or image; of its definition, for a footnote.
  var target: Int {
    get { Int(textLower) }
    set { textLower = UInt32(truncatingIfNeeded: newValue) }
  }
}

/// Where a link leads.
struct LinkTarget: Sendable {
  /// Ranges of the pool that lies beside it.
  var destination: Range<Int>
  var title: Range<Int>?
}
