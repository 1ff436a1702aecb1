import Testing

@testable import Posts

/// A file, and what the shelf says of it.
struct PostTests {
  @Test(arguments: [
    ("a.md", "---\ntitle: A\nlinkTitle: B\n---\n# C", "A"),
    ("a.md", "---\nlink_title: B\n---\n# C", "B"),
    ("a.md", "---\ntitle: ''\n---\nText\n\n# C `d` *e*", "C d e"),
    ("a.md", "C\n=\n\nText", "C"),
    ("a.md", "## 🚀 C\n### Sub\n*May 23, 2025*\n\nText", "🚀 C"),
    ("a.md", "Text\n\n## C", "A"),
    ("2025-05-23-my-first_post.md", "", "My first post"),
    ("2025-05-23.md", "", "2025-05-23"),
    ("notes/Über_SwiftUI.md", "", "Über SwiftUI"),
    ("notes/slow-dependencies/index.md", "", "Slow dependencies"),
    ("notes/2025-05-23-trip/_index.de.md", "", "Trip"),
    ("README.md", "", "My blog"),
    ("hallo.de.md", "", "Hallo"),
    ("vue.js.md", "", "Vue.js"),
    ("a.md", "---\ntitle: 'A &amp; *B* &#8212; `c`'\n---\n", "A & B — c"),
    ("a.md", "---\ntitle: 'The <canvas> element, <em>now</em>'\n---\n", "The <canvas> element, now"),
    ("a.md", "---\ntitle: 'I <3 C #'\n---\n", "I <3 C #"),
    ("a.md", "---\ntitle: '1. Start with __init__'\n---\n", "1. Start with __init__"),
    ("a.md", "---\ntitle: 2024\n---\n", "2024"),
    ("a.md", "---\ntitle: |\n  Two\n  lines\n---\n", "Two lines"),
  ])
  func title(_ id: String, _ text: String, _ expected: String) {
    #expect(Self.post(text, id: id).title == expected)
  }

  @Test(arguments: [
    ("a.md", "---\ndate: 2025-05-23T23:00:00-08:00\n---\n", "2025-05-23"),
    ("2024-01-01-a.md", "---\ndate: 2025-05-23\n---\n", "2025-05-23"),
    ("2024-01-01-a.md", "---\nPub-Date: Jul 08 2022\n---\n", "2022-07-08"),
    ("a.md", "---\npublished: 2025-05-23\n---\n", "2025-05-23"),
    ("a.md", "---\ndate: Last Modified\n---\n", "none"),
    ("2024-01-01-a.md", "---\ndate: soon\n---\n", "2024-01-01"),
    ("2024-01-01-a.md", "", "2024-01-01"),
    ("2024/01/02/a.md", "", "2024-01-02"),
    ("2024-01-01-trip/index.md", "", "2024-01-01"),
    ("a.md", "## A\n*May 23, 2025*\n\nText", "2025-05-23"),
    ("a.md", "# A\n\nPublished on 23 May 2025 · 5 min read\n\nText", "2025-05-23"),
    ("a.md", "# A\n\nLast updated: 2025-05-23\n\nText", "none"),
    ("a.md", "Text\n\nMay 23, 2025", "none"),
    ("a.md", "+++\n[extra]\ndate = 2025-05-23\n+++\n", "2025-05-23"),
  ])
  func date(_ id: String, _ text: String, _ expected: String) {
    #expect(Self.post(text, id: id).date?.text ?? "none" == expected)
  }

  @Test(arguments: [
    ("tags: [a, 'b c', 2024]", "a|b c|2024"),
    ("tags:\n- a\n- b", "a|b"),
    ("tags: a, b c ,d", "a|b c|d"),
    ("tags: a b c", "a|b|c"),
    ("tags: '#a #b/c'", "a|b/c"),
    ("tags: ['#a', a, '', ~]", "a"),
    ("tag: a", "a"),
    ("Tags: []\nkeywords: a, b", "a|b"),
    ("taxonomies: {tags: [a, b]}", "a|b"),
    ("tags: [{name: A B}, [c, d]]", "A B|c|d"),
    ("tags: [\"a\\nb\", c]", "a b|c"),
    ("tags:", ""),
  ])
  func tags(_ fields: String, _ expected: String) {
    #expect(Self.post("---\n\(fields)\n---\n").tags.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("a.md", "draft: true", "draft"),
    ("a.md", "is_draft: yes", "draft"),
    ("a.md", "published: false", "draft"),
    ("a.md", "publish: 'no'", "draft"),
    ("a.md", "visible: off", "draft"),
    ("a.md", "status: Draft", "draft"),
    ("a.md", "published: true", ""),
    ("a.md", "published: 2020-01-01", ""),
    ("_drafts/a.md", "title: A", "draft"),
    ("a.md", "date: 2026-11-23T23:59:59Z", ""),
    ("a.md", "date: 2026-11-24", "future"),
    ("a.md", "date: 2020-01-01\npublishDate: 2027-01-01", "future"),
    ("a.md", "expiryDate: 2026-11-22", "expired"),
    ("a.md", "expiryDate: 2026-11-24", ""),
  ])
  func badges(_ id: String, _ fields: String, _ expected: String) {
    let badges = Self.post("---\n\(fields)\n---\n", id: id).badges
    let names: [(Post.Badges, String)] = [(.draft, "draft"), (.future, "future"), (.expired, "expired")]
    #expect(names.filter { badges.contains($0.0) }.map(\.1).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("---\ndescription: A &amp; b\nsummary: B\n---\nText", "A & b"),
    ("---\nsummary: B\n---\nText", "B"),
    (
      "# A\n\n![image](a.png)\n\n[![badge](b.svg)](c)\n\n*May 23, 2025*\n\nFirst *one*,\nin `two` lines.\n\nNext",
      "First one, in two lines."
    ),
    ("One.\n\n> Quote\n\nTwo.\n\n<!-- more -->\n\nThree.", "One. Two."),
    ("One.\n\nTwo.", "One."),
    ("import A from 'a'\n\n{% include b %}\n\n{{< c >}}\n\nText", "Text"),
    ("```\ncode\n```\n\n- item\n\n![only](an.png)", ""),
    ("![an](image.png) and text", "and text"),
    ("", ""),
  ])
  func description(_ text: String, _ expected: String) {
    #expect(Self.post(text).description == expected)
  }

  @Test func descriptionIsCutAtAWord() {
    let description = Self.post(String(repeating: "words, ", count: 100)).description
    #expect(description.hasSuffix("words, words…"))
    #expect(description.count <= 301)
    #expect(Self.post(String(repeating: "字", count: 400)).description.count == 301)
  }

  @Test(arguments: [
    ("image: a.png", "a.png"),
    ("heroImage: ../a.png\nimage: b.png", "../a.png"),
    ("image: {src: a.png, alt: A}", "a.png"),
    ("cover:\n  image: a.png\n  alt: A", "a.png"),
    ("images: [a.png, b.png]", "a.png"),
    ("extra: {thumbnail: a.png}", "a.png"),
    ("image: ", "none"),
  ])
  func image(_ fields: String, _ expected: String) {
    #expect(Self.post("---\n\(fields)\n---\n").image ?? "none" == expected)
  }

  @Test func theRest() {
    let post = Self.post(
      "---\nlastmod: 2025-06-01\nseries: [Deep dives]\ncategories: a b\nlang: de\n---\n", id: "a.fr.md")
    #expect(post.updated?.text == "2025-06-01")
    #expect(post.series == "Deep dives")
    #expect(post.categories == ["a", "b"])
    #expect(post.language == "de")
    #expect(Self.post("", id: "a.pt-BR.md").language == "pt-BR")
  }

  @Test(arguments: [
    ("title: [a]", "a.md:2: title: expected text, found a list"),
    ("x: 1\ndate: next week", "a.md:3: date: expected a date, found next week"),
    ("date: 2025-02-30", "a.md:2: date: expected a date, found 2025-02-30"),
    ("date: {a: b}", "a.md:2: date: expected a date, found a table"),
    ("draft: maybe", "a.md:2: draft: expected true or false, found maybe"),
    ("tags: {a: b}", "a.md:2: tags: expected a list, found a table"),
    ("publishDate: never", "a.md:2: publishDate: expected a date, found never"),
    ("published: maybe", "a.md:2: published: expected a date, found maybe"),
    ("title:\ndate:\ntags:\ndraft:\nimage:", ""),
    ("published: true\nvisible: yes\nweight: 3\nauthor: {name: A}", ""),
  ])
  func findings(_ fields: String, _ expected: String) {
    let findings = Self.post("---\n\(fields)\n---\n").findings
    #expect(findings.map(\.description).joined(separator: " | ") == expected)
  }

  @Test func anOpeningIsReadWithoutTheRest() {
    let source = Array(
      "---\ntitle: A\ntags: [b]\n---\n# One\n\nTwo *three*\n\n```\ncode\n```\n\n## Four\n\nfive".utf8)
    let today = PostDate(year: 2026, month: 11, day: 23)
    let whole = PostText(source, id: "a.md", root: "", today: today).post
    let text = PostText(source, id: "a.md", root: "", today: today, .opening)
    #expect(text.post.sections == [] && text.post.words == 0 && text.post.body == nil)
    var post = text.post
    post.take(WordCount(of: text.document))
    (post.sections, post.body) = (whole.sections, whole.body)
    #expect(post == whole && post.words == 6)
  }

  static func post(_ text: String, id: String = "a.md") -> Post {
    let today = PostDate(year: 2026, month: 11, day: 23)
    return PostText(Array(text.utf8), id: id, root: "blogs/my-blog", today: today).post
  }
}
