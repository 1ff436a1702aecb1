import Markdown
import Posts

@testable import Reading

extension Reader {
  /// A reader on the shelf of some posts, all scanned.
  static func shelf(_ posts: [Post], rows: Int, columns: Int) -> Reader {
    var reader = Reader(root: "posts", entry: .shelf, size: Size(rows: rows, columns: columns))
    _ = reader.start()
    reader.scan(posts)
    return reader
  }

  /// A reader with a post open, of which this is the file.
  static func reading(_ source: String, rows: Int, columns: Int, measure: Int? = nil) -> Reader {
    let text = text(of: source)
    var reader = Reader(root: ".", entry: .post("post.md"), size: Size(rows: rows, columns: columns))
    if let measure { reader.measure = measure }
    _ = reader.start()
    _ = reader.update(.loaded(text))
    return reader
  }

  /// A post of which this is the file.
  static func text(of source: String) -> PostText {
    PostText(Array(source.utf8), id: "post.md", root: ".", today: .someDay)
  }

  mutating func scan(_ posts: [Post], isComplete: Bool = true, total: Int? = nil) {
    var library = Library(root: "posts")
    library.posts = PostList(posts)
    let progress = ScanProgress(done: posts.count, total: total ?? posts.count, isComplete: isComplete)
    _ = update(.scanned(library: library, progress: progress))
  }

  /// Presses a key for each character, and returns what the last one asked for.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.reduce([]) { _, character in update(.key(.character(character))) }
  }

  @discardableResult
  mutating func press(_ key: Key) -> [Effect] {
    update(.key(key))
  }

  mutating func resize(rows: Int, columns: Int) {
    _ = update(.resized(Size(rows: rows, columns: columns)))
  }

  /// What is on the screen, a line a row, without blanks at the ends.
  var screen: String { frame().text }
}

extension PostDate {
  static let someDay = PostDate(year: 2026, month: 11, day: 23)
}
