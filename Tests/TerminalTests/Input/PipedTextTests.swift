import Foundation
import Testing

/// Standard input where there is no terminal at all.
@Suite struct PipedTextTests {
  private struct Run {
    let status: Int32
    let output: String
    let error: String
  }

  /// Runs a line of the shell in a folder with a post, with nothing to read but what the line brings.
  private func run(_ line: String) throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("# Beans\n\nThey grow.\n".utf8).write(to: folder.appending(path: "beans.md"))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "lectern() { \(Terminal.program) \"$@\"; }; \(line)"]
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    let (output, error) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, error)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: text, error: complaint)
  }

  private static let shelf = "            1 min    Beans  (beans.md)\n"
  private static let page = "    Peas\n    1 min\n\n\n    They climb.\n"

  @Test(arguments: [
    "printf '# Peas\\n\\nThey climb.' | lectern -", "printf '# Peas\\n\\nThey climb.' | lectern",
  ])
  func aPipeIsPrintedAsAPage(line: String) throws {
    let run = try run(line)
    #expect(run.output == Self.page)
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test func aFileIsPrintedAsAPage() throws {
    #expect(try run("lectern < beans.md").output.contains("They grow."))
  }

  /// Neither the null device nor a pipe that holds nothing, which cron gives, is a post.
  @Test(arguments: ["lectern", ": | lectern", "lectern . < beans.md", "lectern <&-", "lectern < /dev/zero"])
  func elseTheFolderIsListed(line: String) throws {
    let run = try run(line)
    #expect(run.output == Self.shelf)
    #expect(run.status == 0)
  }

  @Test func nothingIsSaidToBeNothing() throws {
    let run = try run("lectern -")
    #expect(run.error == "lectern: standard input is empty\n")
    #expect(run.status == 1)
  }

  @Test func checkNamesItByItsPath() throws {
    let run = try run("printf -- '---\\ntitle: A\\ndate: soon\\n---\\ncaf\\351\\n' | lectern check -")
    #expect(run.output.hasPrefix("-:3: "))
    #expect(run.output.hasSuffix("-:5: invalid UTF-8\n"))
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.status == 1)
    #expect(try self.run("echo fine | lectern check -").status == 0)
  }
}
