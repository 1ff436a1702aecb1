/// The name of a file or folder, with the date that it may start with taken off.
///
/// `2025-05-23-slug`, `2025-05-23_slug`, `2025-05-23T10:00:00Z-slug`, `20250523-slug`, `2017-2-5-slug`; a date at
/// another place of the name counts, too, but stays in the slug.
struct DatedName: Equatable {
  var date: PostDate?
  var slug: String

  init(_ name: some StringProtocol) {
    let name = String(name)
    if let (date, end) = Self.leadingDate(Array(name.utf8)) {
      self.date = date
      slug = String(decoding: name.utf8.dropFirst(end), as: UTF8.self)
    } else {
      date = Self.innerDate(Array(name.utf8))
      slug = name
    }
  }

  /// The date of the nearest folder that has one, or of folders like `2025/05/23`.
  static func date(ofFolders folders: [Substring]) -> PostDate? {
    for index in folders.indices.suffix(reach).reversed() {
      if let date = DatedName(folders[index]).date { return date }
      let parts = folders[...index].suffix(3)
      guard parts.count == 3, let year = parts.first, year.utf8.count == 4 else { continue }
      if parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 }), let date = calendarDay(parts) { return date }
    }
    return nil
  }

  /// How many folders up a date is looked for.
  private static let reach = 8

  private static func calendarDay(_ parts: ArraySlice<Substring>) -> PostDate? {
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let date = PostDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.isReal ? date : nil
  }

  /// The date that the name starts with, and where the slug begins.
  private static func leadingDate(_ name: [UInt8]) -> (PostDate, Int)? {
    guard let (day, length) = hyphenated(name[...]) ?? compact(name) else { return nil }
    var end = length
    if end < name.count, name[end] == UInt8(ascii: "T") || name[end] == UInt8(ascii: "t") {
      end = endOfTime(name, from: end)
    }
    guard end == name.count || isSeparator(name[end]) else { return nil }
    while end < name.count, isSeparator(name[end]) { end += 1 }
    return (day, end)
  }

  /// `2025-05-23` or `2017-2-5`, and its length.
  private static func hyphenated(_ name: ArraySlice<UInt8>) -> (PostDate, Int)? {
    var numbers: [Int] = []
    var index = name.startIndex
    for width in [4...4, 1...2, 1...2] {
      if !numbers.isEmpty {
        guard index < name.endIndex, name[index] == UInt8(ascii: "-") else { return nil }
        index += 1
      }
      let digits = name[index...].prefix { isDigit($0) }
      guard width.contains(digits.count) else { return nil }
      numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 48) })
      index += digits.count
    }
    let date = PostDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.isReal ? (date, index - name.startIndex) : nil
  }

  /// `20250523`; years before 1900 and after 2199 are rather some other number.
  private static func compact(_ name: [UInt8]) -> (PostDate, Int)? {
    let digits = name.prefix { isDigit($0) }
    guard digits.count == 8 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    let date = PostDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    return date.isReal && (1900..<2200).contains(date.year) ? (date, 8) : nil
  }

  /// The end of `T10:00:00Z`, `T10-00-00` or `T100000+02:00`; `start` where there is none.
  private static func endOfTime(_ name: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < name.count, isDigit(name[index]) || isTimeMark(name, index) { index += 1 }
    if index < name.count, name[index] == UInt8(ascii: "Z") || name[index] == UInt8(ascii: "z") { index += 1 }
    return index - start > 4 ? index : start
  }

  private static func isTimeMark(_ name: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < name.count, isDigit(name[index + 1]) else { return false }
    return ":-.+".utf8.contains(name[index])
  }

  /// The first `2025-05-23` anywhere in the name.
  private static func innerDate(_ name: [UInt8]) -> PostDate? {
    var index = 0
    while index + 10 <= name.count {
      let isStart = isDigit(name[index]) && (index == 0 || !isDigit(name[index - 1]))
      if isStart, let (date, length) = hyphenated(name[index...]), length == 10 { return date }
      index += 1
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isSeparator(_ byte: UInt8) -> Bool { "-_. ".utf8.contains(byte) }
}
