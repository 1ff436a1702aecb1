import Foundation
import Testing

/// The second way: a real tmux, driven and looked at by a script.
struct DriveTests {
  private static let hasTmux = ["/usr/bin/tmux", "/opt/homebrew/bin/tmux", "/usr/local/bin/tmux"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasTmux, "tmux is not installed: nothing to drive the program in"))
  func inTmux() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let script = Process()
    script.executableURL = root.appending(path: "scripts/drive")
    script.arguments = [Terminal.program]
    let output = Pipe()
    script.standardOutput = output
    script.standardError = output
    script.standardInput = FileHandle.nullDevice
    try script.run()
    let report = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    script.waitUntilExit()
    #expect(script.terminationStatus == 0, "\(report)")
    #expect(report.hasSuffix("ok: a shell that echoes\n"))
  }
}
