import Testing

@testable import Posts

/// The text of a file, and the fields and findings that come of it.
struct FrontmatterTests {
  @Test(arguments: [
    ("---\ntitle: A\n---\nText", "title=A | Text"),
    ("\u{FEFF}\n\n---\ntitle: A\n---\nText", "title=A | Text"),
    ("---\r\ntitle: A\r\ntags: b\r\n---\r\nText", "title=A tags=b | Text"),
    ("---  \ntitle: A\n...\nText", "title=A | Text"),
    ("---\n---\nText", " | Text"),
    ("---\n\n---\nText", " | Text"),
    ("---\ntitle: Foo --- Bar\n---\nText", "title=Foo --- Bar | Text"),
    ("+++\ntitle = \"A\"\ndate = 2025-05-23\n+++\nText", "title=\"A\" date=2025-05-23 | Text"),
    ("+++\ndate = 2025-12-22T10:21:49-08:00\n+++\n", "date=2025-12-22T10:21:49-08:00 | "),
    (
      "---\ntitle = 'A'\n[taxonomies]\ntags = ['b']\n---\nText",
      "title=\"A\" taxonomies={tags=[\"b\"]} | Text"
    ),
    ("{\"title\": \"A\", \"n\": 1}\nText", "title=\"A\" n=1 | Text"),
    ("{\n  \"title\": \"A }\",\n  \"draft\": true\n}\n\nText", "title=\"A }\" draft=true | \nText"),
    ("---\n{\"title\": \"A\"}\n---\nText", "title=\"A\" | Text"),
    ("---json\n{\n  \"title\": \"A\"\n}\n---\nText", "title=\"A\" | Text"),
    ("---yaml\ntitle: A\n---\nText", "title=A | Text"),
    ("---toml\ntitle = \"A\"\n---\nText", "title=\"A\" | Text"), ("---js\n---\nText", " | ---js\n---\nText"),
    (";;;\n{\"title\": \"A\"}\n;;;\nText", "title=\"A\" | Text"),
    ("---\n# a comment\n\ntitle: A\n---\nText", "title=A | Text"),
    ("---\ndate: 2025-05-23\nno: no\nnone: ~\nhex: 0x1F\n---\n", "date=2025-05-23 no=no none=- hex=0x1F | "),
    ("---\na: R&D *x\nb: Tom & Jerry\nc: x&y\n---\n", "a=R&D *x b=Tom & Jerry c=x&y | "),
    ("---\na: [b, \"c\"]\nd: {e: f}\n---\n", "a=[b,\"c\"] d={e=f} | "),
  ])
  func reads(_ text: String, _ expected: String) {
    #expect(FrontmatterTests.summary(of: text) == expected)
  }

  @Test(arguments: [
    "Text", "", "\n", "---", "---\n", "---\n\nText between rules\n\n---\n\nMore",
    "---\n# A heading\n---\nText",
    "---\nDear reader, this is a long line: with a colon\n---\n", " ---\ntitle: A\n ---\n",
    "----\ntitle: A\n----\n",
    "---\nNote: prose without an end\n\nMore", "{% raw %}\nText", "{: .class}\nText", "{/* MDX */}\nText",
    "{\"a\": 1} and text", "{\"a\": 1", "Text\n---\ntitle: A\n---\n", "---\n- a\n- b\n---\n",
  ])
  func leavesTextAlone(_ text: String) {
    #expect(FrontmatterTests.summary(of: text) == " | \(text)")
  }

  @Test(arguments: [
    (
      "---\ntitle: Swift: the book\ntags: [a, b]\n---\nText",
      "title=Swift: the book tags=[\"a\",\"b\"] | Text | "
        + "a.md:2: frontmatter is no valid YAML: mapping values are not allowed in this context"
    ),
    (
      "---\nby: @me\ntitle: A\n---\nText",
      "by=@me title=A | Text | "
        + "a.md:2: frontmatter is no valid YAML: found character that cannot start any token"
    ),
    (
      "---\n\ttitle: A\n\tdate: 2025-05-23\n---\nText",
      "title=A date=2025-05-23 | Text | "
        + "a.md:2: frontmatter is no valid YAML: found character that cannot start any token"
    ),
    (
      "---\ntitle: \"A\ndate: 2025-05-23\ntags:\n  - x\n  - \"y\"\n---\nText",
      "title=\"A\" date=2025-05-23 tags=[\"x\",\"y\"] | Text | "
        + "a.md:6: frontmatter is no valid YAML: did not find expected key"
    ),
    (
      "---\ntitle: A\ntitle: B\n---\nText",
      "title=A title=B | Text | a.md:3: frontmatter has the key title more than once"
    ),
    (
      "---\nbase: &x 1\ntitle: *x\n---\nText",
      "base=&x 1 title=*x | Text | a.md:2: frontmatter has YAML aliases, which are not read"
    ),
    (
      "---\na: [?&x [z], ?&y [?*x]]\n---\nText",
      "a=[\"?&x [z\"] | Text | a.md:2: frontmatter has YAML aliases, which are not read"
    ),
    (
      "---\ntitle: A\n\n# Heading\n\nText",
      "title=A | \n# Heading\n\nText | a.md:3: no closing --- after frontmatter"
    ),
    // There is no line after the last one.
    ("---\ntitle: A\ntags: b", "title=A tags=b |  | a.md:3: no closing --- after frontmatter"),
    ("---\ntitle: A\ntags: b\n", "title=A tags=b |  | a.md:4: no closing --- after frontmatter"),
    (
      "---\ntitle: A\ntags: [b]\n# Heading\n\nText, and a rule.\n\n---\n\nMore",
      "title=A tags=[\"b\"] | # Heading\n\nText, and a rule.\n\n---\n\nMore | "
        + "a.md:4: no closing --- after frontmatter"
    ),
    (
      "+++\ntitle = \"A\"\ndate = May 5\n+++\nText",
      "title=\"A\" date=May 5 | Text | a.md:3: frontmatter is no valid TOML: expected a value, found May"
    ),
    (
      "---\n{\"title\": \"A\",\n \"date\": \"2025-05-23\"\n \"draft\": true\n}\n---\nText",
      "title=\"A\" date=\"2025-05-23\" draft=true | Text | a.md:4: frontmatter is no valid JSON: expected , or }"
    ),
  ])
  func salvages(_ text: String, _ expected: String) {
    #expect(FrontmatterTests.summary(of: text) == expected)
  }

  @Test func linesEndAsInTheFile() {
    let text = "title: \"a\u{C}\u{2028}b\"\r\ntags: c\rdraft: 5"
    #expect(FieldLine.lines(of: "draft", in: text) == [2])
  }

  @Test func refusesWhatIsTooDeepOrTooLarge() {
    let deep = String(repeating: "[", count: 33)
    #expect(
      FrontmatterTests.summary(of: "---\ntitle: A\nx: \(deep)\n---\nText").hasSuffix(
        " | Text | a.md:2: frontmatter is nested deeper than 32 levels"))
    let items = String(repeating: "- ", count: 40_000)
    #expect(
      FrontmatterTests.summary(of: "---\ntitle: A\nx:\n  \(items)\n---\nText").hasSuffix(
        " | Text | a.md:2: frontmatter is larger than 64 KB"))
    let blocks = String(repeating: "- ", count: 20_000)
    #expect(
      FrontmatterTests.summary(of: "---\ntitle: A\nx:\n  \(blocks)\n---\nText").hasSuffix(
        " | Text | a.md:2: frontmatter is nested deeper than 32 levels"))
    let keys = String(repeating: "a.", count: 20_000)
    #expect(
      FrontmatterTests.summary(of: "+++\ntitle = 'A'\n\(keys)b = 1\n+++\nText").hasSuffix(
        " | Text | a.md:3: frontmatter is no valid TOML: nested too deep"))
  }

  /// Fields, text and findings in a line.
  static func summary(of text: String) -> String {
    let source = Array(text.utf8)
    var findings = Findings(path: "a.md")
    let frontmatter = Frontmatter(of: source, findings: &findings)
    let body = String(decoding: source[frontmatter.body...], as: UTF8.self)
    let fields = frontmatter.fields.summary
    return ([fields, body] + findings.all.map(\.description)).joined(separator: " | ")
  }
}
