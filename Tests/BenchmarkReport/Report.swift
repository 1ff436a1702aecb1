/// What came out, as Markdown that is as easy to read in a terminal.
package struct Report {
  private let command: String
  private let machine: String
  /// What is to be known before much is made of a figure.
  private let caveats: [String]
  package var sections: [Section] = []

  /// The name of the chart, which lies beside the page.
  package static let chart = "benchmarks.svg"

  package init(command: String, machine: String, caveats: [String]) {
    self.command = command
    self.machine = machine
    self.caveats = caveats
  }

  /// One bench.
  package struct Section {
    package let title: String
    /// What was done, and how to read the table.
    package let about: String
    package var table: Table
    /// What else there is to say.
    package var notes: [String]
    /// What the summary takes of it.
    package var comparisons: [Comparison]

    package init(
      title: String, about: String, table: Table, notes: [String] = [], comparisons: [Comparison] = []
    ) {
      self.title = title
      self.about = about
      self.table = table
      self.notes = notes
      self.comparisons = comparisons
    }

    package var text: String {
      let list = notes.isEmpty ? "" : "\n" + Paragraph.list(notes)
      return "\n## \(title)\n\n\(Paragraph.wrapped(about))\n\(table.text)\(list)"
    }
  }

  /// The whole page.
  package var text: String {
    let list = caveats.isEmpty ? "" : "\n## Where the figures are weak\n\n" + Paragraph.list(caveats)
    return head + summary.text + sections.map(\.text).joined() + list
  }

  /// What the page begins with, which is there before anything is measured.
  package var head: String {
    let about = """
      Measured by `\(command)`, which prints this page; `\(command) UPDATE=1` writes it and its chart, and no figure \
      comes from anywhere else. Times differ from machine to machine and from hour to hour: read them as ratios \
      within a table, for which the programs were run in turn.
      """
    return "# Benchmarks\n\n\(Paragraph.wrapped(about))\n\(machine)"
  }

  /// What the sections say together.
  package var summary: Summary { Summary(sections.flatMap(\.comparisons)) }
}
