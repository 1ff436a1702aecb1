extension Language {
  static let nginx = Language(
    "nginx",
    [
      State(
        "block",
        [
          .token(#"#.*"#, .comment), .token(#"\}"#),
          .token(#"[A-Za-z_][\w]*"#, .keyword, then: .push("directive")),
          .include("values"),
        ]),
      State(
        "directive",
        [
          .token(#"#.*"#, .comment), .token(#"[;{]"#, then: .pop), .include("values"),
          .token(#"(?:on|off)(?=[\s;])"#, .constant),
          .token(#"[a-z]+/[a-z+.-]+[\w+.-]*"#, .string),
          .token(#"\d+(?:\.\d+)*[kKmMgGsdhwy]?(?=[\s;:])"#, .number),
          .token(#"[^\s;{}$"'#]+"#, .string),
        ]),
      State(
        "values",
        [
          .token(#"\$\w+|\$\{\w+\}"#, .variable),
          .token("\"", .string, then: .push("string")), .token("'", .string, then: .push("single")),
        ]),
      State(
        "string", .string, [.token("\"", then: .pop), .token(#"\\."#, .escape), .token(#"\$\w+"#, .variable)]),
      State(
        "single", .string, [.token("'", then: .pop), .token(#"\\."#, .escape), .token(#"\$\w+"#, .variable)]),
    ])
}
