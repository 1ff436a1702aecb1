import Posts
import Testing

@testable import Reading

/// An answer in two parts: its first rows at once, and all of it when it is there.
@Suite struct FirstRowsTests {
  private var files: [String: String] = [:]

  init() {
    for number in 10..<40 { files["\(number).md"] = "# Post \(number)\n\nAn apple, and \(number).\n" }
  }

  /// Types a query of which nothing is answered, and returns the request.
  private func ask(_ finding: inout FindingReader) throws -> FindRequest {
    finding.type("/appl")
    for effect in finding.reader.update(.key(.character("e"))) {
      if case .find(let request) = effect { return request }
    }
    throw Unasked()
  }

  private struct Unasked: Error {}

  /// The first rows of an answer: every other post.
  private func part(of answer: FindAnswer, _ keeps: (Int) -> Bool) -> FindAnswer {
    guard case .found(var result) = answer.outcome else { return answer }
    result.posts = result.posts.enumerated().filter { keeps($0.offset) }.map(\.element)
    result.sectionCount = result.posts.count
    result.postCount = result.posts.count
    result.isComplete = false
    return FindAnswer(number: answer.number, .found(result))
  }

  private func selected(_ finding: FindingReader) -> String? { finding.reader.finder?.selected?.post.post.id }

  @Test func areShownAtOnceAndGiveWay() throws {
    var finding = try FindingReader(files, rows: 8, columns: 60)
    let request = try ask(&finding)
    let all = finding.answer(to: request)
    finding.send(.answered(part(of: all) { $0 % 2 == 1 }))
    #expect(finding.top.hasPrefix(" Post 11"))
    #expect(finding.status.hasSuffix("15 sections in 15 posts…"))
    // Where nothing was selected, the best one is.
    finding.send(.answered(all))
    #expect(finding.top.hasPrefix(" Post 10"))
    #expect(finding.status.hasSuffix("30 sections in 30 posts"))
    #expect(finding.reader.finder?.list.selected == 0)
  }

  @Test func whatIsSelectedStaysWhereItIs() throws {
    var finding = try FindingReader(files, rows: 8, columns: 60)
    let request = try ask(&finding)
    let all = finding.answer(to: request)
    finding.send(.answered(part(of: all) { $0 % 2 == 1 }))
    finding.press(.down, .down, .down, .down)
    let row = finding.screen.split(separator: "\n").firstIndex { $0.contains("Post 19") }
    #expect(selected(finding) == "19.md")
    finding.send(.answered(all))
    #expect(selected(finding) == "19.md")
    #expect(finding.screen.split(separator: "\n").firstIndex { $0.contains("Post 19") } == row)
  }

  /// Even where it is not among the best of all.
  @Test func whatIsSelectedIsNotLost() throws {
    var finding = try FindingReader(files, rows: 8, columns: 60)
    let request = try ask(&finding)
    let all = finding.answer(to: request)
    finding.send(.answered(part(of: all) { $0 % 2 == 1 }))
    finding.press(.down, .down)
    #expect(selected(finding) == "15.md")
    guard case .found(var result) = all.outcome else { throw Unasked() }
    result.posts.removeAll { $0.post.id == "15.md" }
    finding.send(.answered(FindAnswer(number: all.number, .found(result))))
    #expect(selected(finding) == "15.md")
    #expect(finding.reader.finder?.list.count == 30)
  }

  /// While there is an answer to the same query, its first rows tell nothing new.
  @Test func areNotShownAgain() throws {
    var finding = try FindingReader(files, rows: 8, columns: 60)
    finding.type("/apple")
    let before = finding.screen
    guard case .find(let request)? = finding.reader.update(.indexed(IndexState(.current))).first else {
      throw Unasked()
    }
    finding.send(.answered(part(of: finding.answer(to: request)) { $0 > 20 }))
    #expect(finding.screen == before)
  }

  @Test func aLongQueryIsCutAndSaysSo() throws {
    var finding = try FindingReader(files, rows: 8, columns: 60)
    finding.type("/")
    finding.send(.paste(String(repeating: "apple ", count: 90)))
    #expect(finding.screen.contains("only the first 500 characters are looked for"))
    finding.press(.control("u"))
    #expect(!finding.screen.contains("characters"))
  }
}
