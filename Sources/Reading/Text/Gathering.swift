/// A base and what of the scalars after it belongs to it: marks, or the rest of an emoji sequence.
///
/// Whatever belongs to neither is left out, so that no cluster holds a scalar that was not asked for.
struct Gathering {
  private var base: Unicode.Scalar
  private var width: Int
  /// After the base, of an emoji sequence (Unicode Technical Standard #51, section 1.4).
  private var sequence: [Unicode.Scalar] = []
  /// At most `markLimit`: a cell of the terminal library holds no more.
  private var marks: [Unicode.Scalar] = []
  /// The form of the last scalar taken.
  private var last: ScalarForm
  private var isNewer: Bool
  private var isPicture: Bool
  private var kinds = Doubts()

  private static let markLimit = 4
  /// Longer than every sequence that Unicode recommends.
  private static let sequenceLimit = 16

  init(_ base: Unicode.Scalar, _ form: ScalarForm, width: Int) {
    self.base = base
    self.width = width
    last = form
    isNewer = form.isNewer
    isPicture = form.isEmoji && !base.isASCII
  }

  /// Takes scalars up to the next base.
  mutating func take(from rest: inout ArraySlice<Unicode.Scalar>) {
    while let scalar = rest.first {
      let form = ScalarForm(scalar)
      switch form {
      case .hidden: break
      case .emojiSelector:
        if last == .emojiNarrow { extend(scalar, form, .vs16) }
      case .skin:
        guard isPicture, last.isEmoji || last == .emojiSelector else { return }
        extend(scalar, form, .skin)
      case .joiner:
        takeJoined(&rest)
      case .tag:
        takeTags(&rest)
      case .mark, .newerMark, .spacingMark, .jamo:
        take(scalar, form)
      default:
        return
      }
      rest = rest.dropFirst()
    }
  }

  private mutating func extend(_ scalar: Unicode.Scalar, _ form: ScalarForm, _ kind: Doubt) {
    sequence.append(scalar)
    last = form
    isNewer = isNewer || form.isNewer
    kinds.insert(kind)
  }

  /// Takes the emoji after a joiner and leaves it the first of `rest`; the joiner alone is dropped.
  private mutating func takeJoined(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard isPicture, let joiner = rest.first, let next = rest.dropFirst().first else { return }
    let form = ScalarForm(next)
    guard form.isEmoji, marks.isEmpty, sequence.count < Self.sequenceLimit else { return }
    rest.removeFirst()
    extend(joiner, .joiner, .zwj)
    extend(next, form, .zwj)
  }

  /// Takes the tags that spell a region after U+1F3F4 and leaves the last of them the first of `rest`.
  private mutating func takeTags(_ rest: inout ArraySlice<Unicode.Scalar>) {
    let tags = rest.prefix { ScalarForm($0) == .tag }
    rest = rest.dropFirst(tags.count - 1)
    let isSpelled = tags.dropLast().allSatisfy {
      (0xE0030...0xE0039).contains($0.value) || (0xE0061...0xE007A).contains($0.value)
    }
    guard base.value == 0x1F3F4, sequence.isEmpty, marks.isEmpty, (4...7).contains(tags.count), isSpelled,
      tags.last?.value == 0xE007F
    else { return }
    for tag in tags { extend(tag, .tag, .tag) }
  }

  private mutating func take(_ mark: Unicode.Scalar, _ form: ScalarForm) {
    if mark.value == 0x20E3, base.isASCII, kinds.contains(.vs16) {
      return extend(mark, form, .keycap)
    }
    guard sequence.isEmpty else { return }
    last = form
    if marks.isEmpty, let composed = Composition.compose(base, mark) {
      let form = ScalarForm(composed)
      base = composed
      width = form.width ?? width
      isNewer = form.isNewer
    } else if marks.count < Self.markLimit {
      marks.append(mark)
      isNewer = isNewer || form.isNewer
      if form == .spacingMark { kinds.insert(.spacingMark) }
      if form == .jamo { kinds.insert(.jamo) }
    }
  }

  /// The cluster of all that was taken; two columns for every emoji sequence and every base with a spacing mark.
  var cluster: Cluster {
    let text = sequence.isEmpty ? marks : sequence
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    scalars.append(contentsOf: text)
    return Cluster(
      sanitized: String(scalars), width: kinds.isEmpty ? width : 2, doubt: isNewer ? .newer : kinds.gravest)
  }
}
