extension Language {
  static let graphql = Language(
    "graphql",
    [
      State(
        "document",
        [
          .token(#"#.*"#, .comment),
          .token(#""{3}"#, .string, then: .push("text")), .token("\"", .string, then: .push("string")),
          .token(#"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?"#, .number),
          .token(#"\$[A-Za-z_]\w*"#, .variable),
          .token(#"@[A-Za-z_]\w*"#, .meta),
          .groups(
            #"(type|interface|union|enum|input|scalar|directive)(\s+@?)([A-Za-z_]\w*)"#, .keyword, nil, .type),
          .groups(
            #"(extend)(\s+)(type|interface|union|enum|input|scalar|schema)(\s+)([A-Za-z_]\w*)"#, .keyword,
            nil, .keyword, nil, .type),
          .groups(
            #"(query|mutation|subscription|fragment)(\s+)(?!on\b)([A-Za-z_]\w*)"#, .keyword, nil, .function),
          .groups(#"(\.\.\.\s*on|on)(\s+)([A-Za-z_]\w*)"#, .keyword, nil, .type),
          .token(#"\.\.\.[A-Za-z_]\w*"#),
          .groups(#"([A-Za-z_]\w*)\s*(?=:)"#, .attribute),
          .groups(#"[:|&\[]\s*\[*([A-Z][a-z]\w*)"#, .type),
          .token(#"[A-Z][A-Z\d_]+(?!\w)"#, .constant),
          .word(#"[A-Za-z_]\w*"#, .graphql),
        ]),
      State("text", .string, [.token(#""{3}"#, then: .pop), .token(#"\\"{3}"#, .escape)]),
      .string(),
    ])
}

extension Words {
  fileprivate static let graphql = Words([
    .keyword: """
    query mutation subscription fragment on schema extend type interface union enum input scalar directive implements
    repeatable
    """,
    .type: "Int Float String Boolean ID",
    .constant: "true false null",
  ])
}
