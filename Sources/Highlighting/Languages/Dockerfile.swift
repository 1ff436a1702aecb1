extension Language {
  static let dockerfile = Language(
    "dockerfile", ignoresCase: true,
    [
      State(
        "file",
        [
          .token(#"^\s*#.*"#, .comment),
          .groups(#"^\s*(from)\b\s*(--\S+)?"#, .keyword, .attribute, then: .push("from")),
          .groups(
            #"^\s*(?:(onbuild)(\s+))?(run|cmd|entrypoint|shell|healthcheck)\b((?:\s+--[\w=:,./-]+)*)"#,
            .keyword, nil, .keyword, .attribute, then: .embed("bash", until: "line")),
          .groups(
            #"^\s*(?:(onbuild)(\s+))?(add|arg|copy|env|expose|label|maintainer|stopsignal|user|volume|workdir|onbuild)\b"#,
            .keyword, nil, .keyword, then: .push("arguments")),
        ]),
      State(
        "from", ends: .withLastLine,
        [
          .groups(#"(?<=[\s])(as)\b"#, .keyword), .token(#"\\$"#), .include("values"),
          .token(#"[^\s$]+"#, .string),
        ]),
      State(
        "arguments", ends: .withLastLine,
        [
          .token(#"^\s*#.*"#, .comment), .token(#"\\$"#), .token(#"--[\w-]+"#, .attribute),
          .include("values"),
          .groups(#"([A-Za-z_][\w.-]*)(?==)"#, .attribute),
          .token(#"\d+(?:\.\d+)*(?![\w.])"#, .number), .token(#"[^\s$"'=]+"#),
        ]),
      State(
        "values",
        [
          .token("\"", .string, then: .push("string")), .token("'", .string, then: .push("single")),
          .token(#"\$(?:\{[^}]*\}|\w+)"#, .variable),
        ]),
      State("line", ends: .withLastLine, []),
      .string(ends: .withLastLine), .string("single", quote: "'", ends: .withLastLine),
    ])
}
