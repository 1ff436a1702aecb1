/// The start of an escape sequence in what was read, told apart by its form alone.
///
/// Forms: ECMA-48, 5.4 (control sequences) and 5.6 (control strings); SS3 as in the VT220.
nonisolated enum EscapeSequence {
  /// Not a sequence: the Escape key, or Escape before another key.
  case none
  /// With its end; what it said, without the Escape and without the end of a string.
  case whole([UInt8])
  /// Broken off by what cannot be in it, which was not taken.
  case broken
  /// The input ends before the sequence does.
  case cut([UInt8])

  /// Takes what follows an Escape.
  init(after rest: inout ArraySlice<Int32>) {
    switch rest.first {
    case nil: self = .cut([])
    case 0x5B: self = .control(&rest)
    case 0x4F:  // SS3
      rest = rest.dropFirst(2)
      self = .whole([0x4F])
    case 0x50, 0x5D, 0x5E, 0x5F: self = .string(&rest)
    default: self = .none
    }
  }

  private static func control(_ rest: inout ArraySlice<Int32>) -> EscapeSequence {
    rest.removeFirst()
    // The Linux console puts one more bracket before the letter of a function key.
    if rest.first == 0x5B { rest.removeFirst() }
    var bytes: [UInt8] = [0x5B]
    while let code = rest.first {
      guard (0x20...0x7E).contains(code) else { return .broken }
      rest.removeFirst()
      bytes.append(UInt8(code))
      if code >= 0x40 { return .whole(bytes) }
    }
    return .cut(bytes)
  }

  /// DCS, OSC, PM or APC, to BEL or ESC \.
  private static func string(_ rest: inout ArraySlice<Int32>) -> EscapeSequence {
    var bytes: [UInt8] = []
    while let code = rest.first {
      switch code {
      case 0x07:
        rest.removeFirst()
        return .whole(bytes)
      case 0x1B:
        switch rest.dropFirst().first {
        case nil:
          rest.removeFirst()
          return .cut(bytes + [0x1B])
        case 0x5C:
          rest.removeFirst(2)
          return .whole(bytes)
        default: return .broken
        }
      case 0x20...0xFF:
        rest.removeFirst()
        bytes.append(UInt8(code))
      default: return .broken
      }
    }
    return .cut(bytes)
  }
}
