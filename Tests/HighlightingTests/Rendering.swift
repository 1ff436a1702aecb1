@testable import Highlighting

/// Code with a letter below each byte of it, as the tests write it: what the byte is.
enum Rendering {
  /// In the order of `Token.Kind`; a space for what is plain.
  private static let letters = Array(" ktfsen/cal$m+-#>o")

  /// Each line of the code behind a space, and below it behind a bar its letters, where it has any.
  static func render(_ code: String, as language: String) -> String {
    guard let highlighter = Highlighter(language: language) else { return "no language \(language)" }
    var rows: [String] = []
    for (line, tokens) in tokens(of: Array(code.utf8), highlighter) {
      rows.append(" " + String(decoding: line, as: UTF8.self))
      var row = "|"
      for token in tokens {
        row += String(repeating: letters[Int(token.kind.rawValue)], count: token.range.count)
      }
      while row.last == " " { row.removeLast() }
      if row != "|" { rows.append(row) }
    }
    return rows.joined(separator: "\n")
  }

  /// The code that a rendering shows.
  static func code(of rendering: String) -> String {
    rendering.split(separator: "\n").filter { !$0.hasPrefix("|") }.map { $0.dropFirst() }.joined(
      separator: "\n")
  }

  /// The lines of some code, each with its tokens, from the start of it.
  static func tokens(of code: [UInt8], _ highlighter: Highlighter) -> [(
    line: ArraySlice<UInt8>, tokens: [Token]
  )] {
    var highlighter = highlighter
    return lines(of: code).map { (code[$0], highlighter.tokens(of: $0, in: code)) }
  }

  static func lines(of code: [UInt8]) -> [Range<Int>] {
    code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(\.indices)
  }
}

extension Highlighter {
  /// The tokens of the next line.
  mutating func tokens(of line: Range<Int>, in bytes: [UInt8]) -> [Token] {
    Array(tokens(ofLines: [line], in: bytes)[0])
  }
}
