import ArgumentParser

/// Prints the manual, for `make install`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual in the form that man reads.", shouldDisplay: false)

  func run() throws {
    let page = try MainActor.assumeIsolated {
      ManualPage(try CommandTree.own(), usage: Lectern.usage, version: Lectern.version)
    }
    var output = Output.standard
    output.write(Array(page.text.utf8))
    try output.finish()
  }
}
