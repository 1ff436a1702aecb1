import Posts
import Testing

@testable import Reading

/// The shelf when posts come, go and change.
@Suite struct FollowedShelfTests {
  private static func post(_ day: Int) -> Post {
    var post = Post(id: "\(day).md", title: "Post \(day)")
    post.date = PostDate(year: 2026, month: 1, day: day)
    return post
  }

  private static func text(_ day: Int) -> PostText {
    let source = "---\ntitle: Post \(day)\ndate: 2026-01-0\(day)\n---\n"
    return PostText(Array(source.utf8), id: "\(day).md", root: ".", today: .someDay)
  }

  private static func reader(_ days: Int..., rows: Int = 7) -> Reader {
    .shelf(days.map(post), rows: rows, columns: 34)
  }

  @Test func theSelectedPostStaysSelected() {
    var reader = Self.reader(1, 3, 5)
    reader.change([1, 2, 3, 4, 5, 6].map(Self.post))
    #expect(reader.shelf.selectedPost?.id == "5.md")
    #expect(
      reader.screen == """
         Post 6
         Post 5
         Post 4
         Post 3
         Post 2
         Post 1
         6 posts by date ↓         ? keys
        """)
  }

  @Test func theSelectedRowStaysInItsRow() {
    var reader = Reader.shelf((10...25).map(Self.post), rows: 7, columns: 34)
    reader.type("10Gkk")
    let before = reader.screen
    #expect(before.hasPrefix(" Post 21\n"))
    reader.change((8...28).map(Self.post))
    #expect(reader.screen == before.replacing("16 posts", with: "21 posts"))
    reader.change((8...17).map(Self.post))
    #expect(reader.screen.hasPrefix(" Post 13\n"), "as far as there are posts")
  }

  @Test func theNextOneIsSelectedWhereThatOneHasGone() {
    var reader = Self.reader(1, 2, 3, 4)
    reader.type("j")
    reader.change([1, 2, 4].map(Self.post))
    #expect(reader.shelf.selectedPost?.id == "2.md")
    reader.change([1, 2, 3, 4].map(Self.post))
    #expect(reader.shelf.selectedPost?.id == "3.md", "and that one again where it is back")
  }

  @Test func aFilterGoesOnBeingTyped() {
    var reader = Self.reader(1, 2, 3)
    reader.type("&pos")
    reader.change([1, 2, 3, 4].map(Self.post))
    reader.type("t 4")
    #expect(reader.shelf.posts.map(\.id) == ["4.md"])
  }

  @Test func fromAPostThatHasGoneKeysLeadOn() {
    for (key, next) in [("J", "2.md"), ("K", "4.md")] {
      var reader = Self.reader(1, 2, 3, 4)
      reader.type("j")
      reader.press(.enter)
      _ = reader.update(.loaded(Self.text(3)))
      reader.change([1, 2, 4].map(Self.post), gone: ["3.md"])
      #expect(reader.type(key) == [.load(next)])
    }
  }

  /// What could not be read is tried again once it is there.
  @Test func whatIsBackIsNotPassedOver() {
    var reader = Self.reader(1, 2, 3)
    reader.press(.enter)
    _ = reader.update(.loaded(Self.text(3)))
    reader.type("J")
    _ = reader.update(.failed("2.md", message: "2.md: no such file or directory"))
    _ = reader.update(.changed(Changes(read: ["2.md"])))
    #expect(reader.type("J") == [.load("2.md")])
  }

  @Test func thePreviewIsReadAnew() {
    var reader = Reader.shelf([1, 2].map(Self.post), rows: 20, columns: 130)
    let start = PostStart(document: Reader.text(of: "Old text.\n").document)
    _ = reader.update(.previewed("2.md", .success(start)))
    #expect(reader.screen.contains("Old text."))
    #expect(reader.update(.changed(Changes(read: ["1.md"]))) == [.updateIndex])
    #expect(reader.update(.changed(Changes(read: ["2.md"]))) == [.updateIndex, .preview("2.md")])
  }
}

extension Reader {
  fileprivate mutating func change(_ posts: [Post], gone: Set<Post.ID> = []) {
    var library = library
    library.posts = PostList(posts)
    _ = update(.changed(Changes(library: library, gone: gone)))
  }
}
