extension Language {
  static let css = Language("css", .style(nested: false))
  /// SCSS, and by its likeness Sass and Less.
  static let scss = Language("scss", .style(nested: true))
}

extension [Language.State] {
  fileprivate static func style(nested: Bool) -> [Language.State] {
    let comments: [Rule] =
      nested ? .slashComments : [.token(#"/\*"#, .comment, then: .push("comment"))]
    let selectors: [Rule] =
      comments + [
        .token("\"", .string, then: .push("string")), .token("'", .string, then: .push("single")),
        .token(#"@[\w-]+"#, .keyword, then: .push("rule")),
        .groups(#"::?([\w-]+)"#, .meta),
        .groups(#"\.([\w-]+)"#, .type),
        .groups(#"#([\w-]+)"#, .meta),
        .token(#"[A-Za-z_][\w-]*"#, .tag),
        .token(#"\{"#, then: .push("block")),
        .token(#"\["#, then: .push("attribute")),
      ]
    let declaration: Rule = .groups(
      nested ? #"([\w-]+)\s*:(?=\s|[\w$"'#-]+[^{]*;)"# : #"([*_]?[A-Za-z_-][\w-]*)\s*:(?![^;{}]*\{)"#,
      .attribute, then: .push("value"))
    let block: [Rule] =
      comments + [
        .token(#"\}"#, then: .pop),
        .token(#"--[\w-]+"#, .variable), .token(#"\$[\w-]+(?=\s*:)"#, .variable),
        .token(#":"#, then: .push("value")),
      ]
    return [
      Language.State(
        "page",
        (nested ? [.groups(#"^\s*([$@][\w-]+)\s*(:)(?!\{)"#, .variable, nil, then: .push("value"))] : [])
          + selectors
          + [.token(#"\}"#)]),
      Language.State(
        "rule",
        comments + [
          .token(#"\{"#, then: .replace("ruleBlock")), .token(#";"#, then: .pop),
          .token("\"", .string, then: .push("string")), .token("'", .string, then: .push("single")),
          .token(#"[$@][\w-]+"#, .variable),
        ] + units + [
          .word(#"[A-Za-z_-][\w-]*"#, Words([.keyword: "and not only or from to in through if else"]))
        ]),
      Language.State(
        "ruleBlock", [.token(#"\}"#, then: .pop), declaration] + selectors),
      Language.State(
        "block",
        nested
          ? [.groups(#"(&)(?:::?([\w-]+))?"#, .keyword, .meta), declaration] + block + selectors
          : [declaration] + block),
      Language.State(
        "value",
        comments + [
          .token(#";"#, then: .pop), .token(#"(?=\})"#, then: .pop), .token(#"\{"#, then: .replace("block")),
          .token("\"", .string, then: .push("string")), .token("'", .string, then: .push("single")),
          .token(#"#[\da-fA-F]{3,8}\b"#, .number), .token(#"!\s*[a-z]+"#, .keyword),
          .token(#"--[\w-]+|[$@][\w-]+"#, .variable),
          .token(#"url\((?=[^"'\s)])[^)]*\)"#, .string),
          .token(#"[A-Za-z_-][\w-]*(?=\()"#, .function),
        ] + units + [
          .word(#"-?[A-Za-z_][\w-]*"#, .styleValues)
        ]),
      Language.State(
        "attribute",
        [
          .token(#"\]"#, then: .pop), .token("\"", .string, then: .push("string")),
          .token("'", .string, then: .push("single")), .token(#"[\w-]+"#, .attribute),
        ]),
      .comment, .string(ends: .withLastLine), .string("single", quote: "'", ends: .withLastLine),
    ]
  }

  private static let units: [Rule] = [
    .token(#"[+-]?(?:\d*\.)?\d+(?:[eE][+-]?\d+)?(?:%|[a-zA-Z]+)?"#, .number)
  ]
}

extension Words {
  /// Values that stand for themselves are constants, all of them.
  fileprivate static let styleValues = Words([:], other: .constant)
}
