import BenchmarkReport

extension Bench {
  /// Searches as somebody types, beside FTS5.
  static let find = Bench(name: "find") { setting throws(Failure) in
    var table = Table(
      "posts", "what is typed", "sections", "first rows, ms", "p99", "all, ms", "p99", "FTS5's best 50, ms",
      "p99", names: 2)
    var comparisons: [Comparison] = []
    for count in setting.collectionSizes {
      let collection = try setting.collection(of: count)
      let home = try setting.indexedHome(of: count)
      let output = "\(setting.folder)/times"
      try Child([setting.findTimes, collection, "\(home)/.cache"], in: setting).run(output: output)
      for line in String(decoding: try Files.read(output), as: UTF8.self).split(separator: "\n") {
        let cells = line.split(separator: "\t").map(String.init)
        table.add(["\(count)"] + cells)
        guard count == Setting.summarizedCount, summarized.contains(cells[0]) else { continue }
        comparisons.append(
          Comparison(
            .search, "\(cells[0]) as it is typed", beside: "FTS5 alone", .floor,
            own: Double(cells[4]) ?? .nan,
            other: Double(cells[6]) ?? .nan))
      }
    }
    return Report.Section(
      title: "Searching as somebody types",
      about: """
        The collections of the bench above. Each query in one process, the index open, with its best 50 sections, their \
        headings and lines; 20 queries a kind, each 3 times: until the first rows are there, and until all are, which is \
        the same where it takes less than 8 ms. Beside it the same rows in a table of FTS5, `ORDER BY rank LIMIT 50`, \
        row numbers alone. Wanted: the first rows within 16 ms at the median and 50 ms at p99, all put in order within \
        300 ms.
        """,
      table: table, comparisons: comparisons)
  }

  /// What is hard for the one and for the other.
  private static let summarized = ["a rare word", "a common word"]
}
