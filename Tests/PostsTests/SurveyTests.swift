import Testing

@testable import Posts

/// A collection brought up to date: what has changed is read, and nothing else.
struct SurveyTests {
  private static let posts = [
    "a.md": "---\ntitle: Beans\n---\nThey grow.\n", "b.md": "---\ntitle: Peas\n---\nThey climb.\n",
    "leeks/c.md": "---\ntitle: Leeks\n---\nThey stand.\n",
  ]

  private func scanner(_ sandbox: borrowing Sandbox, all: Bool = false) -> Scanner {
    Scanner(
      root: sandbox.root,
      options: ScanOptions(includesAll: all, today: PostDate(year: 2026, month: 11, day: 23)))
  }

  /// What is told, in words, and the titles of the library afterwards.
  private func update(_ survey: inout Survey, _ scanner: Scanner, _ names: String...) -> String {
    var touched = Touched()
    for name in names {
      let parts = name.split(separator: "/")
      let folder = parts.dropLast().joined(separator: "/")
      let isFolder = name.hasSuffix("/")
      _ = touched.add(
        Array((parts.last ?? "").utf8), in: folder, leadsOn: isFolder,
        includesAll: scanner.options.includesAll)
    }
    if touched.isEmpty { return "nothing" }
    guard let changes = survey.update(touched, scanner) else { return "no change" }
    let titles = changes.library.map { " -> " + $0.posts.map(\.title).sorted().joined(separator: ", ") }
    return "read \(changes.read.sorted()) gone \(changes.gone.sorted())\(titles ?? "")"
  }

  @Test func aSavedPostIsReadAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.writeOld(Self.posts)
    let scanner = scanner(sandbox)
    var survey = scanner.survey { _, _ in true }
    try sandbox.writeOld(["a.md": "---\ntitle: Broad beans\n---\n", "b.md": "---\ntitle: Unread\n---\n"])
    #expect(update(&survey, scanner, "a.md") == #"read ["a.md"] gone [] -> Broad beans, Leeks, Peas"#)
    #expect(update(&survey, scanner, "a.md") == #"read ["a.md"] gone []"#, "its row says the same")
    #expect(update(&survey, scanner, "new/") == #"read ["b.md"] gone [] -> Broad beans, Leeks, Unread"#)
    #expect(update(&survey, scanner, "new/") == "no change")
  }

  @Test func postsComeAndGo() throws {
    let sandbox = try Sandbox()
    try sandbox.writeOld(Self.posts)
    let scanner = scanner(sandbox)
    var survey = scanner.survey { _, _ in true }
    try sandbox.writeOld(["new/d.md": "# Dill\n"])
    #expect(update(&survey, scanner, "new/") == #"read ["new/d.md"] gone [] -> Beans, Dill, Leeks, Peas"#)
    #expect(survey.folders == ["", "leeks", "new"])
    try sandbox.remove("leeks")
    #expect(update(&survey, scanner, "leeks/") == #"read [] gone ["leeks/c.md"] -> Beans, Dill, Peas"#)
    try sandbox.remove("a.md")
    #expect(update(&survey, scanner, "a.md") == #"read [] gone ["a.md"] -> Dill, Peas"#)
    try sandbox.writeOld(["a.md": "# Beans again\n"])
    #expect(update(&survey, scanner, "a.md") == #"read ["a.md"] gone [] -> Beans again, Dill, Peas"#)
  }

  /// Where a folder is known, the file alone is looked at, by the rules of all folders above it.
  @Test func aNewFileIsLookedAtAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.writeOld(Self.posts)
    try sandbox.writeOld([".gitignore": "x*.md\n", "leeks/.gitignore": "/y.md\n"])
    try sandbox.folder(".git")
    let scanner = scanner(sandbox)
    var survey = scanner.survey { _, _ in true }
    // Not told of: nobody walks by.
    try sandbox.writeOld(["b.md": "---\ntitle: Unread\n---\n"])
    try sandbox.writeOld([
      "leeks/x.md": "# X\n", "leeks/y.md": "# Y\n", "leeks/z.md": "# Dill\n", "y.md": "# Yarrow\n",
    ])
    #expect(update(&survey, scanner, "leeks/x.md", "leeks/y.md") == "no change")
    #expect(
      update(&survey, scanner, "leeks/z.md", "y.md")
        == #"read ["leeks/z.md", "y.md"] gone [] -> Beans, Dill, Leeks, Peas, Yarrow"#)
    try sandbox.remove("leeks/z.md")
    #expect(
      update(&survey, scanner, "leeks/z.md") == #"read [] gone ["leeks/z.md"] -> Beans, Leeks, Peas, Yarrow"#)
    #expect(update(&survey, scanner, "leeks/none.md") == "no change")
    // With links, a name may be another's.
    try sandbox.link("leeks/link.md", to: sandbox.root + "/a.md")
    #expect(
      update(&survey, scanner, "leeks/link.md") == #"read ["b.md"] gone [] -> Beans, Leeks, Unread, Yarrow"#)
  }

  /// Their names mean nothing: no file is looked at.
  @Test(arguments: [
    "4913", "a.md~", ".a.md.swp", "#a.md#", ".#a.md", "notes.txt", ".git/", ".hidden/", ".hidden.md",
  ])
  func whatEditorsLeaveBehind(name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.writeOld(Self.posts)
    let scanner = scanner(sandbox)
    var survey = scanner.survey { _, _ in true }
    #expect(update(&survey, scanner, name) == "nothing")
  }

  @Test func rulesHold() throws {
    let sandbox = try Sandbox()
    try sandbox.writeOld(Self.posts)
    try sandbox.writeOld([".gitignore": "drafts/\n"])
    try sandbox.folder(".git")
    let scanner = scanner(sandbox)
    var survey = scanner.survey { _, _ in true }
    try sandbox.writeOld(["drafts/x.md": "# X\n", ".secret.md": "# Secret\n"])
    #expect(update(&survey, scanner, "drafts/") == "no change")
    #expect(survey.folders == ["", "leeks"], "what is left out is not watched")
    try sandbox.writeOld([".gitignore": "leeks/\n"])
    #expect(
      update(&survey, scanner, ".gitignore") == #"read ["drafts/x.md"] gone ["leeks/c.md"] -> Beans, Peas, X"#
    )
    let all = self.scanner(sandbox, all: true)
    var whole = all.survey { _, _ in true }
    try sandbox.writeOld([".secret.md": "# Known\n"])
    #expect(
      update(&whole, all, ".secret.md") == #"read [".secret.md"] gone [] -> Beans, Known, Leeks, Peas, X"#)
  }

  @Test func whatCannotBeReadSaysSoUntilItCan() throws {
    let sandbox = try Sandbox()
    try sandbox.writeOld(Self.posts)
    let scanner = scanner(sandbox)
    var survey = scanner.survey { _, _ in true }
    #expect(survey.library.findings.isEmpty)
    try sandbox.remove("a.md")
    try sandbox.folder("a.md/inner")
    #expect(update(&survey, scanner, "a.md/") == #"read [] gone ["a.md"] -> Leeks, Peas"#)
    try sandbox.link("out.md", to: "/etc/hostname")
    #expect(update(&survey, scanner, "out.md/") == "read [] gone [] -> Leeks, Peas")
    #expect(survey.library.findings.map(\.description) == ["out.md:1: a symbolic link out of the collection"])
    try sandbox.remove("out.md")
    #expect(update(&survey, scanner, "out.md/") == "read [] gone [] -> Leeks, Peas")
    #expect(survey.library.findings.isEmpty)
  }

  @Test func theFolderItselfGoesAndComes() throws {
    let sandbox = try Sandbox()
    try sandbox.writeOld(["in/a.md": "# Beans\n"])
    let scanner = Scanner(root: sandbox.root + "/in", options: scanner(sandbox).options)
    var survey = scanner.survey { _, _ in true }
    try sandbox.remove("in")
    #expect(update(&survey, scanner, "x/") == #"read [] gone ["a.md"] -> "#)
    #expect(survey.library.emptiness == "\(sandbox.root)/in: no such file or directory")
    #expect(survey.folders == [])
    try sandbox.writeOld(["in/a.md": "# Beans\n"])
    #expect(update(&survey, scanner, "x/") == #"read ["a.md"] gone [] -> Beans"#)
  }

  @Test func changesAddUp() {
    var changes = Changes(read: ["a", "b"], gone: ["c"])
    changes.add(Changes(read: ["c"], gone: ["b", "d"]))
    #expect(changes.read == ["a", "c"])
    #expect(changes.gone == ["b", "d"])
  }

  @Test func aLoneFile() throws {
    let sandbox = try Sandbox()
    try sandbox.writeOld(["a.md": "# Beans\n", "b.md": "# Peas\n"])
    try sandbox.link("link.md", to: "a.md")
    var file = LoneFile(sandbox.root + "/link.md")
    #expect(file.folders.count == 2)
    var touched = Touched()
    #expect(!file.note(Array("b.md".utf8), in: &touched))
    #expect(!file.note(Array("xa.md".utf8), in: &touched))
    #expect(file.update(Touched(needsWalk: true)) == nil)
    #expect(file.note(Array("a.md".utf8), in: &touched))
    #expect(file.update(touched)?.read == ["link.md"])
    try sandbox.remove("a.md")
    #expect(file.update(Touched(needsWalk: true))?.gone == ["link.md"])
    #expect(file.update(touched) == nil, "gone is said once")
    try sandbox.writeOld(["a.md": "# Beans\n"])
    #expect(file.update(Touched(needsWalk: true))?.read == ["link.md"])
  }
}
