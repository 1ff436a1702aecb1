import Posts

@testable import Reading

/// A reader over posts in memory: what it asks for is answered at once.
struct DrivenReader {
  private(set) var reader: Reader
  private let posts: [PostText]

  static let today = PostDate(year: 2026, month: 11, day: 23)

  /// - Parameter isOpen: whether the first post alone is open; else they are on the shelf.
  init(_ posts: [PostText], size: Size, isOpen: Bool, _ configure: (inout Reader) -> Void = { _ in }) {
    self.posts = posts
    let entry: Reader.Entry = isOpen ? .post(posts[0].post.id) : .shelf
    reader = Reader(root: "posts", entry: entry, size: size)
    configure(&reader)
    perform(reader.start())
  }

  mutating func send(_ event: Event) {
    perform(reader.update(event))
  }

  private mutating func perform(_ effects: [Effect]) {
    var effects = effects + reader.noteReading()
    // What is answered may ask for more, but not for ever.
    var steps = 0
    while steps < effects.count, steps < 100 {
      effects += answer(effects[steps])
      steps += 1
    }
  }

  private mutating func answer(_ effect: Effect) -> [Effect] {
    switch effect {
    case .scan:
      var library = Library(root: "posts")
      library.posts = PostList(posts.map(\.post))
      let progress = ScanProgress(done: posts.count, total: posts.count, isComplete: true)
      return reader.update(.scanned(library: library, progress: progress))
    case .load(let id):
      guard let text = posts.first(where: { $0.post.id == id }) else {
        return reader.update(.failed(id, message: "no such file or directory"))
      }
      return reader.update(.loaded(text))
    case .search(let step): return reader.update(.found(step.run()))
    case .find(let request):
      return reader.update(.answered(FindAnswer(number: request.number, .failed("no"))))
    default: return []
    }
  }
}

extension Key {
  /// The keys that bytes stand for: what a keyboard without a terminal would send.
  static func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
    bytes.map { byte in
      switch byte {
      case 0x09: .tab
      case 0x0D: .enter
      case 0x1B: .escape
      case 0x7F: .backspace
      case ..<0x20: .control(Character(Unicode.Scalar(byte | 0x60)))
      case 0x80...:
        [.up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .backTab, .delete, .enter, .tab][
          Int(byte & 0x7F) % 12]
      default: .character(Character(Unicode.Scalar(byte)))
      }
    }
  }
}
