import CTerminal
import Reading

/// Takes what the mouse did out of what the terminal sent, so that none of it is read as keys.
///
/// Forms: xterm's control sequences, "Mouse Tracking": SGR (1006), and the older one of three bytes (X10).
nonisolated struct MouseTaker {
  private static let begin = Int32(terminal_mouse.rawValue)
  private static let oldBegin = Int32(terminal_old_mouse.rawValue)

  /// A report whose end has not come.
  private var held: [Int32] = []

  /// No report is longer.
  private static let most = 20

  enum Part: Equatable {
    case input([Int32])
    /// The left button was pressed on a cell.
    case click(Frame.Position)
    /// The wheel was turned by one notch, down where 1 and up where -1.
    case wheel(Int, Frame.Position)
  }

  /// The parts of all that could be read at once.
  mutating func parts(_ input: [Int32]) -> [Part] {
    var rest = (held + input)[...]
    held = []
    var parts: [Part] = []
    var outside: [Int32] = []
    while let code = rest.popFirst() {
      guard code == Self.begin || code == Self.oldBegin else {
        outside.append(code)
        continue
      }
      if !outside.isEmpty { parts.append(.input(outside)) }
      outside = []
      switch code == Self.begin ? Self.report(&rest) : Self.oldReport(&rest) {
      case .whole(let part): if let part { parts.append(part) }
      case .cut(let report): held = [code] + report
      }
    }
    if !outside.isEmpty { parts.append(.input(outside)) }
    return parts
  }

  private enum Report {
    /// With its end; `nil` for what means nothing here.
    case whole(Part?)
    case cut([Int32])
  }

  /// `button;column;row`, then `M` for a press or `m` for a release.
  private static func report(_ rest: inout ArraySlice<Int32>) -> Report {
    var parameters = ""
    let start = rest
    while let code = rest.first, parameters.count < most {
      guard let byte = UInt8(exactly: code) else { return .whole(nil) }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
        rest.removeFirst()
        parameters.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "M"), UInt8(ascii: "m"):
        rest.removeFirst()
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard numbers.count == 3, byte == UInt8(ascii: "M") else { return .whole(nil) }
        return .whole(part(button: numbers[0], column: numbers[1], row: numbers[2]))
      default: return .whole(nil)
      }
    }
    return rest.isEmpty && parameters.count < most ? .cut(Array(start)) : .whole(nil)
  }

  /// A byte each for the button, the column and the row, 32 more than they are. Beyond 223 they say nothing.
  private static func oldReport(_ rest: inout ArraySlice<Int32>) -> Report {
    guard rest.count >= 3 else {
      defer { rest = [] }
      return .cut(Array(rest))
    }
    let numbers = rest.prefix(3).map { code in
      // In column 95 the byte is also that of a key.
      (code == Int32(terminal_backspace.rawValue) ? 0x7F : Int(code)) - 32
    }
    rest.removeFirst(3)
    guard numbers.allSatisfy({ (0...223).contains($0) }) else { return .whole(nil) }
    return .whole(part(button: numbers[0], column: numbers[1], row: numbers[2]))
  }

  /// - Parameters: column, row: counted from 1.
  private static func part(button: Int, column: Int, row: Int) -> Part? {
    guard column > 0, row > 0 else { return nil }
    let position = Frame.Position(row: row - 1, column: column - 1)
    // Shift, Alt and Ctrl are 4, 8 and 16: what is clicked with them is the terminal's.
    return switch button {
    case 0: .click(position)
    case 64: .wheel(-1, position)
    case 65: .wheel(1, position)
    default: nil
    }
  }
}
