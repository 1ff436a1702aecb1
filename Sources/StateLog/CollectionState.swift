/// What is known of the posts of an open folder: what the logs note of them, and what was noted since they were read.
///
/// A post is named by its path in the folder.
package struct CollectionState: Sendable {
  private let archive: Archive
  private let homes: Homes
  private let lone: String?
  private var known: [String: Known] = [:]
  /// By entry: its line, and the entry of the same post before it.
  private var entries: [(line: Archive.Line, before: Int32)] = []
  /// The posts that were begun by what the logs say, the one that was read last first.
  private var begunBefore: [String] = []
  /// The posts of which something was noted since the logs were read: that is later than all they hold.
  private var session: [String: PostState] = [:]
  /// The posts of the session, each where something was noted of it last.
  private var recent: [String] = []

  /// The posts that places are marked in with capitals: by the logs, and since they were read.
  private var marked: [UInt8: [Marked]] = [:]
  private var markedSince: [String: String] = [:]

  /// What is made of the entries of a post while they are read.
  private struct Known: Sendable {
    var last: Int32 = -1
    var read = Latest(value: (isRead: false, body: UInt64?.none))
    var star = Latest(value: false)
    var fraction = Latest(value: 0.0)
    var time = LogTime.never
    var hasMoved = false
    /// Whether two values are of one time and machine: their texts decide, which are not kept here.
    var isUndecided: Bool { read.isTied || star.isTied || fraction.isTied }

    mutating func take(
      _ text: UnsafeRawBufferPointer, for key: UnsafeRawBufferPointer, _ time: LogTime, _ rank: Int
    ) {
      self.time = max(self.time, time)
      if key.elementsEqual(StateKey.read.utf8) {
        read.take(PostState.reading(text), time, rank)
      } else if key.elementsEqual(StateKey.star.utf8) {
        star.take(text.elementsEqual("yes".utf8), time, rank)
      } else if key.elementsEqual(StateKey.place.utf8) {
        fraction.take(SavedPlace.fraction(of: text), time, rank)
      } else if key.elementsEqual(StateKey.moved.utf8) {
        hasMoved = true
      }
    }

    var summary: PostSummary {
      PostSummary(
        isRead: read.value.isRead, readBody: read.value.body, fraction: fraction.value, isStarred: star.value,
        latest: time)
    }
  }

  private struct Marked: Sendable {
    let post: String
    let time: LogTime
    let rank: Int
  }

  private struct Latest<Value: Sendable>: Sendable {
    var value: Value
    var time = LogTime.never
    var rank = 0
    private(set) var isTied = false

    mutating func take(_ value: Value, _ time: LogTime, _ rank: Int) {
      if (time, rank) < (self.time, self.rank) { return }
      isTied = (time, rank) == (self.time, self.rank)
      (self.value, self.time, self.rank) = (value, time, rank)
    }
  }

  /// That of a folder of which nothing is known.
  package init() {
    self.init(Archive([]), Homes(of: "/", among: [:]))
  }

  /// - Parameter lone: what the one post is called that is open without a folder.
  package init(_ archive: Archive, _ homes: Homes, lone: String? = nil) {
    self.archive = archive
    self.homes = homes
    self.lone = lone
    for home in homes.homes {
      for line in archive.lines(of: home.collection) {
        archive.withFields(of: line) { take($0, line, home) }
      }
    }
    begunBefore = known.filter { summary(of: $0.key).progress == .reading }
      .sorted { ($1.value.time, $1.key) < ($0.value.time, $0.key) }.map(\.key)
  }

  private mutating func take(_ fields: LineFields, _ line: Archive.Line, _ home: Homes.Home) {
    let path = Escaping.text(fields.path)
    guard path != Entry.itself, !Self.leadsOut(path), var post = homes.post(at: path, of: home) else {
      return
    }
    if post.isEmpty {
      // In a folder that is known again by a post that was opened alone, that is a post of its own.
      guard let lone else { return }
      post = lone
    }
    let rank = archive.ranks[Int(line.log)]
    let number = Int32(entries.count)
    var before: Int32 = -1
    func take(_ known: inout Known) {
      before = known.last
      known.last = number
      // A line may note nothing.
      fields.forEachValue { key, text in
        latest = max(latest, fields.time)
        Escaping.withPlain(key) { key in
          Escaping.withPlain(text) { known.take($0, for: key, fields.time, rank) }
          if let letter = Self.capital(key), !text.isEmpty {
            marked[letter, default: []].append(Marked(post: post, time: fields.time, rank: rank))
          }
        }
      }
    }
    take(&known[post, default: Known()])
    entries.append((line, before))
  }

  /// The letter of a mark that leads here from any post.
  private static func capital(_ key: UnsafeRawBufferPointer) -> UInt8? {
    key.count == 6 && key.starts(with: "mark.".utf8) && (65...90).contains(key[5]) ? key[5] : nil
  }

  /// Whether a path is none of a post of a collection, whoever wrote it into a log.
  private static func leadsOut(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).contains {
      $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
    }
  }

  /// All that is noted of a post.
  package func state(of post: String) -> PostState {
    if let state = session[post] { return state }
    var lines: [Archive.Line] = []
    var entry = known[post]?.last ?? -1
    while entry >= 0 {
      lines.append(entries[Int(entry)].line)
      entry = entries[Int(entry)].before
    }
    return archive.state(lines).sinceMoved
  }

  package func summary(of post: String) -> PostSummary {
    if session[post] == nil, let known = known[post], !known.hasMoved, !known.isUndecided {
      return known.summary
    }
    return known[post] == nil && session[post] == nil ? PostSummary() : state(of: post).summary
  }

  /// The posts that were begun and not finished, the one that was read last first.
  package var begun: [String] {
    recent.reversed().filter { summary(of: $0).progress == .reading }
      + begunBefore.filter { session[$0] == nil }
  }

  /// The post in which a place is marked with a capital; where several are, the one that was marked last.
  package func post(marked letter: Character) -> String? {
    if let post = markedSince[StateKey.mark(letter)] { return post }
    let posts = letter.asciiValue.flatMap { marked[$0] } ?? []
    // A post that has moved since has none any more where it lay.
    return posts.sorted { ($1.time, $1.rank) < ($0.time, $0.rank) }.first {
      state(of: $0.post).mark(letter) != nil
    }?.post
  }

  /// Whether nothing was ever noted of its posts.
  package var isEmpty: Bool { known.isEmpty && session.isEmpty }

  /// The posts of which anything is noted.
  package var posts: Set<String> {
    Set(known.filter { !$0.value.hasMoved || !state(of: $0.key).isEmpty }.keys).union(session.keys)
  }

  /// When anything was noted last of the post at a path, or of another one that lay there.
  package func latest(of post: String) -> LogTime { known[post]?.time ?? .never }

  /// When anything was noted last of any post, by the clocks of all machines.
  package private(set) var latest = LogTime.never

  /// Notes something of a post; it is later than all that was.
  package mutating func note(_ values: [String: String], of post: String) {
    var state = state(of: post)
    state.note(values)
    session[post] = state
    for key in values.keys where key.hasPrefix("mark.") { markedSince[key] = post }
    recent.removeAll { $0 == post }
    recent.append(post)
  }
}
