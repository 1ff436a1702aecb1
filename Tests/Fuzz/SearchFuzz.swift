import Foundation
import Patterns

@testable import Posts
@testable import Reading

/// The first line is a query; the rest is a text that it is looked for in.
enum SearchFuzz {
  private static let index: PostIndex = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-fuzz-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = [
      "beans.md":
        "---\ntitle: Growing C++ beans\ndate: 2025-04-02\ntags: [garden, café]\n---\n# Beans\n\nSow in May.\n",
      "notes/soil.md":
        "---\ntitle: Soil\nlang: de\ndraft: true\n---\n# Böden\n\n## Sand\n\n```swift\nlet camelCase = 1\n```\n",
      "水.md": "# 水の話\n\n日本語のテキスト。\n\n## Watering beans\n\nWater them in the morning, never the leaves.\n",
    ]
    do {
      for (name, text) in texts {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      let index = try PostIndex(
        of: folder.path, options: ScanOptions(today: DrivenReader.today), in: nil)
      try index.update()
      return index
    } catch {
      fatalError("no index: \(error)")
    }
  }()

  static func faults(_ bytes: [UInt8]) -> [String] {
    let (line, rest) = bytes.firstLine
    let text = String(decoding: line, as: UTF8.self)
    let body = String(decoding: rest.prefix(2000), as: UTF8.self)
    do {
      return try queryFaults(text) + wordFaults(in: body) + patternFaults(text, in: body)
    } catch {
      return ["a search fails: \(error)"]
    }
  }

  private static func queryFaults(_ text: String) throws -> [String] {
    let query = Query(text)
    var faults: [String] = []
    let all = try index.search(query)
    let some = try index.search(query, limit: 1)
    if (some.sectionCount, some.postCount) != (all.sectionCount, all.postCount) {
      faults.append("a limit changes the counts")
    }
    if some.posts.first?.post.id != all.posts.first?.post.id {
      faults.append("a limit changes the first post")
    }
    if all.postCount != Set(all.posts.map(\.post.id)).count { faults.append("posts counted wrong") }
    if all.sectionCount < all.posts.reduce(0, { $0 + $1.sections.count }) {
      faults.append("sections counted wrong")
    }
    var listed: Set<Post.ID> = []
    try index.list(query, by: .title) { listed.insert($0.id).inserted }
    // What is found in a forgiving search is not listed.
    if all.notes == query.notes, !query.isEmpty, listed != Set(all.posts.map(\.post.id)) {
      faults.append("listed \(listed.sorted()), found \(all.posts.map(\.post.id).sorted())")
    }
    for post in all.posts {
      for section in post.sections {
        faults += rangeFaults(all.words.ranges(in: section.line), in: section.line)
      }
    }
    return faults
  }

  /// A word of a text is found in it.
  private static func wordFaults(in body: String) throws -> [String] {
    var reader = WordReader(isBrief: true)
    reader.read(body, .text)
    let words = reader.list.words.map { reader.list.text(of: $0) }
    if words.contains(where: { $0.isEmpty || String(validating: $0, as: UTF8.self) == nil }) {
      return ["a word is no text"]
    }
    var found = FoundWords()
    found.phrases = words.prefix(3).map { FoundWords.Phrase(words: [[$0]]) }
    let ranges = found.ranges(in: body)
    return rangeFaults(ranges, in: body) + (words.isEmpty || !ranges.isEmpty ? [] : ["a word is not found"])
  }

  private static func patternFaults(_ text: String, in body: String) -> [String] {
    var patterns = [TextPattern(text)]
    if let pattern = try? TextPattern(regular: text) { patterns.append(pattern) }
    return patterns.flatMap { pattern -> [String] in
      let ranges = pattern.ranges(in: body)
      // An expression may match what is empty, which is nowhere to be shown.
      let agrees = pattern.occurs(in: body) || ranges.isEmpty
      return rangeFaults(ranges, in: body) + (agrees ? [] : ["found and not there: \(text.debugDescription)"])
        + (ranges.contains(where: \.isEmpty) ? ["found nothing somewhere"] : [])
    }
  }

  /// Ranges lie in the text, in order, and between scalars.
  private static func rangeFaults(_ ranges: [Range<Int>], in text: String) -> [String] {
    var end = 0
    for range in ranges {
      let isInside = range.lowerBound >= end && range.upperBound <= text.utf8.count
      guard isInside, isBoundary(range.lowerBound, in: text), isBoundary(range.upperBound, in: text) else {
        return ["\(range) in \(text.debugDescription)"]
      }
      end = range.upperBound
    }
    return []
  }

  private static func isBoundary(_ offset: Int, in text: String) -> Bool {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    return index == text.endIndex || text.utf8[index] & 0xC0 != 0x80
  }
}
