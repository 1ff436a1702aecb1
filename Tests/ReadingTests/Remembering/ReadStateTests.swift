import Posts
import StateLog
import Testing

@testable import Reading

/// What is read, begun and new.
@Suite struct ReadStateTests {
  private static func long(_ title: String) -> String {
    "---\ntitle: \(title)\ndate: 2025-01-0\(title.utf8.count)\n---\n"
      + (1...4).map {
        "## Part \($0)\n\n" + String(repeating: "Some words of part \($0). ", count: 30) + "\n\n"
      }
      .joined()
  }

  private static let files = [
    "a.md": long("A"), "b.md": long("Bb"), "c.md": long("Ccc"), "d.md": "# Dddd\n\nShort.\n",
  ]

  @Test("A post is read when its end was seen, not when it was opened")
  func readAtItsEnd() {
    var reader = RememberingReader(Self.files)
    reader.open("a.md")
    #expect(reader.state(of: "a.md").summary.progress == .unread)
    reader.press(.pageDown)
    #expect(reader.state(of: "a.md").summary.progress == .reading)
    reader.type("G")
    #expect(reader.state(of: "a.md").summary.progress == .read)
    reader.type("gq")
    #expect(reader.state(of: "a.md").summary.progress == .read)
    reader.open("d.md")
    #expect(reader.state(of: "d.md").summary.progress == .read)
  }

  @Test("The shelf tells what is read and how far, and what was begun stands on top")
  func shelf() {
    var reader = RememberingReader(Self.files)
    reader.open("b.md")
    reader.press(.pageDown)
    reader.type("q")
    reader.open("a.md")
    reader.type("Gq")
    #expect(
      reader.screen == """
         Continue reading
        ▂ 2025-01-02  Bb                                      3 min
         All posts
          2025-01-03  Ccc                                     3 min
        ✓ 2025-01-01  A                                       3 min
                      Dddd                                    1 min



         Some words of part 1. Some words of part 1. Some words of…
         a.md
         4 posts by date ↓                 / find · ? keys · q quit
        """)
  }

  @Test("What was begun is listed as any other where the list is narrowed")
  func narrowed() {
    var reader = RememberingReader(Self.files)
    reader.open("b.md")
    reader.press(.pageDown)
    reader.type("q&b")
    #expect(!reader.screen.contains("Continue reading"))
    #expect(reader.screen.hasPrefix("▂ 2025-01-02  Bb"))
  }

  @Test("x says that a post is read or as new, on the shelf and in the post")
  func toggled() {
    var reader = RememberingReader(Self.files)
    reader.open("a.md")
    reader.press(.pageDown)
    reader.type("x")
    #expect(reader.state(of: "a.md").summary.progress == .read)
    #expect(reader.screen.contains("read: A"))
    reader.type("q")
    #expect(reader.reader.shelf.selectedPost?.id == "a.md")
    reader.type("x")
    #expect(reader.state(of: "a.md").summary.progress == .unread)
    #expect(reader.screen.contains("unread: A"))
    reader.press(.enter)
    #expect(reader.screen.contains("Part 1"))
    #expect(reader.state(of: "a.md").seenSections.isEmpty)
  }

  @Test("Said to be unread while its end is in view, a post stays so")
  func unreadAtTheEnd() {
    var reader = RememberingReader(Self.files)
    reader.open("a.md")
    reader.type("Gx")
    #expect(reader.state(of: "a.md").summary.progress == .unread)
    reader.type("kj")
    #expect(reader.state(of: "a.md").isRead == false)
  }

  @Test(". goes to the next unread post, and so does Space at the end")
  func nextUnread() {
    var reader = RememberingReader(Self.files)
    #expect(reader.reader.shelf.posts.map(\.id) == ["c.md", "b.md", "a.md", "d.md"])
    reader.type("jx.")
    #expect(reader.reader.shelf.selectedPost?.id == "a.md")
    reader.type("gg")
    reader.press(.enter)
    reader.type("G ")
    #expect(reader.reader.pager?.post.id == "a.md")
    reader.type(".")
    #expect(reader.reader.pager?.post.id == "d.md")
    reader.type(".")
    #expect(reader.reader.pager?.post.id == "a.md")
    reader.type("x.")
    #expect(reader.reader.pager?.post.id == "a.md")
    #expect(reader.screen.contains("no other post is unread"))
  }

  @Test("H leaves out what is read, but for the post that was read last")
  func hidden() {
    var reader = RememberingReader(Self.files)
    reader.open("a.md")
    reader.type("GqH")
    #expect(reader.reader.shelf.posts.map(\.id) == ["c.md", "b.md", "d.md"])
    #expect(reader.screen.contains("posts that are read are left out"))
    reader.open("b.md")
    reader.type("Gq")
    #expect(reader.reader.shelf.posts.map(\.id) == ["c.md", "b.md", "d.md"])
    #expect(reader.screen.contains("3 of 4 posts by date ↓ · read ones left out"))
    reader.open("c.md")
    reader.type("Gq")
    #expect(reader.reader.shelf.posts.map(\.id) == ["c.md", "d.md"])
    reader.type("H")
    #expect(reader.reader.shelf.posts.map(\.id) == ["c.md", "b.md", "a.md", "d.md"])
  }

  @Test("The shelf is sorted by progress: what was begun, what is new, what is read")
  func sorted() {
    var reader = RememberingReader(Self.files)
    reader.open("c.md")
    reader.type("Gq")
    reader.open("a.md")
    reader.press(.pageDown)
    reader.type("q")
    while reader.reader.shelf.sort != .progress { reader.type("s") }
    #expect(reader.reader.shelf.posts.map(\.id) == ["a.md", "b.md", "d.md", "c.md"])
    #expect(reader.screen.contains("by progress, what was begun first"))
  }

  @Test("A read post that says something else is badged, and C goes through what has changed")
  func changed() {
    var reader = RememberingReader(Self.files)
    reader.open("a.md")
    reader.type("Gq")
    #expect(!reader.screen.contains("changed"))
    let new = Self.long("A").replacing("Some words of part 3", with: "Other words of part 3")
    reader.write(new + "## Part 5\n\nNew.\n", to: "a.md")
    #expect(reader.screen.contains("✓ 2025-01-01  A changed"))
    reader.open("a.md")
    reader.type("gC")
    #expect(reader.screen.hasPrefix("   Part 3\n"))
    reader.type("C")
    #expect(reader.screen.contains("   Part 5\n"))
    reader.type("t")
    #expect(
      reader.screen == """
           Part 5
           ──────

           New.


        ────────────────────────────────────────────────────────────
         ✓   Part 2                             ━━━━━━━━━━━━   1 min
         •   Part 3                             ━━━━━━━━━━━━   1 min
         ✓   Part 4                             ━━━━━━━━━━━━   1 min
        ▸•   Part 5                             ━             <1 min
         section 5 of 5         Enter read here · / find · Esc back
        """)
    reader.type("qq")
    #expect(reader.screen.contains("A changed"))
    reader.open("a.md")
    reader.type("g")
    for _ in 0..<20 { reader.press(.pageDown) }
    reader.type("q")
    #expect(!reader.screen.contains("changed"))
  }

  @Test("* stars a post, and takes the star away")
  func starred() {
    var reader = RememberingReader(Self.files)
    reader.type("*")
    #expect(reader.screen.contains("Ccc ★"))
    reader.press(.enter)
    reader.type("*q")
    #expect(!reader.screen.contains("★"))
  }

  @Test("What was noted before the logs were read is not forgotten by it")
  func notedEarly() {
    var memory = Memory()
    memory.note(["star": "yes"], of: "a.md")
    memory.take(CollectionState(), upTo: 0)
    #expect(memory.summary(of: "a.md").isStarred)
    memory.take(CollectionState(), upTo: 1)
    #expect(!memory.summary(of: "a.md").isStarred)
  }

  @Test("What is in the logs by now is let go, and what they said before is not listened to")
  func kept() {
    var reader = RememberingReader(Self.files)
    reader.type("*")
    for event in [Event.kept(upTo: 0), .remembered(CollectionState(), upTo: 0)] {
      _ = reader.reader.update(event)
    }
    #expect(reader.screen.contains("Ccc ★"))
    for event in [Event.kept(upTo: 1), .remembered(CollectionState(), upTo: 0)] {
      _ = reader.reader.update(event)
    }
    #expect(reader.screen.contains("Ccc ★"))
    _ = reader.reader.update(.remembered(CollectionState(), upTo: 1))
    #expect(!reader.screen.contains("★"))
  }
}
