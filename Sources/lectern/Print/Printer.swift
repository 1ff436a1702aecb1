import Posts
import Reading

/// Prints posts one after another.
nonisolated struct Printer {
  private let format: PrintFormat
  /// What it is said in; `nil` where it is set.
  private let words: LinearWords?
  private let columns: Int
  /// Whether what is printed is to be looked at in so many columns, and not read by another program.
  private let hasScreen: Bool
  private let section: String?
  private let embedsImages: Bool
  private let looks: RowLooks

  /// - Parameters:
  ///   - format: `nil` for colours where the output is a terminal and else for plain text.
  ///   - width: `nil` for the terminal's; tables are as wide as they are then, where nobody looks at them.
  init(
    format: PrintFormat?, width: Int?, section: String?, looks: LookOptions, linear: LinearOptions,
    hasLinks: Bool = false, embedsImages: Bool = false
  ) throws {
    let showsColors = looks.color == .always || looks.color == .auto && Environment.isTerminal
    self.format = format ?? (showsColors ? .ansi : .plain)
    words = format == nil || format == .plain ? try linear.words() : nil
    columns = width ?? Environment.columns
    hasScreen = width != nil || self.format == .ansi || Environment.isTerminal
    self.section = section
    self.embedsImages = embedsImages
    // A theme that there is not is told in any format.
    let table = try looks.table()
    self.looks =
      self.format == .ansi ? RowLooks(looks.printingTheme(table), hasLinks: hasLinks) : .plain
  }

  /// Prints posts, or folders as lists of them. What cannot be read is said beside the rest.
  ///
  /// - Throws: `ExitCode` when any of it could not be printed, `Failure` when nothing more can be.
  func print(_ paths: [String], _ scanning: ScanningOptions) throws {
    var output = Output.standard
    var hasFailed = false
    if format == .json { output.write { JSONText.begin(&$0) } }
    var printed = 0
    for path in paths where output.isOpen {
      do {
        try print(path, scanning, number: printed + 1, isAlone: paths.count == 1, to: &output)
        printed += 1
      } catch {
        // What was printed so far stands before what is said of the next.
        output.flush()
        guard let failure = error as? Failure else { throw error }
        hasFailed = true
        try Self.complain("lectern: \(failure)")
      }
    }
    if format == .html {
      if printed == 0 { output.write { HTMLPage.begin(&$0) } }
      output.write { HTMLPage.end(&$0) }
    }
    if format == .json { output.write { JSONText.end(&$0) } }
    try output.finish()
    if hasFailed { throw Failed() }
  }

  /// Some of what was asked for could not be done, and that has been said.
  struct Failed: Error {}

  /// - Parameter number: which of those that are printed it is, from 1.
  private func print(
    _ path: String, _ scanning: ScanningOptions, number: Int, isAlone: Bool, to output: inout Output
  ) throws {
    let isFirst = number == 1
    let collection = try scanning.collection(path)
    let crew = PrintingCrew()
    defer { crew.dismiss() }
    if !needsSections { crew.hire(for: collection.size / Self.batchSize) }
    if collection.entry == .shelf { return try printList(of: collection, to: &output) }
    let text = try Self.read(collection, needsSections ? .whole : .opening)
    let section = try section.map { try Self.find($0, in: text.post, path) }
    switch format {
    case .plain, .ansi:
      if !isFirst { output.write { $0 += "\n\n".utf8 } }
      if let words {
        LinearText(text, section: section, words).forEachLine { line in
          output.print(line)
          return output.isOpen
        }
        return
      }
      let page = PrintedPage(text, columns: columns, fitsTables: hasScreen, section: section, looks)
      print(page, crew, to: &output)
    case .html:
      if isFirst { output.write { HTMLPage.begin(&$0, title: isAlone ? text.post.title : nil) } }
      let images = ImageFiles(beside: path)
      let page = HTMLPage(text, section: section, number: number) { address, isEmbed in
        if embedsImages { return images.data(at: address) }
        return !isEmbed || ImageFiles.isNamed(by: address) ? address : nil
      }
      page.forEachPart { part in
        output.write { $0 += part }
        return output.isOpen
      }
    case .json:
      JSONText(text, section: section, isFirst: isFirst).forEachPart { part in
        output.write { $0 += part }
        return output.isOpen
      }
    }
  }

  /// UTF-8 bytes of the source that are laid out at a time.
  private static let batchSize = 16_384
  /// Of the first batch, so that it is there at once.
  private static let firstSize = 4096

  private typealias PrintingCrew = Crew<Range<Int>, [UInt8]>

  private func print(_ page: PrintedPage, _ crew: PrintingCrew, to output: inout Output) {
    crew.run(
      page.batches(size: Self.batchSize, firstSize: Self.firstSize), work: page.bytes,
      makeWork: { page.duplicated().bytes },
      take: { bytes in
        output.write(bytes)
        return output.isOpen
      })
  }

  private func printList(of collection: Collection, to output: inout Output) throws {
    guard format == .plain || format == .ansi else {
      throw Failure("\(collection.path): a folder: give a post for --format \(format.rawValue)")
    }
    guard section == nil else { throw Failure("\(collection.path): a folder: give a post for --section") }
    let library = collection.scan()
    if let emptiness = library.emptiness { throw Failure(emptiness) }
    for finding in collection.located(library.findings) { try Self.complain("lectern: \(finding)") }
    let posts = library.sorted(by: .date)
    for row in words == nil ? ShelfText.rows(of: posts) : ShelfText.said(posts) { output.print(row) }
  }

  /// Whether more of a post is asked for than its rows.
  private var needsSections: Bool {
    switch format {
    case .plain, .ansi: words != nil || section != nil
    case .html, .json: true
    }
  }

  /// Reads a post, or standard input to its end.
  static func read(_ collection: Collection, _ detail: PostText.Detail = .whole) throws -> PostText {
    switch collection.entry {
    case .shelf: throw Failure("\(collection.path): a folder: give a post")
    case .standardInput:
      let (text, arrival) = try collection.receive(detail)
      if arrival == .cut { try complain("lectern: \(StandardInput.excess)") }
      return text
    case .post(let id):
      do throws(ReadFailure) { return try collection.read(id, detail) } catch {
        throw Failure(error.description)
      }
    }
  }

  /// The one section that a name means.
  private static func find(_ name: String, in post: Post, _ path: String) throws -> Section {
    let found = post.sections(named: name)
    if found.count == 1 { return found[0] }
    let candidates = found.isEmpty ? post.sections : found
    let list = candidates.prefix(20).map { "\n  \($0.title) (#\($0.anchor))" }.joined()
    let more = candidates.count > 20 ? "\n  and \(candidates.count - 20) more" : ""
    let problem = found.isEmpty ? "no section" : "more than one section"
    throw Failure(
      "\(path): \(problem) named “\(name)”"
        + (candidates.isEmpty ? "" : "; \(found.isEmpty ? "there are" : "these match"):" + list + more))
  }

  private static func complain(_ message: String) throws {
    var complaints = Output.error
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      complaints.print(String(line))
    }
    try complaints.finish()
  }
}
