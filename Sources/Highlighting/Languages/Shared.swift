/// What many languages have in common.
extension [Rule] {
  /// `//` to the end of the line, and `/*` to `*/` by way of a state `comment`.
  static let slashComments: [Rule] = [
    .token(#"//.*"#, .comment),
    .token(#"/\*"#, .comment, then: .push("comment")),
  ]

  /// Numbers as C writes them, with the `_` of its successors between digits.
  static let numbers: [Rule] = [
    .token(#"0[xX][\da-fA-F_']+(?:\.[\da-fA-F_]+)?(?:[pP][+-]?\d+)?[uUlLzZnif]*\d*"#, .number),
    .token(#"0[bB][01_']+[uUlLn]*"#, .number),
    .token(#"0[oO][0-7_]+n?"#, .number),
    .token(#"\d[\d_']*(?:\.\d[\d_']*)?(?:[eE][+-]?[\d_]+)?[uUlLfFdDmMnij]*"#, .number),
    .token(#"\.\d[\d_]*(?:[eE][+-]?\d+)?[fFdDmMlLj]*"#, .number),
  ]

  /// The escapes of C.
  static let escapes: [Rule] = [
    .token(
      #"\\(?:x[\da-fA-F]{1,8}|u\{[\da-fA-F_]{1,8}\}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|.)"#, .escape)
  ]
}

extension Language.State {
  /// A comment from `/*` to `*/`.
  static let comment = Language.State(
    "comment", .comment,
    [.token(#"\*/"#, then: .pop)])

  /// One in which others may stand.
  static let nestedComment = Language.State(
    "comment", .comment,
    [.token(#"\*/"#, then: .pop), .token(#"/\*"#, then: .push("comment"))])

  /// A string between quotes in one line, with the escapes of C.
  static func string(_ name: String = "string", quote: String = "\"", ends: Language.End = .withLine) -> Self
  {
    Language.State(name, .string, ends: ends, [.token(quote, then: .pop)] + .escapes)
  }

  /// One or more spaces and a name: what a keyword declares.
  static func name(_ name: String, _ kind: Token.Kind, _ pattern: String = #"[A-Za-z_]\w*"#) -> Self {
    Language.State(
      name, ends: .withLine,
      [.token(#"\s+"#), .token(pattern, kind, then: .pop), .token("", then: .pop)])
  }
}
