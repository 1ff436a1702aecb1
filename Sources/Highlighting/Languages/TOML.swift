extension Language {
  static let toml = Language(
    "toml",
    [
      State(
        "table",
        [
          .token(#"#.*"#, .comment),
          .groups(#"^\s*(\[\[?[^\]]*\]\]?)"#, .keyword),
          .groups(
            #"((?:[A-Za-z\d_-]+|"(?:[^"\\]|\\.)*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z\d_-]+|"(?:[^"\\]|\\.)*"|'[^']*'))*)\s*(=)"#,
            .attribute, nil, then: .push("value")),
        ]),
      State(
        "value", ends: .withLine,
        [.token(#","#, then: .pop), .token(#"(?=\})"#, then: .pop), .include("values")]),
      State(
        "values",
        [
          .token(#"#.*"#, .comment),
          .token(#""{3}"#, .string, then: .push("text")), .token("'{3}", .string, then: .push("rawText")),
          .token("\"", .string, then: .push("string")), .token("'", .string, then: .push("raw")),
          .token(#"\["#, then: .push("array")), .token(#"\{"#, then: .push("inline")),
          .token(
            #"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d+)?"#,
            .number),
          .token(
            #"[+-]?(?:0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.[\d_]+)?(?:[eE][+-]?[\d_]+)?)"#, .number),
          .token(#"[+-]?(?:inf|nan)\b"#, .number),
          .word(#"[A-Za-z_]\w*"#, Words([.constant: "true false"])),
        ]),
      State("array", [.token(#"\]"#, then: .pop), .include("values")]),
      State("inline", [.token(#"\}"#, then: .pop), .include("table")]),
      .string(),
      State("raw", .string, ends: .withLine, [.token("'", then: .pop)]),
      State("text", .string, [.token(#""{3}"#, then: .pop)] + .escapes),
      State("rawText", .string, [.token("'{3}", then: .pop)]),
    ])
}
