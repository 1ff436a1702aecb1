import Foundation
import Testing

@testable import Posts

/// Posts that others wrote: every file a post, and no finding where nothing is wrong.
struct CollectionTests {
  private static let root: String = {
    let shared = ProcessInfo.processInfo.environment["LECTERN_SHARED"] ?? "../shared"
    return "\(shared)/collections"
  }()
  private static let isThere = FileManager.default.fileExists(atPath: root)

  @Test(
    .enabled(if: isThere, "the sample collections are not there: this suite was not run"),
    arguments: [("jekyll", 193), ("zola", 180), ("jekyll-edge-cases", 53)])
  func everyFileIsAPost(_ name: String, _ count: Int) {
    let options = ScanOptions(today: PostDate(year: 2026, month: 11, day: 23))
    let library = Scanner(root: "\(Self.root)/\(name)", options: options).scan { _, _ in true }
    #expect(library.posts.count == count)
    #expect(library.allFindings.map(\.description) == [])
    #expect(library.posts.allSatisfy { !$0.title.isEmpty })
    // The index of a folder may be nothing but fields.
    let empty = library.posts.filter { $0.words == 0 && !$0.id.hasSuffix("_index.md") }
    #expect(empty.map(\.id).count <= 2)
    print("\(name): \(library.posts.count) posts, \(library.allFindings.count) findings")
  }
}
