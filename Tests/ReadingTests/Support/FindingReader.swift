import Foundation
import Posts

@testable import Reading

/// A reader over real posts and their index: what it asks for is answered at once.
struct FindingReader {
  var reader: Reader
  /// What was asked for and is not answered here, the last time.
  private(set) var unanswered: [Effect] = []
  private let scanner: Posts.Scanner
  private let index: PostIndex
  private let folder: Folder

  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  /// Posts about a garden.
  static let garden = [
    "beans.md": """
    ---
    title: Growing Beans
    date: 2025-04-02
    tags: [garden]
    ---
    Beans want warm soil.

    ## Sowing

    Sow the beans in May, a thumb deep. Water them well.

    ## Watering

    Water the beans in the morning. Never water the leaves.

    ### By hand

    A can of water for each row.

    """,
    "peas.md": """
    ---
    title: Peas
    date: 2024-03-01
    ---
    Peas climb higher than beans and want less water.

    ## Sowing

    In March.

    """,
    "notes/soil.md": """
    ---
    title: Soil
    date: 2020-01-01
    draft: true
    ---
    # Soil

    What is in it, and for how long: a long story that begins with sand, goes on with loam and clay, and has no end
    before the beans are in it, and the water is.

    """,
  ]

  init(_ files: [String: String] = garden, rows: Int, columns: Int, words: LinearWords? = nil) throws {
    folder = Folder()
    for (name, text) in files {
      let file = folder.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let options = ScanOptions(today: .someDay)
    scanner = Posts.Scanner(root: folder.url.path, options: options)
    index = try PostIndex(of: folder.url.path, options: options, in: nil)
    try index.update()
    reader = Reader(root: "posts", entry: .shelf, size: Size(rows: rows, columns: columns))
    reader.words = words
    perform(reader.start())
    perform(reader.update(.indexed(IndexState(.current))))
  }

  var screen: String { reader.screen }
  var lit: String { reader.lit }
  /// The last row.
  var status: String { String(screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? "") }
  var top: String { String(screen.split(separator: "\n", omittingEmptySubsequences: false).first ?? "") }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func send(_ event: Event) {
    unanswered = []
    perform(reader.update(event))
  }

  /// The answer to a request.
  func answer(to request: FindRequest) -> FindAnswer {
    do {
      return FindAnswer(number: request.number, .found(try index.search(request.query, limit: request.limit)))
    } catch {
      return FindAnswer(number: request.number, .failed("\(error)"))
    }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .scan:
        var events: [Event] = []
        _ = scanner.scan { library, progress in
          events.append(.scanned(library: library, progress: progress))
          return true
        }
        for event in events { perform(reader.update(event)) }
      case .load(let id):
        do throws(ReadFailure) {
          perform(reader.update(.loaded(try scanner.read(id))))
        } catch {
          perform(reader.update(.failed(id, message: error.description)))
        }
      case .preview(let id):
        let start = Result { () throws(ReadFailure) in try scanner.start(of: id) }
        perform(reader.update(.previewed(id, start)))
      case .find(let request): perform(reader.update(.answered(answer(to: request))))
      case .search(let step): perform(reader.update(.found(step.run())))
      default: unanswered.append(effect)
      }
    }
  }

  /// A post as it is read.
  func text(of id: Post.ID) throws -> PostText { try scanner.read(id) }

  func write(_ id: Post.ID, _ text: String) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: id))
  }

  /// Takes a post away from the folder, and from nothing else.
  func remove(_ id: Post.ID) throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: id))
  }
}
