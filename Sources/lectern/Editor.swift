/// The user's editor, and how it is told to open a file at a line.
nonisolated struct Editor: Equatable {
  /// The program and the arguments that the user gave with it.
  private let command: [String]

  /// - Parameters:
  ///   - visual: the value of VISUAL, which goes first.
  ///   - editor: the value of EDITOR.
  /// - Returns: `nil` where neither names a program. Words are split at spaces; nothing is quoted.
  init?(visual: String?, editor: String?) {
    let commands = [visual, editor].map { ($0 ?? "").split(separator: " ").map(String.init) }
    guard let command = commands.first(where: { !$0.isEmpty }) else { return nil }
    self.command = command
  }

  /// The program as the user named it.
  var name: String { command[0] }

  /// The program with all its arguments. An editor that is not known here gets the file alone.
  ///
  /// - Parameter line: counted from 1.
  func arguments(opening path: String, line: Int) -> [String] {
    // What begins with - or + is taken for an option.
    let path = path.hasPrefix("-") || path.hasPrefix("+") ? "./" + path : path
    let program = command[0].split(separator: "/").last.map(String.init) ?? ""
    if Self.takingPlus.contains(program) { return command + ["+\(line)", path] }
    if Self.takingColon.contains(program) { return command + ["\(path):\(line)"] }
    if Self.takingGoto.contains(program) {
      let goes = command.contains("-g") || command.contains("--goto")
      return command + (goes ? [] : ["-g"]) + ["\(path):\(line)"]
    }
    return command + [path]
  }

  private static let takingPlus: Set = [
    "vi", "vim", "nvim", "vim.tiny", "vim.basic", "gvim", "nvi", "elvis", "vile", "view", "ex", "nano",
    "pico",
    "emacs", "emacsclient", "mg", "jed", "joe", "ne", "kak", "less",
  ]
  private static let takingColon: Set = ["hx", "helix", "subl", "zed"]
  private static let takingGoto: Set = ["code", "code-insiders", "codium"]
}
