import Posts
import StateLog

@testable import Reading

/// A reader with what keeps its notes, without files.
struct RememberingReader {
  var reader: Reader
  private(set) var log = Log(Log.head(of: "desk"))
  private(set) var files: [Post.ID: String]
  private var clock: Int64 = 0

  private static let homes = Homes(of: "/posts", among: ["/posts": "c1"])

  /// On the shelf of these files; with what another one has kept, if given.
  init(_ files: [Post.ID: String], rows: Int = 12, columns: Int = 60, after other: RememberingReader? = nil) {
    self.files = files
    reader = Reader(root: "posts", entry: .shelf, size: Size(rows: rows, columns: columns))
    if let other { (log, clock) = (other.log, other.clock) }
    _ = reader.start()
    take([.remembered(CollectionState(Archive([log]), Self.homes), upTo: 0)])
    scan()
  }

  var screen: String { reader.screen }

  func state(of post: Post.ID) -> PostState {
    CollectionState(Archive([log]), Self.homes).state(of: post)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { take([.key(key)]) }
  }

  mutating func type(_ keys: String) {
    for key in keys { take([.key(.character(key))]) }
  }

  mutating func open(_ id: Post.ID) {
    reader.shelf.select(id, rows: 1)
    press(.enter)
  }

  /// Writes a file; it is read again.
  mutating func write(_ text: String, to id: Post.ID) {
    files[id] = text
    scan()
  }

  private mutating func scan() {
    var library = Library(root: "posts")
    library.posts = PostList(files.keys.sorted().map { text(of: $0).post })
    let progress = ScanProgress(done: files.count, total: files.count, isComplete: true)
    take([.scanned(library: library, progress: progress)])
  }

  private func text(of id: Post.ID) -> PostText {
    PostText(Array((files[id] ?? "").utf8), id: id, root: "posts", today: .someDay)
  }

  private mutating func take(_ events: [Event]) {
    var effects = events.flatMap { reader.update($0) } + reader.noteReading()
    while !effects.isEmpty {
      switch effects.removeFirst() {
      case .load(let id): effects += reader.update(.loaded(text(of: id))) + reader.noteReading()
      case .remember(let notes): keep(notes)
      default: break
      }
    }
  }

  private mutating func keep(_ notes: [Note]) {
    for note in notes where !note.values.isEmpty {
      clock += 1
      log.append(
        Entry(
          time: LogTime(millisecondsSince1970: clock), collection: "c1", path: note.post,
          note.values.map { Entry.Value($0.key, $0.value) }.sorted { $0.key < $1.key }))
    }
  }
}
