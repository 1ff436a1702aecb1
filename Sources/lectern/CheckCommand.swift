import ArgumentParser
import Posts
import Reading

/// Prints what is wrong with the posts of a folder.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print what is wrong with the posts of a folder, as file:line: message.",
    discussion: """
      Links are looked at where PATH is a folder, whose posts they lead to. Exits with 1 when there is anything to print.
      """)

  @Argument(help: "A folder of posts, a post, or - for a post on standard input.", completion: .file())
  var path: String

  @OptionGroup var scanning: ScanningOptions

  func run() throws {
    let collection = try scanning.present(path)
    let findings = try collection.findings()
    var output = Output.standard
    for finding in findings { output.print(finding.description) }
    try output.finish()
    if !findings.isEmpty { throw ExitCode(1) }
  }
}
