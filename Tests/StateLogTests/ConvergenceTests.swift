import TestSupport
import Testing

@testable import StateLog

/// However logs are read, they say the same.
@Suite struct ConvergenceTests {
  /// Entries of some machines, with values and times that are often the same.
  private static func logs(_ random: inout SplitMix) -> [Log] {
    ["attic", "desk", "phone"].map { machine in
      var log = Log(Log.head(of: machine))
      for _ in 0..<random.below(12) { log.append(entry(&random)) }
      return log
    }
  }

  private static func entry(_ random: inout SplitMix) -> Entry {
    let values = [
      Entry.Value(StateKey.read, random.below(2) == 0 ? "yes" : "no"),
      .init(StateKey.place, SavedPlace(fraction: 0.5, block: random.below(4), offset: 0).text),
      .init(StateKey.star, random.below(2) == 0 ? "yes" : "no"), .init("newer", "\(random.below(3))"),
      .init(StateKey.moved, random.below(6) == 0 ? "b.md" : ""),
    ]
    return Entry(
      time: LogTime(millisecondsSince1970: Int64(random.below(5))), collection: "c\(random.below(2))",
      path: ["a.md", "b.md"][random.below(2)],
      Array(values.shuffled(using: &random).prefix(1 + random.below(3))))
  }

  @Test("Any order of the logs gives the same state")
  func anyOrder() {
    var random = SplitMix(seed: 1)
    for _ in 0..<300 {
      let logs = Self.logs(&random)
      let states = Archive(logs).states()
      for _ in 0..<3 { #expect(Archive(logs.shuffled(using: &random)).states() == states) }
    }
  }

  @Test("Any order of the lines of a log gives the same state")
  func anyOrderOfLines() {
    var random = SplitMix(seed: 2)
    for _ in 0..<300 {
      let logs = Self.logs(&random)
      let shuffled = logs.map { log -> Log in
        let lines = log.bytes.split(separator: UInt8(ascii: "\n")).dropFirst().shuffled(using: &random)
        return Log(Log.head(of: log.machine) + lines.flatMap { $0 + [UInt8(ascii: "\n")] })
      }
      #expect(Archive(shuffled).states() == Archive(logs).states())
    }
  }

  @Test("Logs cut at any byte say what is whole in them, and go on after that")
  func anyTruncation() {
    var random = SplitMix(seed: 3)
    for _ in 0..<4 {
      let logs = Self.logs(&random)
      let log = logs[0]
      let later = Self.entry(&random)
      for end in log.bytes.indices where end > Log.head(of: log.machine).count {
        var cut = Log(Array(log.bytes[..<end]))
        let whole = log.bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { log.bytes[...$0] } ?? []
        // A line is whole without its end as well.
        let isWhole = log.bytes[end] == UInt8(ascii: "\n")
        var expected = Log(isWhole ? Array(log.bytes[...end]) : Array(whole))
        #expect(Archive([cut] + logs[1...]).states() == Archive([expected] + logs[1...]).states())
        cut.append(later)
        expected.append(later)
        #expect(Archive([cut] + logs[1...]).states() == Archive([expected] + logs[1...]).states())
      }
    }
  }

  @Test("A compacted log says the same, with what others say and without, and whatever is added to it")
  func compaction() {
    var random = SplitMix(seed: 4)
    for _ in 0..<300 {
      let logs = Self.logs(&random)
      var compacted = logs.map { $0.compacted() }
      #expect(Archive(compacted).states() == Archive(logs).states())
      #expect(Archive([compacted[0]]).states() == Archive([logs[0]]).states())
      #expect(compacted[1].compacted().bytes == compacted[1].bytes)
      var more = logs
      let later = Self.entry(&random)
      more[1].append(later)
      compacted[1].append(later)
      #expect(Archive(compacted).states() == Archive(more).states())
    }
  }

  @Test("A copy of a log that a conflict has made changes nothing, and its own lines count")
  func copies() {
    var random = SplitMix(seed: 5)
    for _ in 0..<100 {
      let logs = Self.logs(&random)
      var copy = logs[2]
      #expect(Archive(logs + [copy]).states() == Archive(logs).states())
      let later = Self.entry(&random)
      copy.append(later)
      var whole = logs
      whole[2].append(later)
      #expect(Archive(logs + [copy]).states() == Archive(whole).states())
    }
  }

  @Test("Lines may end as git has them where it was told to")
  func carriageReturns() {
    var random = SplitMix(seed: 7)
    let logs = Self.logs(&random)
    let others = logs.map { log in
      Log(log.bytes.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] })
    }
    #expect(others.map(\.machine) == logs.map(\.machine))
    #expect(Archive(others).states() == Archive(logs).states())
    for (log, other) in zip(logs, others) { #expect(other.compacted().bytes == log.compacted().bytes) }
  }

  @Test("A line that notes nothing leaves nothing, and does not repeat the post")
  func emptyLines() {
    let lines = """
      2026-01-01T00:00:00.000Z\tc\ta.md\t.
      2026-01-02T00:00:00.000Z\tc\ta.md\t.
      2026-01-03T00:00:00.000Z\tc\ta.md\tread=yes\t.

      """
    let text = String(decoding: Log(Log.head(of: "desk") + lines.utf8).compacted().bytes, as: UTF8.self)
    #expect(text == "lectern state 1 desk\n2026-01-03T00:00:00.000Z\tc\ta.md\tread=yes\t.\n")
  }

  @Test("What is not understood is kept when a log is compacted")
  func unknownLines() {
    let strange =
      "2999-01-01T00:00:00.000Z\tnew kind of line\n2026-01-01T00:00:00.000Z\tc\ta.md\tflag\tread=no\t.\n"
      + "2026-01-01T00:00:00.000Z\tc\ta.md\tre"
    let log = Log(Log.head(of: "desk") + Array(strange.utf8))
    let text = String(decoding: log.compacted().bytes, as: UTF8.self)
    #expect(text == "lectern state 1 desk\n" + strange + "\n")
  }
}
