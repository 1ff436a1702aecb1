import Foundation
import Posts
import Testing

/// The project's own collection, as tests read it.
enum Articles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "articles")

  /// All articles, by id.
  static let all: [PostText] = {
    let scanner = Scanner(root: folder.path, options: ScanOptions(today: .someDay))
    return scanner.scan { _, _ in true }.posts.map(\.id).sorted().compactMap { try? scanner.read($0) }
  }()
}

extension PostText: CustomTestStringConvertible {
  package var testDescription: String { post.id }
}
