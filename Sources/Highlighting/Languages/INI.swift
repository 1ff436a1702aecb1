extension Language {
  static let ini = Language(
    "ini",
    [
      State(
        "section",
        [
          .token(#"^\s*[;#].*"#, .comment),
          .groups(#"^\s*(\[[^\]]*\])"#, .keyword),
          .groups(#"^\s*([^=:\s][^=:]*)([=:])(.*)"#, .attribute, nil, .string),
        ])
    ])
}
