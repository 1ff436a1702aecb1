import Foundation
import Testing

@testable import Posts

/// A collection as its index knows it, and what has changed since.
struct KnownSurveyTests {
  private static let today = PostDate(year: 2026, month: 3, day: 1)

  private static let files = [
    "a.md": """
    ---
    title: Apples
    date: 2025-04-02T10:20:30
    updated: 2025-05-01
    tags: [fruit, red]
    categories: [food]
    series: Garden
    lang: en
    draft: true
    ---
    # Apples

    Sour.
    """,
    "b/c.md": "# Pears\n\nSweet.\n", "d.md": "---\ntitle: Later\ndate: 2026-08-01\n---\n",
    "e.md": "---\ntitle: Over\ndate: 2020-01-01\nexpiryDate: 2026-02-01\n---\n",
  ]

  private func sandbox() throws -> IndexedSandbox {
    let sandbox = try IndexedSandbox([:])
    try sandbox.posts.writeOld(Self.files)
    try sandbox.update()
    return sandbox
  }

  private func survey(
    _ sandbox: borrowing IndexedSandbox, today: PostDate = today
  ) throws -> (survey: Survey, read: Int) {
    let scanner = Scanner(root: sandbox.posts.root, options: ScanOptions(today: today))
    let known = try sandbox.with { try $0.survey() }
    let survey = scanner.survey(from: known, scanner.walk()) { _, _ in true }
    let before = known.files
    let read = survey.library.posts.count { before.stamp(of: $0.id) != survey.files.stamp(of: $0.id) }
    return (survey, read)
  }

  @Test func isWhatAScanFinds() throws {
    let sandbox = try sandbox()
    let scanner = Scanner(root: sandbox.posts.root, options: ScanOptions(today: Self.today))
    let scanned = scanner.scan { _, _ in true }
    func sorted(_ posts: PostList) -> [Post] { posts.sorted { $0.id < $1.id } }
    let known = try sandbox.with { try $0.survey() }
    #expect(sorted(known.library.posts) == sorted(scanned.posts))
    let (survey, read) = try survey(sandbox)
    #expect(sorted(survey.library.posts) == sorted(scanned.posts))
    // Those alone whose badges may be others on another day.
    #expect(read == 2)
    #expect(survey.folders == ["", "b"])
    let newest = try sandbox.with { try $0.newest(1) }
    #expect(newest.total == 4)
    #expect(newest.survey.library.posts.map(\.title) == ["Later"])
  }

  @Test func badgesPassWithTheDay() throws {
    let sandbox = try sandbox()
    let (survey, _) = try survey(sandbox, today: PostDate(year: 2026, month: 9, day: 1))
    let badges = Dictionary(uniqueKeysWithValues: survey.library.posts.map { ($0.id, $0.badges) })
    #expect(badges["d.md"] == [])
    #expect(badges["e.md"] == .expired)
  }

  @Test func onlyWhatHasChangedIsRead() throws {
    let sandbox = try sandbox()
    try sandbox.posts.writeOld(["b/c.md": "# Plums\n\nBlue.\n", "new.md": "# New\n"])
    try sandbox.posts.remove("a.md")
    let (survey, _) = try survey(sandbox)
    #expect(survey.library.posts.map(\.title).sorted() == ["Later", "New", "Over", "Plums"])
    // The index is told of the files, and walks no folder itself.
    let update = try sandbox.with { try $0.update(.files(survey.files)) }
    #expect((update.read, update.gone) == (2, 1))
    #expect(try sandbox.found("blue") == "b/c.md #plums")
    #expect(try sandbox.update() == "read 0 kept 4 gone 0")
  }

  @Test func onePostIsLookedAtAlone() throws {
    let sandbox = try sandbox()
    try sandbox.posts.writeOld(["b/c.md": "# Plums\n\nBlue.\n", "new.md": "# New\n\nUnseen.\n"])
    let update = try sandbox.with { try $0.update(.posts(["b/c.md", "a.md", "none.md"])) }
    #expect((update.read, update.kept, update.gone) == (1, 1, 0))
    #expect(try sandbox.found("blue") == "b/c.md #plums")
    #expect(try sandbox.found("unseen") == "")
    try sandbox.posts.remove("a.md")
    #expect(try sandbox.with { try $0.update(.posts(["a.md"])) }.gone == 1)
    #expect(try sandbox.found("sour") == "")
  }

  @Test func aFolderThatHasGoneTakesNothingAlong() throws {
    let sandbox = try sandbox()
    let gone = sandbox.posts.root + ".gone"
    try FileManager.default.moveItem(atPath: sandbox.posts.root, toPath: gone)
    defer { try? FileManager.default.removeItem(atPath: gone) }
    let scanner = Scanner(root: sandbox.posts.root, options: ScanOptions(today: Self.today))
    let survey = scanner.survey { _, _ in true }
    try FileManager.default.moveItem(atPath: gone, toPath: sandbox.posts.root)
    #expect(try sandbox.with { try $0.update(.files(survey.files)) }.gone == 0)
    #expect(try sandbox.found("sour") == "a.md #apples")
  }
}
