import ArgumentParser
import Posts
import Reading

/// Prints the headings of a post.
struct TocCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toc", abstract: "Print the headings of a post, as deep as they lie.",
    discussion: "A PATH of - is standard input.")

  enum Format: String, KeywordArgument {
    case text, json
  }

  @Argument(help: "A post.", completion: .file())
  var path: String

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var scanning: ScanningOptions

  func run() throws {
    let post = try Printer.read(scanning.collection(path)).post
    var output = Output.standard
    switch format {
    case .text:
      let outermost = post.sections.map(\.level).min() ?? 1
      for section in post.sections {
        output.print(String(repeating: "  ", count: section.level - outermost) + section.title)
      }
    case .json:
      output.write { JSONText.write(toc: post, to: &$0) }
    }
    try output.finish()
  }
}
