import Foundation
import Testing

@testable import lectern

/// The manual and the completions, as the shells that there are take them.
struct CompletionTests {
  /// What bash offers for the last word of a command line.
  private func offered(_ words: String...) throws -> [String] {
    let script = """
      eval "$(\(Terminal.program) completions bash)"
      COMP_WORDS=(lectern "$@"); COMP_CWORD=$#
      _lectern; printf '%s\\n' "${COMPREPLY[@]}"
      """
    return try run("/bin/bash", ["--norc", "-c", script, "bash"] + words).split(separator: "\n").map(
      String.init
    ).sorted()
  }

  private func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
    let process = Process()
    let (output, writing) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    process.standardOutput = output
    process.standardError = output
    process.standardInput = writing
    try process.run()
    try writing.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try writing.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    return text
  }

  @Test func bashCompletesCommandsAndOptions() throws {
    #expect(try offered("sea") == ["search"])
    #expect(try offered("--th") == ["--theme"])
    #expect(try offered("state", "ex") == ["export"])
    #expect(try offered("config", "pa") == ["path"])
    #expect(try offered("show", "--format", "p") == ["plain"])
    #expect(try offered("show", "--format", "=", "h") == ["html"])
    #expect(try offered("show", "a.md", "--embed") == ["--embed-images"])
    #expect(try offered("--theme", "pa") == ["paper"])
    #expect(try offered("completions", "fi") == ["fish"])
    #expect(try offered("list", "--embed") == [])
  }

  @Test(
    arguments: [
      ("zsh", "/usr/bin/zsh", ["-n", "/dev/stdin"]), ("fish", "/usr/bin/fish", ["-n", "/dev/stdin"]),
    ]
    .filter { FileManager.default.isExecutableFile(atPath: $0.1) })
  func otherShellsReadTheirs(_ shell: String, _ path: String, _ arguments: [String]) throws {
    let script = try Program.run("completions", shell).output
    #expect(script.contains("Completion of lectern for \(shell)"))
    #expect(try run(path, arguments, input: script) == "")
  }

  @Test func theManualHasAllThatCanBeSaidOfIt() throws {
    let page = try Program.run("manual").output
    #expect(page.hasPrefix(".TH \"LECTERN\" \"1\" "))
    for wanted in [
      ".SS \"lectern show PATHS...\"", ".SS \"lectern state export\"", "\\fB\\-\\-embed\\-images\\fR",
      "\\fBmeasure = 72\\fR", ".SS \"Keys in a post\"", ".SH \"EXIT STATUS\"",
    ] {
      #expect(page.contains(wanted), "\(wanted)")
    }
    // What is no macro begins no line with a dot.
    let lines = page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
    #expect(
      lines.allSatisfy { line in
        [".TH ", ".SH ", ".SS ", ".TP", ".PP", ".br"].contains { line.hasPrefix($0) }
      })
  }

  /// It stands in help, and the manual begins with it.
  @MainActor @Test func theUsageNamesAllCommands() throws {
    let usage = Lectern.usage.split(separator: "\n")
    for command in try CommandTree.own().commands {
      #expect(usage.contains { $0.hasPrefix("lectern \(command.commandName)") }, "\(command.commandName)")
    }
  }

  @Test func anUnknownShellIsStatus2() throws {
    #expect(try Program.run("completions", "csh").status == 2)
  }
}
