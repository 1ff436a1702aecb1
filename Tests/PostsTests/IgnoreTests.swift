import Foundation
import TestSupport
import Testing

@testable import Posts

/// `.gitignore` as gitignore(5) tells, and as git itself does.
struct IgnoreTests {
  @Test(arguments: [
    ("*.md", "a.md", true),
    ("*.md", "x/y/a.md", true),
    ("/*.md", "a.md", true),
    ("/*.md", "x/a.md", false),
    ("build", "build/", true),
    ("build", "x/build", true),
    ("build/", "build", false),
    ("build/", "x/build/", true),
    ("x/build", "x/build", true),
    ("x/build", "y/x/build", false),
    ("**/x", "x", true),
    ("**/x", "a/b/x", true),
    ("a/**", "a/", false),
    ("a/**", "a/b/c", true),
    ("a/**/b", "a/b", true),
    ("a/**/b", "a/x/y/b", true),
    ("a/**/b", "b/a/b", false),
    ("a**b", "axxb", true),
    ("a**b", "a/b", false),
    ("?.md", "a.md", true),
    ("?.md", "ab.md", false),
    ("[a-c].md", "b.md", true),
    ("[!a-c].md", "b.md", false),
    ("[^a-c].md", "d.md", true),
    ("[]-].md", "].md", true),
    ("[[:digit:]]x", "7x", true),
    ("[[:digit:]]x", "ax", false),
    ("[a", "[a", false),
    ("\\*.md", "*.md", true),
    ("\\*.md", "a.md", false),
    ("\\#a", "#a", true),
    ("# a", "# a", false),
    ("\\!a", "!a", true),
    ("a\\", "a", false),
    ("a  ", "a", true),
    ("a\\ ", "a ", true),
    ("a\r", "a", true),
    ("", "a", false),
    ("/", "a", false),
    ("*.md\n!b.md", "b.md", false),
    ("*.md\n!b.md\nb.*", "b.md", true),
    ("\u{FEFF}a", "a", true),
    ("ä*", "ä.md", true),
  ])
  func matches(_ patterns: String, _ path: String, _ expected: Bool) {
    let file = IgnoreFile(Array(patterns.utf8))
    let names = path.split(separator: "/").map { Array($0.utf8) }
    #expect([file].exclude(names, isFolder: path.hasSuffix("/")) == expected)
  }

  @Test func manyStarsTakeNoTime() throws {
    let pattern = String(repeating: "*a", count: 200) + "b"
    let file = IgnoreFile(Array((pattern + "\n" + String(repeating: "**/a/", count: 200) + "b").utf8))
    let name = [UInt8](repeating: UInt8(ascii: "a"), count: 255)
    #expect(![file].exclude(Array(repeating: name, count: 50), isFolder: false))
  }

  /// Random patterns over a small tree: the walk leaves out what git does.
  @Test(.enabled(if: Git.exists, "git is not there to compare with"), arguments: 0..<24)
  func agreesWithGit(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let sandbox = try Sandbox()
    let names = ["a", "b", "ab", "x"]
    for first in names {
      try sandbox.write(["\(first).md": ""])
      for second in names {
        try sandbox.write(["\(first)/\(second).md": ""])
        for third in names { try sandbox.write(["\(first)/\(second)/\(third).md": ""]) }
      }
    }
    for folder in ["", "a/", "x/ab/"] {
      let lines = (0..<4).map { _ in Self.pattern(&random) }
      try sandbox.write(["\(folder).gitignore": lines.joined(separator: "\n")])
    }
    try Git.run(["init", "-q"], in: sandbox.root)
    let expected = try Git.run(["ls-files", "-o", "--exclude-standard", "-z", "*.md"], in: sandbox.root)
    var walker = Walker(root: sandbox.root, includesAll: false)
    var found: [String] = []
    while let id = walker.next()?.id { found.append(id) }
    #expect(found.sorted() == expected.split(separator: "\0").map(String.init).sorted())
  }

  private static func pattern(_ random: inout SplitMix) -> String {
    let parts = ["a", "b", "ab", "x", "*", "?", "**", "[ab]", "[!a]", "a*", "*.md", "a.md", "x.md"]
    let count = Int.random(in: 1...3, using: &random)
    let middle = (0..<count).map { _ in parts.randomElement(using: &random) ?? "a" }.joined(separator: "/")
    let sign = Int.random(in: 0..<4, using: &random) == 0 ? "!" : ""
    let start = Int.random(in: 0..<4, using: &random) == 0 ? "/" : ""
    let end = Int.random(in: 0..<4, using: &random) == 0 ? "/" : ""
    return sign + start + middle + end
  }

  @Test func readsTheRepositoryAbove() throws {
    let sandbox = try Sandbox()
    try sandbox.folder(".git")
    try sandbox.write([
      ".gitignore": "secret.md\n/site/posts/drafts/\n", "site/.gitignore": "old.md\n!/posts/keep.md\n",
      "site/posts/a.md": "", "site/posts/secret.md": "", "site/posts/old.md": "",
      "site/posts/drafts/b.md": "",
    ])
    var walker = Walker(root: sandbox.root + "/site/posts", includesAll: false)
    #expect(walker.next()?.id == "a.md")
    #expect(walker.next() == nil)
    #expect(walker.skipped.ignored == 3)
  }
}

enum Git {
  static let exists = (try? run(["--version"], in: "/")) != nil

  @discardableResult
  static func run(_ arguments: [String], in folder: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "git", "-C", folder] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    struct Failure: Error {}
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: data, as: UTF8.self)
  }
}
