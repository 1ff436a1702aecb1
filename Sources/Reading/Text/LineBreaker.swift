/// Reads the line break classes of a text one by one and notes where a row may end.
///
/// The rules are those of Unicode Standard Annex #14, version 15.0, numbers as in its section 8.2, example 7, and of
/// version 15.1 the one of hyphens at the start of a word (LB20a), here of several too: `--width` is one word.
struct LineBreaker {
  private(set) var found: [LineBreaking.Opportunity] = []

  /// The class of the last scalar, combining marks left out (LB9) and spaces too once something stands
  /// before them; `nil` at the start.
  private var last: LineBreakClass?
  private var isAfterSpace = false
  private var isAfterJoiner = false
  /// After a hyphen that follows Hebrew (LB21a).
  private var isAfterHebrewHyphen = false
  /// After hyphens that begin a word (LB20a).
  private var isAfterFirstHyphens = false
  private var hasOddRegionals = false
  private var number = Number.none
  /// Where in `found` the place before a bracket is that opens a number after a sign (LB25): whether a row may
  /// end there is known one scalar later.
  private var opening: Int?

  private enum Number {
    case none, digits, closed
  }

  private enum Break {
    case none, allowed, mandatory
  }

  init(capacity: Int) { found.reserveCapacity(capacity) }

  /// Begins another text.
  mutating func restart() {
    found.removeAll(keepingCapacity: true)
    (last, number, opening) = (nil, .none, nil)
    (isAfterSpace, isAfterJoiner, isAfterHebrewHyphen, hasOddRegionals) = (false, false, false, false)
    isAfterFirstHyphens = false
  }

  /// Whether the last scalar was a letter: letters after it change nothing, and a row may end after a space before
  /// the next one.
  @inline(__always)
  var isInWord: Bool { last == .al && !isAfterSpace && !isAfterJoiner }

  /// Reads letters of ASCII after a letter, and between two of them a space, a mark before a space, an apostrophe or a
  /// hyphen: nearly all of most texts.
  ///
  /// - Returns: The offset of what it has not read.
  mutating func words(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let ascii = LineBreakClass.ascii
    return ascii.withUnsafeBufferPointer { ascii in
      func isLetter(_ index: Int) -> Bool {
        index < end && text[index] < 0x80 && ascii[Int(text[index])] == .al
      }
      var offset = start
      while offset < end, text[offset] < 0x80 {
        switch ascii[Int(text[offset])] {
        case .al:
          offset += 1
        case .sp where isLetter(offset + 1):
          found.append(LineBreaking.Opportunity(utf8: offset + 1, isMandatory: false))
          offset += 2
        // LB13, LB18
        case .is where offset + 1 < end && text[offset + 1] == 0x20 && isLetter(offset + 2),
          .ex where offset + 1 < end && text[offset + 1] == 0x20 && isLetter(offset + 2):
          found.append(LineBreaking.Opportunity(utf8: offset + 2, isMandatory: false))
          offset += 3
        // LB19
        case .qu where isLetter(offset + 1):
          offset += 2
        // LB21, LB31
        case .hy where isLetter(offset + 1):
          found.append(LineBreaking.Opportunity(utf8: offset + 1, isMandatory: false))
          offset += 2
        default:
          return offset
        }
      }
      return offset
    }
  }

  mutating func read(_ class: LineBreakClass, at utf8: Int, startsCharacter: Bool) {
    var next = `class`
    if next == .cm || next == .zwj {
      let isJoiner = next == .zwj
      // LB9, LB10
      if let last, !last.isLineEnd, last != .zw, last != .sp, !isAfterSpace {
        isAfterJoiner = isJoiner
        return
      }
      next = .al
      note(place(before: next), at: utf8, startsCharacter)
      move(to: next)
      isAfterJoiner = isJoiner
      return
    }
    if next == .nu, last?.isOpening == true, !isAfterSpace, let opening { found.remove(at: opening) }
    opening = nil
    note(place(before: next), at: utf8, startsCharacter)
    if next.isOpening, last?.isAffix == true, !isAfterSpace, found.last?.utf8 == utf8 {
      opening = found.count - 1
    }
    move(to: next)
  }

  private mutating func note(_ kind: Break, at utf8: Int, _ startsCharacter: Bool) {
    guard kind != .none, startsCharacter else { return }
    found.append(LineBreaking.Opportunity(utf8: utf8, isMandatory: kind == .mandatory))
  }

  private mutating func move(to next: LineBreakClass) {
    isAfterJoiner = false
    if next == .sp {
      if last?.isLineEnd != false { last = .sp }
      isAfterSpace = true
      number = .none
      return
    }
    hasOddRegionals = next == .ri && !(last == .ri && !isAfterSpace && hasOddRegionals)
    isAfterHebrewHyphen = (next == .hy || next == .ba) && last == .hl && !isAfterSpace
    isAfterFirstHyphens = next == .hy && (beginsWord || last == .hy && isAfterFirstHyphens)
    if next == .nu {
      number = .digits
    } else if number == .digits, next.isClosing {
      number = .closed
    } else if number != .digits || (next != .sy && next != .is) {
      number = .none
    }
    last = next
    isAfterSpace = false
  }

  /// Whether what comes next begins a word.
  private var beginsWord: Bool {
    guard let last, !isAfterSpace else { return true }
    switch last {
    case .sp, .zw, .cb, .gl, .qu: return true
    default: return last.isLineEnd || last.isOpening
    }
  }

  private func place(before next: LineBreakClass) -> Break {
    guard let last else { return .none }
    if last.isLineEnd { return last == .cr && next == .lf ? .none : .mandatory }  // LB4, LB5
    if next.isLineEnd || next == .sp || next == .zw { return .none }  // LB6, LB7
    if last == .zw { return .allowed }  // LB8
    if isAfterJoiner || next == .wj { return .none }  // LB8a, LB11
    if next.isClosing || next == .ex || next == .is || next == .sy { return .none }  // LB13
    if isKept(next, across: last) { return .none }
    if isAfterSpace { return .allowed }  // LB18
    return isKept(next, to: last) ? .none : .allowed
  }

  /// The rules that hold across spaces.
  private func isKept(_ next: LineBreakClass, across last: LineBreakClass) -> Bool {
    switch last {
    case .op, .opw: true  // LB14
    case .qu: next.isOpening  // LB15
    case .cl, .cp, .cpw: next == .ns  // LB16
    case .b2: next == .b2  // LB17
    default: false
    }
  }

  /// The rules for what stands side by side.
  private func isKept(_ next: LineBreakClass, to last: LineBreakClass) -> Bool {
    if last == .al, next == .al { return true }
    if last == .wj || last == .gl { return true }  // LB11, LB12
    if next == .gl { return last != .ba && last != .hy }  // LB12a
    if last == .qu || next == .qu { return true }  // LB19
    if last == .cb || next == .cb { return false }  // LB20
    if last == .bb || isAfterHebrewHyphen { return true }  // LB21, LB21a
    switch next {
    case .ba, .hy, .ns, .in: return true  // LB21, LB22
    case .al, .hl: return isKept(letter: next, to: last)
    case .nu: return isKept(digitTo: last)
    case .pr, .po: return isKept(affix: next, to: last)
    case .op: return last.isLetter || last == .nu  // LB30
    case .id, .idx: return last == .pr  // LB23a
    case .eb: return last == .pr
    case .em: return last == .pr || last == .eb || last == .idx  // LB23a, LB30b
    case .ri: return last == .ri && hasOddRegionals  // LB30a
    case .jl, .jv, .jt, .h2, .h3: return last == .pr || isKept(hangul: next, to: last)  // LB27
    default: return false
    }
  }

  private func isKept(letter next: LineBreakClass, to last: LineBreakClass) -> Bool {
    if last.isLetter || last == .nu || last.isAffix { return true }  // LB28, LB23, LB24
    if isAfterFirstHyphens { return true }  // LB20a
    if last == .is || last == .cp { return true }  // LB29, LB30
    return last == .sy && next == .hl  // LB21b
  }

  private func isKept(digitTo last: LineBreakClass) -> Bool {
    if last.isLetter || last.isAffix || last == .hy || last == .nu { return true }  // LB23, LB25
    return last == .cp || number == .digits  // LB30, LB25
  }

  private func isKept(affix next: LineBreakClass, to last: LineBreakClass) -> Bool {
    if last.isLetter || number != .none { return true }  // LB24, LB25
    return next == .po && (last.isIdeograph || last.isHangul)  // LB23a, LB27
  }

  /// LB26
  private func isKept(hangul next: LineBreakClass, to last: LineBreakClass) -> Bool {
    switch last {
    case .jl: next != .jt
    case .jv, .h2: next == .jv || next == .jt
    case .jt, .h3: next == .jt
    default: false
    }
  }
}
