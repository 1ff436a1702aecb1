import ArgumentParser
import Posts
import Reading

/// Writes posts, or a section of one, to the output.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    // Parsed by itself, it is then taken for the part of a program that it is; see `Lectern.command`.
    _superCommandName: Lectern.name,
    abstract: "Print posts, or a section of one.",
    discussion: """
      Prints what the pager shows, in colours where the output is a terminal; to a file or a pipe, as plain text. \
      A PATH of - is standard input. A post that cannot be read is said so, and the others are printed.
      """)

  @Argument(help: "Posts, or folders of posts, of which the list is printed.", completion: .file())
  var paths: [String]

  @Option(help: "ansi, plain, html, or json (see docs/json.md).")
  var format: PrintFormat?

  @Option(help: "The columns to print for. Without it, tables in a pipe are as wide as they are.")
  var width: Int?

  @Option(help: "The section to print: its anchor, its title, or how the title begins.")
  var section: String?

  @Flag(help: "Put the images that lie beside the post into the page (html).")
  var embedImages = false

  @Flag(help: "Write links so that the terminal can open them (ansi; OSC 8).")
  var links = false

  @OptionGroup var looks: LookOptions
  @OptionGroup var linear: LinearOptions
  @OptionGroup var scanning: ScanningOptions

  /// Columns; the blanks beside a text are written, so that a slip could fill a disk.
  private static let widest = 10_000

  func validate() throws {
    guard width.map({ $0 > 0 }) ?? true else { throw ValidationError("--width: give a number above 0") }
    guard width.map({ $0 <= Self.widest }) ?? true else {
      throw ValidationError("--width: give a number up to \(Self.widest)")
    }
    guard !embedImages || format == .html else {
      throw ValidationError("--embed-images goes with --format html")
    }
    guard !links || format == nil || format == .ansi else {
      throw ValidationError("--links goes with --format ansi")
    }
    guard !linear.linear || format == nil || format == .plain else {
      throw ValidationError("--linear goes with --format plain")
    }
    guard section.map({ !$0.allSatisfy(\.isWhitespace) }) ?? true else {
      throw ValidationError("--section: give an anchor, or a title or its beginning")
    }
  }

  func run() throws {
    let printer = try Printer(
      format: format, width: width, section: section, looks: looks, linear: linear, hasLinks: links,
      embedsImages: embedImages)
    try printer.print(paths, scanning)
  }
}

/// How printed posts are written.
nonisolated enum PrintFormat: String, KeywordArgument {
  case ansi, plain, html, json
}

/// Reading and printing for ears and fingers.
struct LinearOptions: ParsableArguments {
  @Flag(help: "For ears and braille: no columns or boxes, and what stands where in words.")
  var linear = false

  @Flag(help: "With --linear, say emoji by their names.")
  var nameEmoji = false

  static let variable = "LECTERN_LINEAR"

  /// What everything is said in; `nil` where it was not asked for.
  func words() throws -> LinearWords? { try isLinear() ? LinearWords(namesEmoji: nameEmoji) : nil }

  /// Whether it was asked for, or the terminal is one that can show nothing else.
  private func isLinear() throws -> Bool {
    if try linear || Settings.user().isLinear { return true }
    return Environment.value("TERM") == "dumb" && Environment.isTerminal
  }
}
