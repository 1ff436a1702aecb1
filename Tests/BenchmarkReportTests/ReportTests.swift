import BenchmarkReport
import Testing

@Suite struct ReportTests {
  private static let comparisons = [
    Comparison(
      .growth, "printing", beside: "lowdown", .rival, .millisecondsPerMegabyte, own: 44, other: 64.2),
    Comparison(.print, "10 MB", beside: "lowdown", own: 639.4, other: 813.9),
    Comparison(.print, "10 MB", beside: "cat", .floor, own: 639.4, other: 2.5),
    Comparison(.firstFrame, "a post", beside: "bat", own: 22.4, other: .nan),
    Comparison(.list, "10,000 posts", beside: "newsboat", own: 132, other: 14_865),
    Comparison(.growth, "opening", beside: "less", .rival, .millisecondsPerMegabyte, own: -0.01, other: 0.02),
  ]

  @Test func theSummaryHasTheRatiosInTheOrderOfTheirDimensions() {
    #expect(
      Summary(Self.comparisons).text == """

        ## Lectern beside others

        Lectern's figure divided by that of the other program: below 1 × Lectern takes less. A floor does a
        part of the work alone, such as reading the bytes. A growth is what each further megabyte or
        thousand posts takes, from the smallest to the largest that was measured. What the programs do, and
        all figures that these are taken from, stand in the sections below.

        ![Chart of the ratios in the table below, on a logarithmic scale; beside rivals: print 0.79 ×, list
        0.0089 ×, growth 0.69 ×](benchmarks.svg)

        |             | measured     | beside      |        lectern |     the other |        ratio |
        | ----------- | ------------ | ----------- | -------------: | ------------: | -----------: |
        | print       | 10 MB        | lowdown     |         639 ms |        814 ms |       0.79 × |
        | print       | 10 MB        | cat (floor) |         639 ms |       2.50 ms |        256 × |
        | first frame | a post       | bat         |        22.4 ms |             - | not measured |
        | list        | 10,000 posts | newsboat    |         132 ms |        14.9 s |     0.0089 × |
        | growth      | printing     | lowdown     |   44.0 ms a MB |  64.2 ms a MB |       0.69 × |
        | growth      | opening      | less        | -0.010 ms a MB | 0.020 ms a MB | not measured |

        """)
  }

  @Test func whatIsNotMeasuredIsNotInThePicturesWords() {
    let text = Summary([Self.comparisons[3]]).text
    #expect(
      text.contains("![Chart of the ratios in the table below, on a logarithmic scale](benchmarks.svg)"))
  }

  @Test func nothingComparedIsNoSummary() {
    #expect(Summary([]).text == "")
  }

  @Test func thePageHasItsSummaryOnTopAndWhatIsWeakAtItsEnd() {
    var table = Table("program", "time, ms")
    table.add("cat", "2")
    var report = Report(command: "make bench", machine: "- Machine: a small one\n", caveats: ["One day."])
    report.sections = [
      Report.Section(
        title: "Printing", about: "How posts are printed.", table: table, notes: ["A note."],
        comparisons: [Self.comparisons[1]])
    ]
    let headings = report.text.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(
      headings == [
        "# Benchmarks", "## Lectern beside others", "## Printing", "## Where the figures are weak",
      ])
    #expect(report.text.contains("\n\n- Machine: a small one\n\n## Lectern"))
    #expect(
      report.text.hasSuffix(
        "| cat     |        2 |\n\n- A note.\n\n## Where the figures are weak\n\n- One day.\n"))
    #expect(report.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
