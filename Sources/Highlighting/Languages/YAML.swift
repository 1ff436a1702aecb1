extension Language {
  static let yaml = Language(
    "yaml",
    [
      State(
        "block",
        [
          .token(#"(?<![\S])#.*"#, .comment),
          .token(#"^%.*"#, .meta),
          .token(#"^(?:---|\.\.\.)(?=\s|$)"#, .meta),
          .token(#"(?:[>|][-+\d]*)(?=\s*(?:#.*)?$)(?<=[>|\d+-])"#, then: .push("text")),
          .token(#"-(?=\s|$)"#),
          .groups(
            #"([^\s\[\]{}&*!|>"'%@`#,:?-][^#:"'{}\[\],]*|[?:-](?=[^\s])[^#:"'{},]*|"(?:[^"\\]|\\.)*"|'[^']*')(\s*:)(?=\s|$)"#,
            .attribute, nil),
          .groups(#"(<<|[^\s\[\]{}&*!|>"'%@`#,][^:#]*(?::(?!\s)[^:#]*)*)(:)(?=\s|$)"#, .attribute, nil),
          .include("values"),
          .token(#"[^\s#\[\]{},&*!|>'"%@`:-](?:[^#:]|:(?=\S)|(?<=[\S])#)*"#, .string),
        ]),
      State(
        "values",
        [
          .token("\"", .string, then: .push("double")), .token("'", .string, then: .push("single")),
          .token(#"[&*][^\s,\[\]{}]+"#, .variable),
          .token(#"!(?:<[^>]*>|\S*)"#, .type),
          .token(#"[\[{]"#, then: .push("flow")),
        ]),
      State(
        "flow",
        [
          .token(#"(?<![\S])#.*"#, .comment),
          .token(#"[\]}]"#, then: .pop),
          .groups(
            #"([^\s\[\]{}&*!|>"'%@`#,:-][^:#,\[\]{}]*|"(?:[^"\\]|\\.)*")(\s*:)(?=\s|$)"#, .attribute, nil),
          .include("values"),
          .token(#"[^\s\[\]{},:"'][^:,\[\]{}]*"#, .string),
        ]),
      State("double", .string, [.token("\"", then: .pop)] + .escapes),
      State("single", .string, [.token("''", .escape), .token("'", then: .pop)]),
      State("text", .string, ends: .withIndentation, []),
    ])
}
