import Testing

@testable import StateLog

@Suite struct CollectionStateTests {
  private func archive(_ entries: [Entry], on machine: String = "desk") -> Archive {
    var log = Log(Log.head(of: machine))
    for entry in entries { log.append(entry) }
    return Archive([log])
  }

  private func entry(_ path: String, _ second: Int, _ values: [String: String]) -> Entry {
    Entry(
      time: LogTime(millisecondsSince1970: Int64(second) * 1000), collection: "c1", path: path,
      values.map { Entry.Value($0.key, $0.value) })
  }

  private func place(_ fraction: Double) -> String {
    SavedPlace(fraction: fraction, block: 1, offset: 2).text
  }

  @Test func theLatestValueCounts() {
    let archive = archive([
      entry("a.md", 3, ["read": "yes 00000000000000ff"]),
      entry("a.md", 1, ["read": "no", "place": place(0.5)]),
      entry("b.md", 2, ["place": place(0.25), "star": "yes"]),
    ])
    let state = CollectionState(archive, Homes(of: "/blog", among: ["/blog": "c1"]))
    let (first, second) = (state.summary(of: "a.md"), state.summary(of: "b.md"))
    #expect(first == state.state(of: "a.md").summary)
    #expect(second == state.state(of: "b.md").summary)
    #expect(first.progress == .read && first.readBody == 0xFF)
    #expect(second.progress == .reading && second.isStarred && second.fraction == 0.25)
    #expect(state.summary(of: "c.md").progress == .unread)
    #expect(state.begun == ["b.md"])
  }

  @Test(
    "What is no place tells nothing of how far somebody was",
    arguments: [
      "52.5% 3.2+$0 #setup Then", "52.5%", "52.5% 3.2", "52.5% 3.2+4", "120% 3.2+4 -", "50 3.2+4 -",
    ])
  func noPlaces(text: String) {
    let archive = archive([entry("a.md", 1, ["place": text])])
    let state = CollectionState(archive, Homes(of: "/blog", among: ["/blog": "c1"]))
    #expect(SavedPlace(text) == nil)
    #expect(state.summary(of: "a.md") == state.state(of: "a.md").summary)
    #expect(state.summary(of: "a.md").fraction == 0)
  }

  @Test("Of two values of one moment the shelf takes that which the post takes")
  func valuesOfOneMoment() {
    for texts in [["yes 00000000000000ff", "no"], ["no", "yes 00000000000000ff"]] {
      let archive = archive(texts.map { entry("a.md", 1, ["read": $0, "place": place(0.5)]) })
      let state = CollectionState(archive, Homes(of: "/blog", among: ["/blog": "c1"]))
      #expect(state.summary(of: "a.md") == state.state(of: "a.md").summary)
      #expect(state.summary(of: "a.md").progress == .read)
    }
  }

  @Test(
    "The shelf takes a text for what the post takes it for",
    arguments: [
      "star=yes\u{F}", "star=%79es", "st%61r=yes", "read=yes\u{301} 0f", "read=%79es 0f",
      "place=%35% 3.2+40 #a b",
      "place=5%% 1.1+1 -", "mark.%41=5% 1.1+1 -", "read=yes%E60f", "read=yes", "read=yes%20%30f",
    ])
  func shelfAndPost(field: String) {
    let line = "2026-01-01T00:00:00.000Z\tc1\ta.md\t\(field)\t.\n"
    let archive = Archive([Log(Log.head(of: "desk") + Array(line.utf8))])
    let state = CollectionState(archive, Homes(of: "/posts", among: ["/posts": "c1"]))
    #expect(state.summary(of: "a.md") == state.state(of: "a.md").summary)
  }

  @Test("What is noted in a session is later than what the logs say, and stands on top of what was begun")
  func sessions() {
    var state = CollectionState(
      archive([entry("a.md", 1, ["place": place(0.1)]), entry("b.md", 2, ["place": place(0.2)])]),
      Homes(of: "/blog", among: ["/blog": "c1"]))
    #expect(state.begun == ["b.md", "a.md"])
    state.note(["place": place(0.3)], of: "a.md")
    #expect(state.begun == ["a.md", "b.md"])
    state.note(["read": "yes"], of: "b.md")
    #expect(state.begun == ["a.md"])
    state.note(["read": "no"], of: "b.md")
    #expect(state.begun == ["b.md", "a.md"])
    #expect(state.state(of: "b.md").place?.fraction == 0.2)
  }

  @Test("A part of a collection and the whole know the same posts")
  func partsOfCollections() {
    let archive = archive([entry("a.md", 1, ["read": "yes"]), entry("posts/b.md", 1, ["read": "yes"])])
    let part = CollectionState(archive, Homes(of: "/blog/posts", among: ["/blog": "c1"]))
    #expect(part.posts == ["b.md"])
    let whole = CollectionState(archive, Homes(of: "/", among: ["/blog": "c1"]))
    #expect(whole.posts == ["blog/a.md", "blog/posts/b.md"])
    let lone = CollectionState(archive, Homes(of: "/blog/posts/b.md", among: ["/blog": "c1"]), lone: "b.md")
    #expect(lone.posts == ["b.md"])
  }

  @Test("A post that was opened alone is one post in its folder, also where that is known again by it")
  func postsOpenedAlone() {
    let archive = archive([entry("post", 1, ["star": "yes"])])
    var homes = Homes(of: "/blog", among: ["/blog/a.md": "c1"])
    #expect(CollectionState(archive, homes).posts == ["a.md"])
    homes.settle(as: "c1")
    #expect(CollectionState(archive, homes).posts == ["a.md"])
    let alone = Homes(of: "/blog/a.md", among: ["/blog/a.md": "c1"])
    #expect(CollectionState(archive, alone, lone: "a.md").posts == ["a.md"])
  }

  @Test("Names lead to the innermost collection, and back")
  func homes() {
    var homes = Homes(of: "/blog", among: ["/blog/notes": "c2", "/blog/x.md": "c3", "/blogs": "c4"])
    #expect(!homes.isComplete && homes.name(of: "a.md") == nil)
    #expect(homes.name(of: "notes/b.md") == Entry.Name(collection: "c2", path: "b.md"))
    #expect(homes.name(of: "x.md") == Entry.Name(collection: "c3", path: "post"))
    homes.settle(as: "c1")
    #expect(homes.isComplete)
    #expect(homes.name(of: "a.md") == Entry.Name(collection: "c1", path: "a.md"))
    #expect(homes.name(of: "notes.md") == Entry.Name(collection: "c1", path: "notes.md"))
    for home in homes.homes {
      for post in ["a.md", "notes/b.md", "x.md", "notes.md", "e\u{301}/\u{301}.md"] {
        guard let name = homes.name(of: post), name.collection == home.collection else { continue }
        #expect(homes.post(at: name.path, of: home) == post)
      }
    }
  }

  @Test("A post that has moved takes what was noted with it, and leaves nothing behind")
  func movedPosts() throws {
    let before = CollectionState(
      archive([entry("a.md", 1, ["read": "yes", "body": "01"]), entry("a.md", 2, ["place": place(0.5)])]),
      Homes(of: "/blog", among: ["/blog": "c1"]))
    let moved = before.state(of: "a.md").entries(
      moving: Entry.Name(collection: "c1", path: "a.md"), to: Entry.Name(collection: "c1", path: "b.md"),
      after: .never)
    let after = CollectionState(
      archive(
        [entry("a.md", 1, ["read": "yes", "body": "01"]), entry("a.md", 2, ["place": place(0.5)])] + moved),
      Homes(of: "/blog", among: ["/blog": "c1"]))
    #expect(after.summary(of: "b.md").progress == .read)
    #expect(after.state(of: "b.md").place == before.state(of: "a.md").place)
    #expect(after.state(of: "a.md").values.keys.sorted() == [])
    #expect(after.summary(of: "a.md").progress == .unread)
    #expect(after.posts == ["b.md"])
    // And back again, as a branch that is checked out does it.
    let back = after.state(of: "b.md").entries(
      moving: Entry.Name(collection: "c1", path: "b.md"), to: Entry.Name(collection: "c1", path: "a.md"),
      after: after.latest(of: "a.md"))
    let again = CollectionState(
      archive(
        [entry("a.md", 1, ["read": "yes", "body": "01"]), entry("a.md", 2, ["place": place(0.5)])] + moved
          + back),
      Homes(of: "/blog", among: ["/blog": "c1"]))
    #expect(again.posts == ["a.md"])
    #expect(again.summary(of: "a.md").progress == .read)
    #expect(again.state(of: "a.md").place == before.state(of: "a.md").place)
  }

  @Test("A capital leads to the post that has the mark, not to where that lay")
  func marksOfMovedPosts() {
    let here = place(0.25)
    let state = CollectionState(
      archive([
        entry("a.md", 5, ["mark.A": here]), entry("b.md", 4, ["mark.A": here]),
        entry("c.md", 3, ["mark.A": here]),
        entry("a.md", 6, ["moved": "b.md"]),
      ]), Homes(of: "/blog", among: ["/blog": "c1"]))
    #expect(state.post(marked: "A") == "b.md")
    #expect(state.post(marked: "B") == nil)
  }

  @Test(
    "A log names no file outside the folder",
    arguments: ["../x.md", "/etc/passwd", "a/../../x", "a//b", "./a", "a/"])
  func pathsThatLeadOut(path: String) {
    let state = CollectionState(
      archive([entry(path, 1, ["star": "yes"])]), Homes(of: "/blog", among: ["/blog": "c1"]))
    #expect(state.posts == [])
  }

  @Test("A collection is known again by what its posts say")
  func knownAgain() {
    let archive = archive([
      entry("a.md", 1, ["body": "01"]), entry("b.md", 1, ["body": "02"]), entry("c.md", 1, ["body": "03"]),
      .opening(of: "c1", at: "/old", LogTime(millisecondsSince1970: 0)),
    ])
    #expect(archive.roots(on: "desk") == ["/old": "c1"])
    #expect(archive.roots(on: "attic") == [:])
    #expect(archive.collection(like: ["01", "03", "04"]) == "c1")
    #expect(archive.collection(like: ["01", "05"]) == nil)
  }
}
