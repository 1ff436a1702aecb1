#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Bench {
  /// The index of a whole collection, made and checked, beside FTS5.
  static let index = Bench(name: "index") { setting throws(Failure) in
    var table = Table(
      "posts", "first, s", "memory, MB", "on disk, MB", "nothing changed, s", "FTS5 alone, s",
      "its memory", "on disk, MB", "first beside FTS5")
    let sqlite = setting.find("sqlite3")
    for count in setting.collectionSizes {
      let collection = try setting.collection(of: count)
      let home = try Files.makeFolder(in: setting.folder)
      let command = Child([setting.lectern, "index", collection], in: setting, home: home)
      let first = try command.run()
      var second = Samples()
      for _ in 0..<3 { second.add(try command.run().wall) }
      let file = Files.matching(["\(home)/.cache/lectern/*.sqlite"]).first ?? ""
      var alone: Cost?
      let other = "\(setting.folder)/fts5-\(count).sqlite"
      if let sqlite { alone = try Child([sqlite, other, Self.rows(of: file)], in: setting).run() }
      table.add(
        "\(count)", first.wall.seconds.text(digits: 2),
        (Double(first.peak) / 1e6).text(), (Files.size(of: file) / 1e6).text(),
        (second.median / 1000).text(digits: 2), alone.map { $0.wall.seconds.text(digits: 2) } ?? "-",
        alone.map { (Double($0.peak) / 1e6).text() } ?? "-",
        alone.map { _ in (Files.size(of: other) / 1e6).text() } ?? "-",
        alone.map { (first.wall.seconds / $0.wall.seconds).text(digits: 2) + " ×" } ?? "-")
    }
    return Report.Section(
      title: "Indexing",
      about: """
        A collection made for it: some 4.3 KB a post, with frontmatter, sections and code, words by Zipf's law from \
        \(Collection.wordCount). `lectern index` from nothing, then when nothing has changed (medians of 3 runs); and \
        the same sections put into a table of FTS5 in one transaction by `sqlite3`, which reads them from our index: no \
        file, no Markdown. The files are in the system's cache. Wanted: at most 1.5 times the time of FTS5, 300 MB of \
        memory, and 1.5 s where nothing has changed. `LARGE=1` measures 100,000 posts, too.
        """,
      table: table, notes: sqlite == nil ? ["`sqlite3` is not installed: skipped."] : [])
  }

  private static func rows(of index: String) -> String {
    """
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ATTACH '\(index)' AS own;
    CREATE VIRTUAL TABLE found USING fts5 (heading, text); BEGIN;
    INSERT INTO found SELECT heading, text FROM own.sections; COMMIT;
    """
  }
}
