extension Language {
  static let csharp = Language(
    "csharp",
    [
      State(
        "code",
        [.token(#"^\s*#.*"#, .meta)] + .slashComments + [
          .groups(#"^\s*(\[\s*(?:assembly|module|return|[A-Z]\w*)[^\]]*\])\s*$"#, .attribute),
          .token(#"(?:@\$|\$@)""#, .string, then: .push("verbatimTemplate")),
          .token(#"@""#, .string, then: .push("verbatim")),
          .token(#"\$*(?<fence>"{3,})"#, .string, then: .push("raw")),
          .token(#"\$""#, .string, then: .push("template")),
          .token("\"", .string, then: .push("string")),
          .token(#"'(?=\\|[^'](?:[\x80-\xff]{0,3})')"#, .string, then: .push("character")),
        ] + .numbers + [
          .token(
            #"(?:class|struct|interface|enum|record|delegate)\b(?=\s+\w)"#, .keyword, then: .push("class")),
          .token(#"(?:namespace|using)\b"#, .keyword),
          .groups(
            #"^\s*(?=(?:[\w.<>\[\],?]+\s+)+[A-Z]\w*\s*(?:<[\w, ]+>)?\s*\()(?!\s*(?:return|new|throw|await|else|yield|in)\b)"#,
            then: .push("declaration")),
          .word(#"@?[A-Za-z_]\w*"#, .csharp),
        ]),
      State(
        "declaration", ends: .withLine,
        [
          .token(#"[A-Za-z_]\w*(?=\s*(?:<[\w, ]+>)?\s*\()"#, .function, then: .pop),
          .word(#"[A-Za-z_]\w*"#, .csharp),
          .token(#"[({;=]"#, then: .pop),
        ]),
      .name("class", .type),
      .comment, .string(), .string("character", quote: "'"),
      State("verbatim", .string, [.token(#""{2}"#, .escape), .token("\"", then: .pop)]),
      State("raw", .string, [.token(#"\1"#, then: .pop)]),
      State(
        "template", .string, ends: .withLine,
        [
          .token(#"\{\{|\}\}"#, .escape), .token(#"\{"#, .variable, then: .push("value")),
          .token("\"", then: .pop),
        ] + .escapes),
      State(
        "verbatimTemplate", .string,
        [
          .token(#"\{\{|\}\}|"""#, .escape), .token(#"\{"#, .variable, then: .push("value")),
          .token("\"", then: .pop),
        ]),
      State(
        "value",
        [
          .token(#"\}"#, .variable, then: .pop), .token(#"\{"#, then: .push("braces")), .include("code"),
        ]),
      State("braces", [.token(#"\}"#, then: .pop), .token(#"\{"#, then: .push("braces")), .include("code")]),
    ])
}

extension Words {
  fileprivate static let csharp = Words([
    .keyword: """
    abstract and as async await base break by case catch checked class const continue default delegate do else
    enum event explicit extern finally fixed for foreach from get global goto if implicit in init interface
    internal into is let lock nameof namespace new not on operator or orderby out override params partial
    private protected public readonly record ref remove required return sealed select set sizeof stackalloc
    static struct switch this throw try typeof unchecked unsafe using virtual volatile when where while with
    yield add alias ascending descending equals group join unmanaged managed notnull file scoped
    """,
    .type: """
    bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong ushort
    var void
    """,
    .constant: "true false null",
  ])
}
