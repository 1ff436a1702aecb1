import Posts
import Testing

@testable import Reading

/// The post anew, and the post in an editor: reading goes on where it was.
@Suite struct ReloadTests {
  private static func post(_ inserted: String = "") -> String {
    let rows = (1...20).map { "Row \($0)." }.joined(separator: "\n\n")
    return "---\ntitle: Beans\n---\n\(inserted)\n## Sowing\n\n\(rows)\n"
  }

  @Test(arguments: ["R", "r"])
  func reloadingKeepsThePlace(key: String) {
    var reader = Reader.reading(Self.post(), rows: 8, columns: 60)
    reader.type("]jjjjjjj")
    #expect(reader.top == "   Row 3.")
    #expect(reader.type(key) == [.load("post.md")])
    _ = reader.update(.loaded(Reader.text(of: Self.post("Written since.\n"))))
    #expect(reader.top == "   Row 3.")
    #expect(reader.screen.contains(" read anew"))
    reader.type("g")
    #expect(reader.screen.contains("Written since."))
  }

  @Test func aPostThatIsGoneStaysOnTheScreen() {
    var reader = Reader.reading(Self.post(), rows: 8, columns: 60)
    reader.type("R")
    _ = reader.update(.failed("post.md", message: "post.md: no such file or directory"))
    #expect(reader.top == "   Beans")
    #expect(reader.screen.contains("post.md: no such file or directory"))
  }

  @Test(arguments: ["e", "v"])
  func theEditorOpensAtTheLineInView(key: String) {
    var reader = Reader.reading(Self.post(), rows: 8, columns: 60)
    #expect(reader.type(key) == [.edit("post.md", line: 1), .load("post.md")])
    _ = reader.update(.loaded(Reader.text(of: Self.post())))
    reader.type("]")
    #expect(reader.type(key).first == .edit("post.md", line: 5))
    _ = reader.update(.loaded(Reader.text(of: Self.post())))
    reader.type("jjjjjj")
    #expect(reader.type(key).first == .edit("post.md", line: 11))
  }

  @Test func anEditorThatDoesNotStartSaysSo() {
    var reader = Reader.reading(Self.post(), rows: 8, columns: 60)
    reader.type("e")
    _ = reader.update(.failed("post.md", message: "no editor: set VISUAL or EDITOR to one"))
    _ = reader.update(.loaded(Reader.text(of: Self.post())))
    #expect(reader.screen.contains("no editor: set VISUAL or EDITOR to one"))
  }

  @Test func theShelfIsReadAnewBehindTheOldOne() {
    let posts = (1...3).map { Post(id: "\($0).md", title: "Post \($0)") }
    var reader = Reader.shelf(posts, rows: 10, columns: 60)
    reader.type("j")
    #expect(reader.type("R") == [.scan])
    #expect(reader.type("R") == [], "one scan at a time")
    reader.scan(Array(posts[..<1]), isComplete: false)
    #expect(reader.shelf.posts.count == 3)
    reader.scan(posts + [Post(id: "0.md", title: "Post 0")])
    #expect(reader.shelf.posts.count == 4)
    #expect(reader.shelf.selectedPost?.id == "2.md")
    #expect(reader.screen.contains(" read anew"))
  }
}
