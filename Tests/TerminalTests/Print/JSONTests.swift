import Foundation
import Testing

/// The tree that `show --format json` writes, as docs/json.md has it.
struct JSONTests {
  private func posts(_ post: String, _ arguments: String...) throws -> [[String: Any]] {
    let run = try Program.run(
      ["show", "--format", "json"] + arguments + ["posts/a.md"], files: ["a.md": post])
    #expect(run.status == 0)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(whole["version"] as? Int == 1)
    return try #require(whole["posts"] as? [[String: Any]])
  }

  /// A block or inline as a line: its type, then what else it says, its range left out.
  private func lines(_ nodes: Any?, depth: Int = 0) -> [String] {
    (nodes as? [[String: Any]] ?? []).flatMap { node -> [String] in
      let known = ["type", "range", "children", "inlines"]
      let rest = node.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
        .map { "\($0.key)=\(Self.text(of: $0.value))" }
      let indent = String(repeating: " ", count: depth)
      let line = indent + ([node["type"] as? String ?? "?"] + rest).joined(separator: " ")
      return [line] + lines(node["children"], depth: depth + 1) + lines(node["inlines"], depth: depth + 1)
    }
  }

  private static func text(of value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case let texts as [String]: texts.joined(separator: ",")
    case let text as String: text.replacing("\n", with: "⏎")
    // A boolean is a number to some, and not to others.
    case let number as Int: "\(number)"
    case let flag as Bool: flag ? "1" : "0"
    default: "?"
    }
  }

  @Test func theTree() throws {
    let post = try #require(
      try posts(
        """
        ## A `b`

        1. [x] *c* [d](e "f")
           > ![g](h)

        ```swift
        "i"\\
        ```

        | j | k |
        |---|--:|
        | l |

        ---
        <hr>
        """
      ).first)
    #expect(
      lines(post["blocks"]).joined(separator: "\n") == """
        heading level=2
         text text=A\u{20}
         code text=b
        list start=1 tight=1
         item task=done
          paragraph
           emphasis
            text text=c
           text text=\u{20}
           link destination=e title=f
            text text=d
          quote
           paragraph
            image destination=h title=null
             text text=g
        code info=swift text="i"\\⏎
        table alignments=none,right
         row header=1
          cell
           text text=j
          cell
           text text=k
         row header=0
          cell
           text text=l
          cell
        rule
        html text=<hr>⏎
        """)
  }

  @Test func whatIsBeyondGFM() throws {
    let post = try #require(
      try posts(
        """
        > [!TIP]- Of ==all==[^a]
        > H~2~O x^2^ :tada:

        term
        : said^[in *place*]

        [^a]: Text
        """
      ).first)
    #expect(
      lines(post["blocks"]).joined(separator: "\n") == """
        callout fold=folded kind=tip
         title
          text text=Of\u{20}
          mark
           text text=all
          footnote number=1
         paragraph
          text text=H
          subscript text=2
          text text=O x
          superscript text=2
          text text=\u{20}
          text text=🎉
        definitions
         term
          text text=term
         definition tight=1
          paragraph
           text text=said
           footnote number=2
        """)
    let footnotes = try #require(post["footnotes"] as? [[String: Any]])
    #expect(footnotes.map { $0["number"] as? Int } == [1, 2])
    #expect(footnotes.map { $0["anchor"] as? String } == ["fn-a", "fn:2"])
    #expect(lines(footnotes[0]["blocks"]) == ["paragraph", " text text=Text"])
    #expect(lines(footnotes[1]["inlines"]) == ["text text=in\u{20}", "emphasis", " text text=place"])
  }

  @Test func whatIsSaidOfThePost() throws {
    let post = try #require(
      try posts("---\ntitle: T \"q\"\ntags: [a, b]\ndraft: true\n---\n# One\n\n## Two\n\nWords here.\n").first
    )
    #expect(post["title"] as? String == "T \"q\"")
    #expect(post["tags"] as? [String] == ["a", "b"])
    #expect(post["badges"] as? [String] == ["draft"])
    #expect(post["date"] is NSNull)
    #expect(post["words"] as? Int == 4)
    let sections = try #require(post["sections"] as? [[String: Any]])
    #expect(sections.map { $0["anchor"] as? String } == ["one", "two"])
    #expect(sections[1]["under"] as? [String] == ["One"])
  }

  @Test func rangesAreBytesOfTheFile() throws {
    let post = try #require(try posts("---\ntitle: é\n---\né *x*\n").first)
    let block = try #require((post["blocks"] as? [[String: Any]])?.first)
    #expect(block["range"] as? [Int] == [18, 24])
  }

  @Test func aSectionHasItsBlocksAlone() throws {
    let post = try #require(try posts("# T\n\n## A\n\na\n\n## B\n\nb\n", "--section", "A").first)
    #expect(lines(post["blocks"]) == ["heading level=2", " text text=A", "paragraph", " text text=a"])
  }

  @Test func toc() throws {
    let run = try Program.run("toc", "--format", "json", "posts/a.md", files: ["a.md": "# A\n## B\n"])
    let post = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((post["sections"] as? [[String: Any]])?.map { $0["level"] as? Int } == [1, 2])
    #expect(post["blocks"] == nil)
  }
}
