import CTerminal
import Reading

/// Takes what was pasted out of what the terminal sent, so that none of it is read as keys.
nonisolated struct PasteTaker {
  /// What stands before and after a paste.
  static let begin = Int32(terminal_paste_begin.rawValue)
  static let end = Int32(terminal_paste_end.rawValue)

  /// The paste that has begun and not ended.
  private var bytes: [UInt8]?

  /// Beyond it nothing is kept: no name, no pattern is as long.
  private static let most = 65_536

  enum Part: Equatable {
    case input([Int32])
    case paste(String)
  }

  /// The parts of all that could be read at once.
  mutating func parts(_ input: [Int32]) -> [Part] {
    // Where a terminal does not end its paste, Ctrl-C does: nothing else could be typed any more.
    if bytes != nil, input == [0x03] { bytes = nil }
    var parts: [Part] = []
    var outside: [Int32] = []
    for code in input {
      switch (code, bytes) {
      case (Self.begin, _):
        if !outside.isEmpty { parts.append(.input(outside)) }
        outside = []
        bytes = []
      case (Self.end, let pasted):
        if let pasted { parts.append(.paste(String(decoding: pasted, as: UTF8.self))) }
        bytes = nil
      case (_, nil): outside.append(code)
      // Keys with a code are sequences in the text: nothing to keep.
      case (_, .some):
        if let byte = UInt8(exactly: code), bytes?.count ?? 0 < Self.most { bytes?.append(byte) }
      }
    }
    if !outside.isEmpty { parts.append(.input(outside)) }
    return parts
  }
}
