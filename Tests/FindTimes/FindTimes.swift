import Foundation
import GRDB
import Posts

/// Times searches in an index that is open: what `Benchmarks` cannot do itself, for it links nothing that would be
/// measured as well.
///
///     FindTimes COLLECTION CACHE [alone]
///
/// Prints a row for each kind of query: its name, the sections found at the median, and milliseconds at the median and the
/// 99th percentile until the first rows are there, until the answer is complete, and, unless it is to be alone, in a table
/// of FTS5 with the same rows.
@main
enum FindTimes {
  static func main() throws {
    let arguments = CommandLine.arguments
    let options = ScanOptions(today: PostDate(year: 2026, month: 1, day: 1))
    let index = try PostIndex(of: arguments[1], options: options, in: arguments[2])
    let words = try vocabulary(arguments[2])
    let other = arguments.count > 3 ? nil : try table(arguments[2])
    var search = PostSearch(index)
    _ = try search.run(Query("a"), limit: 1)
    for (name, queries) in kinds(words) {
      var first: [Double] = []
      var own: [Double] = []
      var others: [Double] = []
      var counts: [Int] = []
      for query in queries + queries + queries {
        let start = ContinuousClock.now
        var shown: ContinuousClock.Instant?
        let result = try search.run(Query(query), limit: 50, early: { _ in shown = .now })
        let end = ContinuousClock.now
        first.append(((shown ?? end) - start) / .milliseconds(1))
        own.append((end - start) / .milliseconds(1))
        counts.append(result.sectionCount)
      }
      for query in queries {
        guard let other, !query.hasPrefix("regex:") else { continue }
        let start = ContinuousClock.now
        _ = try other.read { database in
          try Int.fetchAll(
            database, sql: "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 50",
            arguments: [match(query)])
        }
        others.append((ContinuousClock.now - start) / .milliseconds(1))
      }
      let cells = [first, own, others].flatMap { [text($0, 0.5), text($0, 0.99)] }
      print(([name, "\(counts.sorted()[counts.count / 2])"] + cells).joined(separator: "\t"))
    }
  }

  private static func kinds(_ words: [String]) -> [(String, [String])] {
    let count = words.count
    let some = { (start: Int) in (0..<20).map { words[min(count - 1, start + $0 * 7)] } }
    return [
      ("a rare word", some(count / 2).map { $0 + " " }), ("a word of 1 in 100", some(150).map { $0 + " " }),
      ("a common word", words.prefix(20).map { $0 + " " }),
      ("two common words", (0..<20).map { "\(words[$0]) \(words[$0 + 20]) " }),
      ("three words", (0..<20).map { "\(words[$0]) \(words[$0 + 40]) \(words[$0 + 200]) " }),
      ("a phrase", (0..<20).map { "\"\(words[$0]) \(words[$0 + 3])\"" }),
      ("one letter", (0..<20).map { String(words[$0 * 9].prefix(1)) }),
      ("two letters", some(100).map { String($0.prefix(2)) }),
      ("three letters", some(100).map { String($0.prefix(3)) }),
      ("a word with a slip", some(300).map { $0 + "zq " }),
      ("a word and a month", words.prefix(20).map { "\($0) date:2020-03 " }),
      ("an expression", some(150).prefix(2).map { "regex:\($0)\\b" }),
    ]
  }

  private static func match(_ query: String) -> String {
    let words = query.split(separator: " ").filter { !$0.hasPrefix("date:") }
    if query.hasPrefix("\"") { return query }
    if query.hasSuffix(" ") { return words.map { "\"\($0)\"" }.joined(separator: " ") }
    return "\"\(query)\"*"
  }

  private static func text(_ times: [Double], _ part: Double) -> String {
    guard !times.isEmpty else { return "-" }
    let sorted = times.sorted()
    return String(format: "%.1f", sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))])
  }

  private static func file(_ cache: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: cache + "/lectern")
    return cache + "/lectern/" + (names.first { $0.hasSuffix(".sqlite") } ?? "")
  }

  /// The words of the collection that are letters alone, the most frequent ones first.
  private static func vocabulary(_ cache: String) throws -> [String] {
    try DatabaseQueue(path: file(cache)).read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT CAST(word AS TEXT) FROM words WHERE CAST(word AS TEXT) NOT GLOB '*[^a-z]*'
          GROUP BY word ORDER BY sum(count) DESC, word
          """)
    }
  }

  private static func table(_ cache: String) throws -> DatabaseQueue {
    let path = cache + "/fts5.sqlite"
    let queue = try DatabaseQueue(path: path)
    let index = try file(cache)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "ATTACH ? AS own", arguments: [index])
      try database.execute(
        sql: """
          CREATE VIRTUAL TABLE found USING fts5 (heading, text);
          INSERT INTO found SELECT heading, text FROM own.sections;
          """)
    }
    return queue
  }
}
