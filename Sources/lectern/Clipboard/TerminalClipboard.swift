import Foundation
import Reading

/// The clipboard of the terminal, by OSC 52 (XTerm Control Sequences, "Operating System Commands"): written, never asked.
nonisolated enum TerminalClipboard {
  static let name = "OSC 52"
  /// Base64 digits that a terminal takes in one sequence: an old limit of xterm's.
  private static let longest = 74_994
  /// UTF-8 bytes that make so many.
  static let largest = longest / 4 * 3

  static func sequence(copying bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + Data(bytes).base64EncodedData() + [0x07]
  }

  /// Why the terminal cannot take text of so many bytes; `nil` where it may.
  ///
  /// - Parameter variable: the value of a variable of the environment.
  static func refusal(of count: Int, variable: (String) -> String?) -> String? {
    let type = variable("TERM") ?? ""
    if type.hasPrefix("linux") { return "a Linux console has no clipboard" }
    if variable("STY") != nil { return "screen keeps it from the terminal" }
    if variable("TMUX") != nil { return "tmux did not take it" }
    guard count > largest else { return nil }
    return
      "\(count.grouped) bytes, and the terminal takes \(largest.grouped); wl-copy, xclip or xsel takes more"
  }
}
