import Testing

@testable import Reading

/// Code in a known language has the roles of its parts.
@Suite struct CodeColorTests {
  @Test func partsHaveTheirRoles() {
    let reader = Reader.reading("```swift\nlet a = \"x\\n\" // c\n```\n", rows: 12, columns: 40)
    #expect(reader.roles(of: "let") == "kkk $   ssees ////")
  }

  @Test(arguments: ["```\nlet a\n```", "```klingon\nlet a\n```", "    let a"])
  func anUnknownLanguageIsPlain(source: String) {
    let reader = Reader.reading(source, rows: 12, columns: 40)
    #expect(reader.roles(of: "let") == "... .")
  }

  @Test func tabsAndQuotesShiftNothing() {
    let reader = Reader.reading("> ```go\n> \treturn nil // é🎉x\n> ```\n", rows: 12, columns: 40)
    #expect(reader.roles(of: "return") == "kkkkkk ccc ///////")
  }

  @Test func aStringGoesOnInTheNextRow() {
    var reader = Reader.reading(
      "```python\nx = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbb' + 1\n```", rows: 12, columns: 30)
    reader.type("w")
    #expect(reader.screen.contains("↪"))
    #expect(reader.roles(of: "bbb").hasSuffix("ssss   n"))
  }

  @Test func hitsAreLit() {
    var reader = Reader.reading("```swift\nlet value = \"a value\"\n```\n", rows: 12, columns: 40)
    reader.type("/value")
    reader.press(.enter)
    #expect(reader.roles(of: "let") == "kkk *****   ss *****s")
  }

  /// A large block is laid out in portions: one reads what lies before it to know what it begins in.
  @Test func aCommentGoesOnInTheNextPortion() {
    let comment = (0..<600).map { "  let line \($0) of a comment" }.joined(separator: "\n")
    let code = "let a = 1\n/*\n\(comment)\n*/\nlet b = 2"
    var reader = Reader.reading("```swift\n\(code)\n```\n", rows: 12, columns: 60)
    reader.type("G")
    #expect(reader.roles(of: "let b") == "kkk $   n")
    #expect(reader.roles(of: "let line 599") == String(repeating: "/", count: 25))
  }

  /// All that is read before a portion is bounded; so a comment of many portions is code again.
  @Test func aPortionDoesNotReadTheWholeBlock() {
    let comment = (0..<40_000).map { "let line \($0)" }.joined(separator: "\n")
    var reader = Reader.reading("```swift\n/*\n\(comment)\n*/\n```\n", rows: 12, columns: 60)
    #expect(reader.roles(of: "let line 1").hasPrefix("///"))
    reader.type("G")
    #expect(reader.roles(of: "let line 39999").hasPrefix("kkk"))
  }

  @Test func aLineThatNobodyWroteIsPlain() {
    let line = "let a = \"" + String(repeating: "word ", count: 14_000) + "\""
    var reader = Reader.reading("```swift\n\(line)\nlet b = 1\n```\n", rows: 12, columns: 60)
    #expect(reader.roles(of: "let a").allSatisfy { "$ ".contains($0) })
    reader.type("G")
    #expect(reader.roles(of: "let b") == "kkk $   n")
  }

  @Test func aLineOfManyPortionsKeepsItsString() {
    let line = "x = \"" + String(repeating: "word ", count: 6000) + "\" + 111111"
    var reader = Reader.reading("```python\n\(line)\n```\n", rows: 12, columns: 60)
    reader.type("wG")
    #expect(reader.roles(of: "1").hasPrefix("n"))
  }
}

extension Reader {
  /// The roles of the first row that holds a text, from there on: a letter a cell.
  fileprivate func roles(of text: String) -> String {
    let frame = frame()
    for row in 0..<frame.size.rows {
      let cells = frame[row: row]
      let shown = cells.map { $0.cluster?.text ?? "" }.joined()
      guard let start = shown.firstRange(of: text)?.lowerBound else { continue }
      let first = cells.startIndex + shown[..<start].count
      var roles = cells[first...].map { cell in
        cell.cluster == .space && cell.style.role != .codeComment ? " " : Self.letter(cell.style.role)
      }.joined()
      while roles.last == " " { roles.removeLast() }
      return roles
    }
    return "not there"
  }

  private static func letter(_ role: Role) -> String {
    switch role {
    case .code: "."
    case .codeKeyword: "k"
    case .codeVariable: "$"
    case .codeString: "s"
    case .codeEscape: "e"
    case .codeNumber: "n"
    case .codeConstant: "c"
    case .codeComment: "/"
    case .match: "*"
    default: " "
    }
  }
}
