import Foundation
import Testing

@testable import Posts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

struct WalkerTests {
  @Test func findsMarkdownByName() throws {
    let sandbox = try Sandbox()
    try sandbox.write([
      "b.md": "", "a.markdown": "", "c.mdown": "", "d.MDX": "", "e.txt": "", "readme": "", "sub/é f.md": "",
      "sub/a.md": "",
      "a/z.md": "", "md": "", "image.png": "",
    ])
    #expect(Self.walk(sandbox.root) == "a.markdown b.md c.mdown d.MDX a/z.md sub/a.md sub/é f.md; others 4")
  }

  @Test func leavesOutByRule() throws {
    let sandbox = try Sandbox()
    try sandbox.write([
      "a.md": "", ".hidden.md": "", ".DS_Store": "", ".obsidian/b.md": "", "node_modules/x/c.md": "",
      ".git/d.md": "",
      ".gitignore": "private/\n*.tmp.md\n*.png", "private/e.md": "", "f.tmp.md": "", "g.png": "",
    ])
    #expect(Self.walk(sandbox.root) == "a.md; hidden 2 modules 1 ignored 2 others 1")
    #expect(
      Self.walk(sandbox.root, all: true)
        == ".hidden.md a.md f.tmp.md .obsidian/b.md node_modules/x/c.md private/e.md; others 1")
  }

  @Test func refusesWhatIsNoFile() throws {
    let sandbox = try Sandbox()
    #expect(mkfifo(sandbox.root + "/fifo.md", 0o600) == 0)
    try sandbox.folder("folder.md")
    try sandbox.write(["folder.md/a.md": ""])
    #expect(Self.walk(sandbox.root) == "folder.md/a.md; fifo.md:1: a FIFO, not a regular file")
    let scanner = Scanner(root: sandbox.root, options: ScanOptions(today: today))
    #expect(throws: ReadFailure(path: "fifo.md", reason: "a FIFO, not a regular file")) {
      try scanner.read("fifo.md")
    }
    #expect(throws: ReadFailure(path: "folder.md", reason: "is a directory")) {
      try scanner.read("folder.md")
    }
    #expect(throws: ReadFailure(path: "/dev/zero", reason: "a device, not a regular file")) {
      try Scanner.read(file: "/dev/zero", options: ScanOptions(today: today))
    }
  }

  @Test func followsLinksInsideOnly() throws {
    let outside = try Sandbox()
    try outside.write(["o.md": "", "d/p.md": ""])
    let sandbox = try Sandbox()
    try sandbox.write(["a.md": "", "sub/b.md": "", ".hidden/c.md": "", ".hidden/d.md": ""])
    try sandbox.link("again.md", to: "a.md")
    try sandbox.link("circle", to: ".")
    try sandbox.link("sub/up", to: "..")
    try sandbox.link("self.md", to: "self.md")
    try sandbox.link("nothing.md", to: "gone")
    try sandbox.link("nothing.txt", to: "gone")
    try sandbox.link("out", to: outside.root)
    try sandbox.link("out.md", to: outside.root + "/o.md")
    try sandbox.link("shown", to: ".hidden")
    try sandbox.link("twice", to: "sub")
    try sandbox.link("device.md", to: "/dev/zero")
    #expect(
      Self.walk(sandbox.root) == """
        a.md sub/b.md shown/c.md shown/d.md; hidden 1 others 1; \
        circle:1: a symbolic link in a circle; \
        device.md:1: a symbolic link out of the collection; \
        nothing.md:1: a symbolic link to nothing; \
        out.md:1: a symbolic link out of the collection; \
        out:1: a symbolic link out of the collection; \
        self.md:1: a symbolic link in a circle; \
        sub/up:1: a symbolic link in a circle
        """)
    let scanner = Scanner(root: sandbox.root, options: ScanOptions(today: today))
    #expect(try scanner.read("again.md").post.id == "again.md")
    #expect(throws: ReadFailure(path: "out.md", reason: "a symbolic link out of the collection")) {
      try scanner.read("out.md")
    }
  }

  @Test func readsAThousandLevels() throws {
    let sandbox = try Sandbox()
    Self.nest("level", levels: 1005, in: sandbox.root)
    let scanner = Scanner(root: sandbox.root, options: ScanOptions(today: today))
    let library = scanner.scan { _, _ in true }
    #expect(library.posts.count == 1001)
    #expect(library.posts.map(\.id.utf8.count).max() == 6 * 1000 + 4)
    #expect(library.findings.map(\.message) == ["folders are nested deeper than 1000 levels"])
  }

  /// Folders in folders with a post in each, deeper than any path can name.
  private static func nest(_ name: String, levels: Int, in root: String) {
    var folder = open(root, O_RDONLY | O_DIRECTORY)
    for _ in 0...levels {
      close(openat(folder, "a.md", O_CREAT | O_WRONLY, 0o600))
      mkdirat(folder, name, 0o700)
      let next = openat(folder, name, O_RDONLY | O_DIRECTORY)
      close(folder)
      folder = next
    }
    close(folder)
  }

  @Test func namesThatAreNoText() throws {
    let sandbox = try Sandbox()
    close(open(sandbox.root + "/ok.md", O_CREAT | O_WRONLY, 0o600))
    let folder = open(sandbox.root, O_RDONLY | O_DIRECTORY)
    let name: [CChar] = [CChar(bitPattern: 0xE9), 46, 109, 100, 0]
    close(openat(folder, name, O_CREAT | O_WRONLY, 0o600))
    close(folder)
    #expect(Self.walk(sandbox.root) == "ok.md; \u{FFFD}.md:1: the name is not UTF-8")
  }

  @Test(.enabled(if: geteuid() != 0, "a superuser may read everything"))
  func tellsWhatMayNotBeRead() throws {
    let sandbox = try Sandbox()
    try sandbox.write(["a.md": "", "b.md": "", "c/d.md": ""])
    chmod(sandbox.root + "/a.md", 0)
    chmod(sandbox.root + "/c", 0)
    let library = Scanner(root: sandbox.root, options: ScanOptions(today: today)).scan { _, _ in true }
    #expect(library.posts.map(\.id) == ["b.md"])
    #expect(
      library.findings.map(\.description).sorted() == ["a.md:1: permission denied", "c:1: permission denied"])
    chmod(sandbox.root + "/c", 0o700)
  }

  @Test func tellsThatThereIsNoCollection() throws {
    let library = Scanner(root: "/nowhere/at/all", options: ScanOptions(today: today)).scan { _, _ in true }
    #expect(library.findings.map(\.description) == [":1: no such file or directory"])
    #expect(library.emptiness == "/nowhere/at/all: no such file or directory")
  }

  private let today = PostDate(year: 2026, month: 11, day: 23)

  /// The posts, the counts and the findings of a walk, in a line.
  private static func walk(_ root: String, all: Bool = false) -> String {
    var walker = Walker(root: root, includesAll: all)
    var ids: [String] = []
    while let id = walker.next()?.id { ids.append(id) }
    let skipped = walker.skipped
    let counts = [
      ("hidden", skipped.hidden), ("modules", skipped.modules), ("ignored", skipped.ignored),
      ("others", skipped.others),
    ]
    let shown = counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    let parts = [ids.joined(separator: " "), shown] + walker.findings.map(\.description).sorted()
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
