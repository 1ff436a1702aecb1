import Highlighting

/// Tells what each byte of a file of code is: what `scripts/agreement.py` compares with another highlighter.
enum CodeKinds {
  /// A letter for each byte, in the order of `Token.Kind`.
  private static let letters = Array(".ktfsen/cal$m+-#>o".utf8)

  static func letters(of path: String, as language: String) throws(Failure) -> String {
    guard var highlighter = Highlighter(language: language) else {
      throw Failure("\(language): no such language")
    }
    let code = [UInt8](try Files.read(path))
    var kinds: [UInt8] = []
    kinds.reserveCapacity(code.count)
    let lines = code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let tokens = highlighter.tokens(ofLines: lines.map(\.indices)[...], in: code)
    for (number, line) in lines.enumerated() {
      for token in tokens[number] {
        kinds += repeatElement(letters[Int(token.kind.rawValue)], count: token.range.count)
      }
      if line.endIndex < code.count { kinds.append(letters[0]) }
    }
    return String(decoding: kinds, as: UTF8.self)
  }
}
