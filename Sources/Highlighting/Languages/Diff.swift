extension Language {
  static let diff = Language(
    "diff",
    [
      State(
        "file",
        [
          .token(#"^(?:\+\+\+|---)(?=\s|$).*"#, .heading),
          .token(#"^[+>].*"#, .inserted),
          .token(#"^[-<].*"#, .deleted),
          .token(#"^@@.*"#, .heading),
          .token(
            #"^(?:diff|index|Index|=|similarity|rename|new file|deleted file|old mode|new mode|Only in)(?=[\s=:]).*"#,
            .heading),
          .token(#"^!.*"#, .keyword),
          .token(#"^\\.*"#, .comment),
          .token(#"^.*"#),
        ])
    ])
}
