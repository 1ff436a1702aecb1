import CTerminal
import Reading

/// Turns what the terminal sent, bytes and the key codes of ncurses, into keys.
nonisolated struct KeyDecoder {
  /// A UTF-8 sequence whose last bytes have not come yet.
  private var partial: [UInt8] = []

  /// An answer of the terminal whose end has not come, or an Escape that may begin one.
  private var held: [Int32] = []
  /// Whether the terminal was asked something and has not said all.
  var awaitsReplies = false
  /// What the terminal answered, whole sequences without their Escape.
  private var replies: [[UInt8]] = []

  /// The keys in all that could be read at once. Where it ends tells the Escape key from a sequence, unless
  /// the rest of an answer may follow.
  mutating func keys(_ input: some Sequence<Int32>) -> [Key] {
    var keys: [Key] = []
    var rest = (held + input)[...]
    held = []
    while let code = rest.popFirst() {
      if code == 0x1B, takeSequence(&rest) { continue }
      if let key = key(code) { keys.append(key) }
    }
    return keys
  }

  /// Whether an Escape waits for what may follow it.
  var holdsEscape: Bool { held == [0x1B] }

  /// The Escape that was held, when nothing has followed it.
  mutating func releaseEscape() -> [Key] {
    guard holdsEscape else { return [] }
    held = []
    return [.escape]
  }

  mutating func takeReplies() -> [[UInt8]] {
    defer { replies = [] }
    return replies
  }

  /// Takes an escape sequence that ncurses does not know, if there is one: its letters are no keys.
  private mutating func takeSequence(_ rest: inout ArraySlice<Int32>) -> Bool {
    switch EscapeSequence(after: &rest) {
    case .none: return false
    case .broken: break
    case .whole(let bytes):
      if ProbeAnswer.isReply(bytes) { replies.append(bytes) }
    case .cut(let bytes):
      let mayGoOn = bytes.count < 2 ? awaitsReplies : ProbeAnswer.mayBegin(bytes)
      if mayGoOn { held = [0x1B] + bytes.map { Int32($0) } }
      return mayGoOn || !bytes.isEmpty
    }
    return true
  }

  private mutating func key(_ code: Int32) -> Key? {
    switch code {
    case 0x80...0xFF:
      return character(UInt8(code))
    case ..<0x80:
      partial = []
      return Self.ascii(UInt8(code))
    default:
      partial = []
      return Self.named(code)
    }
  }

  private mutating func character(_ byte: UInt8) -> Key? {
    if byte & 0xC0 != 0x80 { partial = [] }
    partial.append(byte)
    guard let text = String(validating: partial, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      if partial.count > 3 { partial = [] }
      return nil
    }
    partial = []
    return scalar.value < 0xA0 ? nil : .character(Character(scalar))
  }

  private static func ascii(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0D: .enter
    case 0x1B: .escape
    // Ctrl clears two bits: Ctrl-A is 1, Ctrl-@ is 0, Ctrl-_ is 31.
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte | 0x60)))
    case ..<0x20: .control(Character(Unicode.Scalar(byte | 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  private static func named(_ code: Int32) -> Key? {
    let function = code - Int32(terminal_function.rawValue)
    if function > 0 { return .function(Int(function)) }
    return switch terminal_input(code) {
    case terminal_up: .up
    case terminal_down: .down
    case terminal_left: .left
    case terminal_right: .right
    case terminal_home: .home
    case terminal_end_key: .end
    case terminal_page_up: .pageUp
    case terminal_page_down: .pageDown
    case terminal_back_tab: .backTab
    case terminal_backspace: .backspace
    case terminal_delete: .delete
    case terminal_insert: .insert
    case terminal_enter_key: .enter
    default: nil
    }
  }
}
