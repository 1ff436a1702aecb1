extension Language {
  /// Code as posts show it need not begin with `<?php`: what begins with a tag is a page, all else is code.
  static let php = Language(
    "php",
    [
      State(
        "start",
        [.token(#"\s+"#), .token(#"(?=<)"#, then: .push("page")), .token("", then: .push("code"))]),
      State("page", [.token("", then: .embed("html", until: "markup"))]),
      State("markup", [.token(#"<\?(?:php\b|=)?"#, .meta, then: .push("island"))]),
      State("island", [.token(#"\?>"#, .meta, then: .leave(2)), .include("code")]),
      State(
        "code",
        [
          .token(#"<\?(?:php\b|=)?"#, .meta), .token(#"\?>"#, .meta, then: .replace("page")),
          .token(#"#(?!\[)(?:[^?]|\?(?!>))*"#, .comment),
          .token(#"//(?:[^?]|\?(?!>))*"#, .comment),
          .token(#"/\*"#, .comment, then: .push("comment")),
          .token(#"#\["#, .meta, then: .push("attribute")),
          .groups(
            #"(<<<\s*)(["']?(?<fence>[A-Za-z_]\w*)["']?)$"#, .string, .string,
            then: .enterAtLineEnd("heredoc")),
          .token("\"", .string, then: .push("string")),
          .token("'", .string, then: .push("raw")),
          .token("`", .string, then: .push("backticks")),
          .token(#"\$+[A-Za-z_]\w*"#, .variable),
        ] + .numbers + [
          .groups(#"(function|fn)(\s+)(&?\s*)([A-Za-z_]\w*)"#, .keyword, nil, nil, .function),
          .groups(#"(class|interface|trait|enum)(\s+)([A-Za-z_]\w*)"#, .keyword, nil, .type),
          .groups(#"(->|::)\s*([A-Za-z_]\w*)"#, nil, .attribute),
          .token(#"\\?[A-Za-z_]\w*(?:\\[A-Za-z_]\w*)+"#),
          .token(#"[A-Z][A-Z\d_]+(?!\w)(?=\s*[^\s(\\])"#, .constant),
          .word(#"[A-Za-z_]\w*"#, .php),
        ]),
      State(
        "attribute", .meta,
        [.token(#"\]"#, then: .pop), .token(#"\["#, then: .push("attribute")), .token("'[^']*'", .string)]),
      .comment,
      State("string", .string, [.token("\"", then: .pop), .include("escapes")]),
      State("backticks", .string, [.token("`", then: .pop), .include("escapes")]),
      State("raw", .string, [.token("'", then: .pop), .token(#"\\['\\]"#, .escape)]),
      State("heredoc", .string, [.token(#"^\s*\1\b"#, then: .pop), .include("escapes")]),
      State(
        "escapes", .string,
        [
          .token(#"\{(?=\$)"#, .variable, then: .push("value")),
          .token(#"\$\{"#, .variable, then: .push("value")),
          .token(#"\$[A-Za-z_]\w*(?:\[[^\]\s"]*\]|->[A-Za-z_]\w*)?"#, .variable),
          .token(#"\\(?:[nrtvef\\$"]|[0-7]{1,3}|x[\da-fA-F]{1,2}|u\{[\da-fA-F]+\})"#, .escape),
        ]),
      State(
        "value",
        [.token(#"\}"#, .variable, then: .pop), .token(#"\{"#, then: .push("value")), .include("code")]),
    ])
}

extension Words {
  fileprivate static let php = Words([
    .keyword: """
    abstract and array as break callable case catch class clone const continue declare default die do echo else
    elseif empty enddeclare endfor endforeach endif endswitch endwhile enum eval exit extends final finally fn for
    foreach from function global goto if implements include include_once instanceof insteadof interface isset list
    match namespace new or parent print private protected public readonly require require_once return self static
    switch throw trait try unset use var while xor yield self parent
    """,
    .type: "bool float int iterable mixed never object string void",
    .constant:
      "true false null TRUE FALSE NULL __CLASS__ __DIR__ __FILE__ __FUNCTION__ __LINE__ __METHOD__ __NAMESPACE__",
  ])
}
