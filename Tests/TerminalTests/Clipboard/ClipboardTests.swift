import Foundation
import Testing

@testable import lectern

/// The means to the clipboard, and the order they are tried in.
@Suite struct ClipboardTests {
  @Test(
    arguments: [
      ([:], ["pbcopy"]),
      (["WAYLAND_DISPLAY": "w", "DISPLAY": ":0"], ["wl-copy", "xclip", "xsel", "pbcopy"]),
      (["DISPLAY": ":0", "TMUX": "t"], ["xclip", "xsel", "pbcopy", "tmux"]),
      (["DISPLAY": "", "WAYLAND_DISPLAY": "", "TMUX": ""], ["pbcopy"]),
      (["SSH_CONNECTION": "a 1 b 2"], []),
      (["SSH_CONNECTION": "a 1 b 2", "DISPLAY": "localhost:10"], ["xclip", "xsel"]),
      (["SSH_CONNECTION": "a 1 b 2", "TMUX": "t"], ["tmux"]),
    ] as [([String: String], [String])])
  func programs(environment: [String: String], names: [String]) {
    #expect(Clipboard { environment[$0] }.programs.map(\.name) == names)
  }

  @Test func theTerminalTakesSoMuch() {
    let text = Array(repeating: UInt8(ascii: "a"), count: TerminalClipboard.largest)
    let digits = TerminalClipboard.sequence(copying: text).count - "\u{1B}]52;c;\u{7}".utf8.count
    #expect(digits <= 74_994)
    #expect(TerminalClipboard.refusal(of: text.count) { _ in nil } == nil)
    #expect(
      TerminalClipboard.refusal(of: text.count + 1) { _ in nil }
        == "56,245 bytes, and the terminal takes 56,244; wl-copy, xclip or xsel takes more")
  }

  @Test(arguments: [
    ("TERM", "linux", "a Linux console has no clipboard"),
    ("TERM", "linux-16color", "a Linux console has no clipboard"),
    ("STY", "1.tty", "screen keeps it from the terminal"), ("TMUX", "t", "tmux did not take it"),
  ])
  func whereThereIsNoClipboard(name: String, value: String, reason: String) {
    #expect(TerminalClipboard.refusal(of: 1) { $0 == name ? value : nil } == reason)
  }
}
