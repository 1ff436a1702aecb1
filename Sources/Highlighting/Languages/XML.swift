extension Language {
  static let xml = Language(
    "xml",
    [
      State(
        "page",
        [
          .token(#"<!--"#, .comment, then: .push("comment")),
          .token(#"<!\[CDATA\["#, .meta, then: .push("data")),
          .token(#"<\?"#, .meta, then: .push("instruction")),
          .token(#"<!"#, .meta, then: .push("declaration")),
          .token(#"</?[\w:.-]+"#, .tag, then: .push("element")),
          .token(#"&#?\w+;"#, .escape),
        ]),
      State(
        "element",
        [
          .token(#"/?\s*>"#, .tag, then: .pop),
          .token(#"[\w:.-]+\s*=?"#, .attribute),
          .token("\"", .string, then: .push("quoted")), .token("'", .string, then: .push("single")),
          .token(#"(?=<)"#, then: .pop),
        ]),
      State("quoted", .string, [.token("\"", then: .pop)]),
      State("single", .string, [.token("'", then: .pop)]),
      State("comment", .comment, [.token(#"-->"#, then: .pop)]),
      State("data", .meta, [.token(#"\]\]>"#, then: .pop)]),
      State("instruction", .meta, [.token(#"\?>"#, then: .pop)]),
      State("declaration", .meta, [.token(#">"#, then: .pop), .token(#"\["#, then: .push("subset"))]),
      State("subset", .meta, [.token(#"\]"#, then: .pop)]),
    ])
}
