import BenchmarkReport

extension Bench {
  /// The posts of a folder listed, beside a reader of feeds.
  static let list = Bench(name: "list") { setting throws(Failure) in
    var table = Table(
      "posts", "program", "from nothing, ms", "memory, MB", "again, ms", "from–to", "memory, MB",
      "lectern's time",
      "its memory", names: 2)
    var comparisons: [Comparison] = []
    var curves: [[(size: Double, value: Double)]] = [[], []]
    for count in setting.collectionSizes {
      let lists = try Lists(of: count, in: setting)
      for (index, again) in lists.again.enumerated() {
        if index < curves.count { curves[index].append((Double(count) / 1000, again.wall.median)) }
        guard again.isInstalled else {
          table.add("\(count)", again.name, "not installed")
          continue
        }
        let first = index < lists.first.count ? lists.first[index] : nil
        table.add(
          "\(count)", again.name, first?.wall.median.text() ?? "-", first?.peak.median.text() ?? "-",
          again.wall.median.text(), again.wall.range(), again.peak.median.text(),
          (lists.again[0].wall.median / again.wall.median).times,
          (lists.again[0].peak.median / again.peak.median).times)
      }
      if count == Setting.summarizedCount { comparisons += lists.comparisons }
    }
    comparisons.append(
      Comparison(
        .growth, "listing", beside: "newsboat", .rival, .millisecondsPerThousand, own: growth(of: curves[0]),
        other: growth(of: curves[1])))
    return Report.Section(
      title: "Listing",
      about: """
        The collections that are made for the benches below. `lectern list` looks at every file, reads what has changed \
        since, and prints all posts, the newest first: once from nothing, when it makes its index, and again (medians of \
        5 runs). Nothing else lists the posts of a folder; the nearest is `newsboat`, a reader of feeds, with the same \
        posts as one feed in a file: `-x reload` reads it into an empty cache, `-x print-unread` opens that cache and \
        counts, but neither looks at the feed again nor prints a title. The floors, `rg --files` and `ls -R`, print names \
        and open no file.
        """,
      table: table, comparisons: comparisons)
  }
}

/// One collection listed.
private struct Lists {
  /// From nothing: Lectern and newsboat.
  var first: [Program]
  /// The same and then the floors.
  var again: [Program]

  init(of count: Int, in setting: Setting) throws(Failure) {
    let collection = try setting.collection(of: count)
    let home = try Files.makeFolder(in: setting.folder)
    let feed = "\(home)/feed.xml"
    let newsboat = setting.find("newsboat")
    if newsboat != nil { try Feed.write(of: collection, to: feed) }
    try Files.write("file://\(feed)\n", to: "\(home)/urls")
    try Files.write("", to: "\(home)/config")
    let reader = [newsboat, "-q", "-u", "\(home)/urls", "-c", "\(home)/cache", "-C", "\(home)/config", "-x"]
    let lectern = Program("lectern", command: [setting.lectern, "list", collection], in: setting, home: home)
    let program = { (command: String) in
      Program("newsboat", command: reader + [command], in: setting, home: home)
    }
    first = [lectern, program("reload")]
    try Program.run(&first, rounds: 1)
    again = [
      lectern, program("print-unread"),
      Program("rg --files", as: .floor, command: [setting.find("rg"), "--files", collection], in: setting),
      Program("ls -R", as: .floor, command: [setting.find("ls"), "-R", collection], in: setting),
    ]
    try Program.run(&again, rounds: 5)
  }

  var comparisons: [Comparison] {
    let posts = Setting.summarized
    return again.comparisons(.list, "\(posts), again", of: \.wall.median)
      + first.comparisons(.list, "\(posts), from nothing", of: \.wall.median)
      + again.prefix(2).comparisons(.memory, "listing \(posts)", .megabytes, of: \.peak.median)
  }
}
