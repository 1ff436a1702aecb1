extension Language {
  static let java = Language(
    "java",
    [
      State(
        "code",
        .slashComments + [
          .token(#"@interface\b"#, .keyword, then: .push("class")),
          .token(#"@[A-Za-z_][\w.]*"#, .meta),
          .token(#""{3}"#, .string, then: .push("text")),
          .token("\"", .string, then: .push("string")),
          .token(#"'(?=\\|[^'](?:[\x80-\xff]{0,3})')"#, .string, then: .push("character")),
        ] + .numbers + [
          .token(#"non-sealed(?=\s+\w)"#, .keyword),
          .token(#"(?:class|interface|enum|record)\b(?=\s+\w)"#, .keyword, then: .push("class")),
          .token(
            #"^\s*(?=(?:(?:[A-Za-z_$]|[\w$][\w.$<>\[\],?]*[\w$>\]])[\w.$<>\[\],?&]*\s+)+[A-Za-z_$]\w*\s*\()(?!\s*(?:return|new|throw|else|assert|case)\b)"#,
            then: .push("declaration")),
          .word(#"[A-Za-z_$][\w$]*"#, .java),
        ]),
      State(
        "declaration", ends: .withLine,
        [
          .token(#"@[A-Za-z_][\w.]*"#, .meta),
          .token(#"[A-Za-z_$][\w$]*(?=\s*\()"#, .function, then: .pop),
          .word(#"[A-Za-z_$][\w$]*"#, .java),
          .token(#"[({;=]"#, then: .pop),
        ]),
      .name("class", .type),
      .comment, .string(), .string("character", quote: "'"),
      State("text", .string, [.token(#""{3}"#, then: .pop)] + .escapes),
    ])
}

extension Words {
  fileprivate static let java = Words([
    .keyword: """
    abstract assert break case catch class const continue default do else enum exports extends final finally for
    goto if implements import instanceof interface module native new open opens package permits private
    protected provides public record requires return sealed static strictfp super switch synchronized this throw
    throws to transient transitive try uses var volatile while with yield
    """,
    .type: "boolean byte char double float int long short void",
    .constant: "true false null",
  ])
}
