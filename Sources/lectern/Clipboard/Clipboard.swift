/// The programs that take text to the clipboard of whoever sits at the terminal, in the order they are tried.
nonisolated struct Clipboard: Sendable {
  let programs: [Program]

  struct Program: Equatable, Sendable {
    let name: String
    /// What it is given, besides the text on its standard input.
    let arguments: [String]
  }

  /// Seconds that a program may take.
  private static let patience = 2.0

  /// - Parameter variable: the value of a variable of the environment.
  init(of variable: (String) -> String?) {
    func isSet(_ name: String) -> Bool { variable(name)?.isEmpty == false }
    var programs: [Program] = []
    if isSet("WAYLAND_DISPLAY") {
      programs.append(Program(name: "wl-copy", arguments: ["--type", "text/plain"]))
    }
    if isSet("DISPLAY") {
      programs.append(Program(name: "xclip", arguments: ["-in", "-selection", "clipboard"]))
      programs.append(Program(name: "xsel", arguments: ["--input", "--clipboard"]))
    }
    // Over ssh it would be the clipboard of another machine.
    if !isSet("SSH_CONNECTION") { programs.append(Program(name: "pbcopy", arguments: [])) }
    // tmux hands it on to the terminals behind it.
    if isSet("TMUX") { programs.append(Program(name: "tmux", arguments: ["load-buffer", "-w", "-"])) }
    self.programs = programs
  }

  /// Gives text to the first program that takes it, and waits for that; returns its name.
  func copy(_ bytes: [UInt8]) -> String? {
    programs.first { Helper.run([$0.name] + $0.arguments, input: bytes, seconds: Self.patience) }?.name
  }
}
