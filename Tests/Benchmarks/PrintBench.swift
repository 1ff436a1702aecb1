extension Bench {
  /// Whole posts printed to a pipe, from 100 KB to 100 MB.
  static let print = Bench(name: "print") { setting throws(Failure) in
    let rounds = 5
    let lowdown = setting.find("lowdown")
    var table = Table(
      "post", "lectern, ms", "ns a byte", "memory, MB", "lowdown, ms", "memory, MB", "lectern's time",
      "its memory")
    let sizes = [("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000), ("100 MB", 100_000_000)]
    for (name, size) in sizes {
      let post = "\(setting.folder)/print-\(size).md"
      try Corpus.write(setting.articles, size: size, to: post)
      var own = Printed()
      var other = Printed()
      for _ in 0..<(size > 10_000_000 ? 2 : rounds) {
        own.add(try Child([setting.lectern, "show", "--format", "ansi", post], in: setting).run())
        if let lowdown { other.add(try Child([lowdown, "-Tterm", post], in: setting).run()) }
      }
      table.add(
        name, own.wall.median.text(digits: 1), (own.wall.median * 1e6 / Double(size)).text(),
        own.peak.median.text(), other.wall.median.text(digits: 1), other.peak.median.text(),
        (own.wall.median / other.wall.median).text(digits: 2) + " ×",
        (own.peak.median / other.peak.median).text(digits: 2) + " ×")
    }
    return Report.Section(
      title: "Printing",
      about: """
        `lectern show --format ansi` beside `lowdown -Tterm`, each as a process from its start to its end, \
        into /dev/null. Medians of \(rounds) runs, two for the largest post. Wanted: at most half of \
        lowdown's time and less memory; aimed at: a quarter.
        """,
      table: table, notes: lowdown == nil ? ["`lowdown` is not installed: skipped."] : [])
  }
}

private struct Printed {
  var wall = Samples()
  /// In megabytes.
  var peak = Samples()

  mutating func add(_ cost: Cost) {
    wall.add(cost.wall)
    peak.add(Double(cost.peak) / 1e6)
  }
}
