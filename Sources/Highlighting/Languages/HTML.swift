extension Language {
  static let html = Language(
    "html", ignoresCase: true,
    [
      State(
        "page",
        [
          .token(#"<!--"#, .comment, then: .push("comment")),
          .token(#"<!\[CDATA\["#, .meta, then: .push("data")),
          .token(#"<![^>]*>?|<\?[^>]*>?"#, .meta),
          .groups(#"(<\s*script)(?![\w-])"#, .tag, then: .push("script", "element")),
          .groups(#"(<\s*style)(?![\w-])"#, .tag, then: .push("style", "element")),
          .token(#"</?\s*[\w:.-]+"#, .tag, then: .push("element")),
          .token(#"&#?\w+;"#, .escape),
        ]),
      State(
        "element",
        [
          .token(#"/?\s*>"#, .tag, then: .pop),
          .groups(#"([^\s=/>"'<]+)(\s*=\s*)"#, .attribute, nil, then: .push("value")),
          .token(#"[^\s=/>"'<]+"#, .attribute),
          .token(#"(?=<)"#, then: .pop),
        ]),
      State(
        "value", ends: .byRule,
        [
          .token("\"", .string, then: .replace("quoted")), .token("'", .string, then: .replace("single")),
          .token(#"[^\s>"']+"#, .string, then: .pop), .token(#"(?=>)"#, then: .pop), .token(#"\s+"#),
        ]),
      State("quoted", .string, [.token("\"", then: .pop)]),
      State("single", .string, [.token("'", then: .pop)]),
      State("comment", .comment, [.token(#"-->"#, then: .pop)]),
      State("data", .meta, [.token(#"\]\]>"#, then: .pop)]),
      State("script", [.token("", then: .embed("javascript", until: "scriptEnd"))]),
      State("scriptEnd", [.groups(#"(</\s*script\s*>)"#, .tag, then: .leave(2))]),
      State("style", [.token("", then: .embed("css", until: "styleEnd"))]),
      State("styleEnd", [.groups(#"(</\s*style\s*>)"#, .tag, then: .leave(2))]),
    ])
}
