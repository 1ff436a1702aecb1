extension Bench {
  /// Searches as somebody types, beside FTS5 and ripgrep.
  static let find = Bench(name: "find") { setting throws(Failure) in
    var table = Table(
      "posts", "what is typed", "sections", "first rows, ms", "p99", "all, ms", "p99", "FTS5's best 50, ms",
      "p99")
    var notes: [String] = []
    for count in setting.collectionSizes {
      let collection = try setting.collection(of: count)
      let home = try Files.makeFolder(in: setting.folder)
      try Child([setting.lectern, "index", collection], in: setting, home: home).run()
      let output = "\(setting.folder)/times"
      try Child([setting.findTimes, collection, "\(home)/.cache"], in: setting).run(output: output)
      for line in String(decoding: try Files.read(output), as: UTF8.self).split(separator: "\n") {
        table.add(["\(count)"] + line.split(separator: "\t").map(String.init))
      }
      if let ripgrep = setting.find("rg") {
        let word = Collection.vocabulary[3000]
        var warm = Samples()
        for _ in 0..<3 { warm.add(try Child([ripgrep, "-l", word, collection], in: setting).run().wall) }
        var own = Samples()
        let command = Child([setting.lectern, "search", word, collection], in: setting, home: home)
        for _ in 0..<3 { own.add(try command.run().wall) }
        notes.append(
          "\(count) posts: `rg -l \(word)` takes \(warm.median.text()) ms, `lectern search \(word)`, which checks all "
            + "files first, \(own.median.text()) ms.")
      } else if notes.isEmpty {
        notes.append("`rg` is not installed: skipped.")
      }
    }
    return Report.Section(
      title: "Searching",
      about: """
        The collections of the bench above. Each query in one process, the index open, with its best 50 sections, their \
        headings and lines; 20 queries a kind, each 3 times: until the first rows are there, and until all are, which is \
        the same where it takes less than 8 ms. Beside it the same rows in a table of FTS5, `ORDER BY rank LIMIT 50`, \
        row numbers alone. Wanted: the first rows within 16 ms at the median and 50 ms at p99, all put in order within \
        300 ms.
        """,
      table: table, notes: notes)
  }
}
