extension Language {
  static let markdown = Language(
    "markdown",
    [
      State(
        "block",
        [
          .token(#"^#{1,6}(?:\s.*|$)"#, .heading),
          .token(#"^(?:=+|-+)\s*$"#, .heading),
          .groups(
            #"^(\s*)(?<fence>`{3,}|~{3,})(\s*\{?\.?(?<name>[\w+#-]*)[^`]*)$"#, nil, .string,
            then: .embed(nil, until: "fence")),
          .groups(#"^(\s*(?:[-*+]|\d{1,9}[.)]))(\s\[[ xX]\])?(?=\s)"#, .keyword, .keyword),
          .token(#"^\s*>"#, .keyword),
          .include("inline"),
        ]),
      State("fence", .string, [.groups(#"^\s*(\1[`~]*)\s*$"#, .string, then: .pop)]),
      State(
        "inline",
        [
          .token(#"\\[!-/:-@\[-`{-~]"#, .escape),
          .token(#"``(?:[^`]|`(?!`))+``|`[^`]+`"#, .string),
          .token(#"<!--"#, .comment, then: .push("comment")),
          .groups(#"(!?\[)([^\]]*)(\])(\()([^)]*)(\))"#, nil, .tag, nil, nil, .attribute, nil),
          .groups(#"^(\[)([^\]]+)(\]:\s*)(\S+)"#, nil, .tag, nil, .attribute),
          .groups(#"(\[)([^\]]+)(\])(\[[^\]]*\])"#, nil, .tag, nil, .tag),
          .token(#"<(?:https?:|mailto:)[^>]*>"#, .attribute),
          .token(#"</?[A-Za-z][\w-]*(?:\s[^>]*)?>"#, .tag),
          .token(#"\w+"#),
        ]),
      State("comment", .comment, [.token(#"-->"#, then: .pop)]),
    ])
}
