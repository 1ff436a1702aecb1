#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Many posts of some 4.3 KB in folders by year and month, the same at every run: frontmatter, sections, lists and code,
/// their words drawn by Zipf's law from 50,000.
struct Collection {
  private var random = Random(state: 0x1EC7_E2A5)
  private let words = Collection.vocabulary
  /// Numbers of words, each as often as Zipf's law has it.
  private let draws = Collection.draws

  static let wordCount = 50_000

  /// A shell pattern for all posts of one.
  static func posts(in folder: String) -> String { "\(folder)/*/*/*.md" }

  /// Writes so many posts below a folder.
  static func write(_ count: Int, to folder: String) throws(Failure) {
    var collection = Collection()
    for year in 0..<10 {
      for month in 1...12 where count > year * 12 + month - 1 {
        let parent = "\(folder)/\(2016 + year)/\(month < 10 ? "0" : "")\(month)"
        mkdir(folder, 0o755)
        mkdir("\(folder)/\(2016 + year)", 0o755)
        mkdir(parent, 0o755)
        // The posts of this month, when they are dealt out month by month.
        let first = year * 12 + month - 1
        for number in stride(from: first, to: count, by: 120) {
          try Files.write(
            collection.post(number, 2016 + year, month), to: "\(parent)/post-\(number).md")
        }
      }
    }
  }

  private mutating func post(_ number: Int, _ year: Int, _ month: Int) -> String {
    let day = 1 + random.next(28)
    var text = "---\ntitle: \(capital(2 + random.next(5)))\n"
    text += "date: \(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)\n"
    let tags = (0...random.next(3)).map { _ in words[random.next(200)] }
    text += "tags: [\(tags.joined(separator: ", "))]\n"
    if random.next(20) == 0 { text += "draft: true\n" }
    if random.next(10) == 0 { text += "series: \(words[200 + random.next(50)])\n" }
    text += "description: \(sentence(12))\n---\n\n\(paragraph())\n"
    for section in 1...7 {
      text += "\n\(section % 3 == 0 ? "###" : "##") \(capital(1 + random.next(4)))\n\n\(paragraph())\n"
      switch random.next(4) {
      case 0:
        for _ in 0..<3 { text += "\n- \(sentence(8))" }
        text += "\n"
      case 1: text += "\n```swift\n\(code())```\n"
      default: text += "\n\(sentence(6)) **\(word())** and `\(word())_\(word())`.\n"
      }
    }
    return text
  }

  private mutating func paragraph() -> String {
    (0..<4).map { _ in sentence(14) }.joined(separator: " ")
  }

  private mutating func code() -> String {
    (0..<4).map { _ in
      let second = word()
      return
        "let \(word())\(second.prefix(1).uppercased() + second.dropFirst()) = \(word()).\(word())(\(word()))\n"
    }.joined()
  }

  private mutating func sentence(_ length: Int) -> String {
    capital(length - 3 + random.next(7)) + "."
  }

  private mutating func capital(_ count: Int) -> String {
    let text = (0..<max(1, count)).map { _ in word() }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func word() -> String { words[Int(draws[random.next(draws.count)])] }

  /// Words of syllables, the more frequent ones shorter.
  static let vocabulary: [String] = {
    let starts = ["b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "tr"]
    let ends = ["a", "e", "i", "o", "u", "an", "er", "in", "or", "us", "et", "al"]
    var random = Random(state: 7)
    var seen: Set<String> = []
    var words: [String] = []
    while words.count < wordCount {
      let syllables = 1 + random.next(words.count < 100 ? 2 : words.count < 5000 ? 3 : 4)
      var word = ""
      for _ in 0..<syllables { word += starts[random.next(starts.count)] + ends[random.next(ends.count)] }
      if seen.insert(word).inserted { words.append(word) }
    }
    return words
  }()

  private static let draws: [UInt16] = {
    var total = 0.0
    for rank in 1...wordCount { total += 1 / Double(rank) }
    var draws: [UInt16] = []
    var sum = 0.0
    for rank in 1...wordCount {
      sum += 1 / Double(rank)
      let end = Int(sum / total * 4_000_000)
      while draws.count < end { draws.append(UInt16(rank - 1)) }
    }
    return draws
  }()
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Random {
  var state: UInt64

  /// A number from 0 to before `limit`.
  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(limit))
  }
}
