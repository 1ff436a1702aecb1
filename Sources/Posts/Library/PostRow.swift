/// A post as it stands in a `PostList`: numbers in their places, and then texts, each with an end that no UTF-8 has.
///
/// The texts that a filter looks through come first. Where they are not ASCII they stand once more at the end, folded.
struct PostRow {
  private let bytes: UnsafeRawBufferPointer

  static let endOfText: UInt8 = 0xFF
  static let endOfList: UInt8 = 0xFE

  /// Where the numbers stand.
  enum Place {
    static let date = 0
    static let updated = 8
    static let body = 16
    static let words = 24
    static let minutes = 28
    static let textStart = 32
    static let textEnd = 36
    static let badges = 40
    static let marks = 41
    static let id = 42
  }

  enum Mark {
    static let isPassing: UInt8 = 1
    static let hasBody: UInt8 = 2
    static let isDescribed: UInt8 = 4
  }

  /// - Parameter bytes: as they were written.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Seconds since 1970; without a date the least number.
  var published: Int64 { load(Place.date) }
  var revised: Int64 { load(Place.updated) }

  var date: PostDate? { Self.date(published) }
  var updated: PostDate? { Self.date(revised) }
  var words: Int { Int(load(Place.words) as UInt32) }
  var badges: Post.Badges { Post.Badges(rawValue: bytes[Place.badges]) }

  var body: ShortDigest? {
    bytes[Place.marks] & Mark.hasBody == 0 ? nil : ShortDigest(value: load(Place.body))
  }

  var id: UnsafeRawBufferPointer {
    let rest = bytes[Place.id...]
    return UnsafeRawBufferPointer(rebasing: rest.prefix { $0 != Self.endOfText })
  }

  /// Whether this is its id.
  func isCalled(_ id: UnsafeRawBufferPointer) -> Bool {
    let end = Place.id + id.count
    return end < bytes.count && bytes[end] == Self.endOfText
      && UnsafeRawBufferPointer(rebasing: bytes[Place.id..<end]).elementsEqual(id)
  }

  /// The texts that a filter looks through: in lower case, but for letters of ASCII.
  var filtered: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: bytes[Int(load(Place.textStart) as UInt32)..<Int(load(Place.textEnd) as UInt32)])
  }

  var post: Post {
    var texts = Texts(rest: bytes[Place.id...])
    var post = Post(id: texts.next(), title: texts.next())
    post.description = texts.next()
    post.tags = texts.list()
    post.categories = texts.list()
    post.series = texts.list().first
    post.language = texts.list().first
    post.addresses = texts.list()
    post.slugs = texts.list()
    post.findings = texts.list().map { Finding(path: post.id, listed: $0) }
    post.date = date
    post.updated = updated
    post.words = words
    post.minutes = Int(load(Place.minutes) as UInt32)
    post.badges = badges
    post.isPassing = bytes[Place.marks] & Mark.isPassing != 0
    post.isDescribed = bytes[Place.marks] & Mark.isDescribed != 0
    post.body = body
    return post
  }

  var title: String {
    var texts = Texts(rest: bytes[Place.id...])
    texts.skip()
    return texts.next()
  }

  var labels: (tags: [String], categories: [String], series: String?) {
    var texts = Texts(rest: bytes[Place.id...])
    for _ in 0..<3 { texts.skip() }
    return (texts.list(), texts.list(), texts.list().first)
  }

  private func load<Number: BitwiseCopyable>(_ place: Int) -> Number {
    bytes.loadUnaligned(fromByteOffset: place, as: Number.self)
  }

  private static func date(_ seconds: Int64) -> PostDate? {
    seconds == .min ? nil : PostDate(secondsSinceEpoch: seconds)
  }

  /// The texts from one on.
  private struct Texts {
    var rest: Slice<UnsafeRawBufferPointer>

    mutating func skip() {
      rest = rest.drop { $0 != PostRow.endOfText }.dropFirst()
    }

    mutating func next() -> String {
      let text = rest.prefix { $0 != PostRow.endOfText }
      rest = rest[text.endIndex...].dropFirst()
      return String(decoding: UnsafeRawBufferPointer(rebasing: text), as: UTF8.self)
    }

    mutating func list() -> [String] {
      var texts: [String] = []
      while let first = rest.first, first != PostRow.endOfList { texts.append(next()) }
      rest = rest.dropFirst()
      return texts
    }
  }
}

extension Finding {
  /// - Parameter listed: as it stands in a row.
  fileprivate init(path: String, listed: String) {
    let parts = listed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      path: path, line: parts.first.flatMap { Int($0) } ?? 1, message: parts.last.map(String.init) ?? "")
  }
}
