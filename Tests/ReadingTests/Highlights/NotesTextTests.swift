import Posts
import StateLog
import Testing

@testable import Reading

/// Highlights and notes as Markdown.
@Suite struct NotesTextTests {
  private static let source = """
    ---
    title: A *title*
    ---
    Before [it](x.md).

    ## 🛠️ Set up

    Run `a_b` first. 1. Then
    the rest.

    - \\# one
    - two

    """

  private static func state(_ places: [(String, note: String)]) -> PostState {
    var archive = Log(Log.head(of: "desk"))
    for (number, (place, note)) in places.enumerated() {
      let key = StateKey.highlight(SavedPlace(place)!)
      archive.append(
        Entry(
          time: LogTime(millisecondsSince1970: Int64(number + 1)), collection: "c1", path: "a (b).md",
          [Entry.Value(StateKey.note(of: key), note), Entry.Value(key, place)]))
    }
    return CollectionState(Archive([archive]), Homes(of: "/posts", among: ["/posts": "c1"])).state(
      of: "a (b).md")
  }

  @Test func sectionsQuotesAndNotes() {
    let text = PostText(Array(Self.source.utf8), id: "a (b).md", root: ".", today: .someDay)
    let anchor = text.post.sections[0].anchor
    let state = Self.state([
      ("60% 1.1+0 #\(anchor) Run a_b first.", note: ""),
      ("0% 0.1+0 - Before it.", note: "*Not* this\u{1B}[0m"),
      ("90% 1.2+0 #\(anchor) # one\ntwo", note: "1. more"),
      ("95% 1.9+0 #\(anchor) gone since", note: ""),
      ("96% 2.0+0 #other gone with its section", note: ""),
    ])
    #expect(
      NotesText.lines(of: "a (b).md", text, state).joined(separator: "\n") == """
        # [A title](a%20%28b%29.md)

        > Before it.

        *Not* this^[[0m

        ## [🛠️ Set up](a%20%28b%29.md#\(anchor))

        > Run a\\_b first.

        > \\# one
        >
        > two

        1. more

        > gone since

        *The post says something else by now.*

        > gone with its section

        *The post says something else by now.*
        """)
  }

  @Test func aPostThatIsGone() {
    let state = Self.state([("10% 1.1+0 #x Said.", note: "Why")])
    #expect(
      NotesText.lines(of: "a (b).md", nil, state) == [
        "# [a (b).md](a%20%28b%29.md)", "", "*The post is not there any more.*", "", "> Said.", "", "Why",
      ])
  }

  @Test(
    "What is quoted is read as it stands",
    arguments: [
      ("Not ~~twice~~ or ==marked==.", #"Not \~\~twice\~\~ or \==marked\==."#),
      ("H~2~O, x^2^ :smile: at 10:30:45", #"H\~2\~O, x\^2\^ \:smile: at 10:30:45"#),
      ("See www.example.com, https://a.org/a_b", #"See www\.example.com, https\://a.org/a\_b"#),
      ("a@b.org", #"a\@b.org"#), ("{{< x >}} %%no%%", #"\{\{\< x >}} \%%no\%%"#),
      ("a = b, 50%", "a = b, 50%"),
      ("= b", #"\= b"#),
    ])
  func asItStands(quote: String, escaped: String) {
    let lines = NotesText.lines(of: "a.md", nil, Self.state([("10% 0.1+0 - \(quote)", note: "")]))
    #expect(lines.last == "> \(escaped)")
    let text = Reader.text(of: lines.joined(separator: "\n"))
    let page = Page(text, Typography.plain.geometry(columns: 80, measure: 72))
    #expect(page.text.texts(of: page.postEnd - 1) == [quote])
  }

  @Test func nothingHighlighted() {
    #expect(NotesText.lines(of: "a.md", nil, PostState()) == [])
  }
}
