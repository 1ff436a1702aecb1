extension Language {
  static let bash = Language(
    "bash",
    [
      State(
        "code",
        [
          .token(#"(?<![\w$])#.*"#, .comment),
          .token("<<<"),
          .groups(
            #"<<(-?)\s*"# + #"(["']?\\?(?<fence>[A-Za-z_][\w-]*)["']?)"#, nil, .string,
            then: .enterAtLineEnd("heredoc")),
          .groups(#"(function)(\s+)([\w:.-]+)"#, .keyword, nil, .function),
          .groups(#"(?<![\w$-])([A-Za-z_][\w:.-]*)\s*\(\)"#, .function),
          .groups(#"(?<![\w$-])([A-Za-z_]\w*)(?:\[[^\]=]*\])?(?=\+?=)"#, .variable),
          .include("values"),
          .token(#"(?<![\S])\d+(?=[\s)|;]|$)"#, .number),
          .token(#"[A-Za-z_][\w.]*(?=[-/:.@%])[\w./:@%-]*"#),
          .word(#"[A-Za-z_]\w*(?![-\w./])"#, .bash),
          .token(#"[./~-]+[\w./~-]*|\d[\w.]*"#),
        ]),
      State(
        "values",
        [
          .token(#"\\."#, .escape),
          .token(#"\$?""#, .string, then: .push("string")),
          .token(#"\$'"#, .string, then: .push("ansi")),
          .token(#"'"#, .string, then: .push("raw")),
          .token(#"`"#, .string, then: .push("backticks")),
          .include("expansions"),
        ]),
      State(
        "expansions",
        [
          .token(#"\$\(\("#, .variable, then: .push("arithmetic")),
          .token(#"\$\("#, .variable, then: .push("command")),
          .token(#"\$\{#?!?"#, .variable, then: .push("parameter")),
          .token(#"\$(?:[A-Za-z_]\w*|\d+|[#$?!_*@-])"#, .variable),
        ]),
      State(
        "string", .string, [.token("\"", then: .pop), .token(#"\\[\\$`"]"#, .escape), .include("expansions")]),
      State("ansi", .string, [.token(#"'"#, then: .pop)] + .escapes),
      State("raw", .string, [.token(#"'"#, then: .pop)]),
      State("backticks", [.token(#"`"#, .string, then: .pop), .include("code")]),
      State(
        "command",
        [.token(#"\)"#, .variable, then: .pop), .token(#"\("#, then: .push("group")), .include("code")]),
      State("group", [.token(#"\)"#, then: .pop), .token(#"\("#, then: .push("group")), .include("code")]),
      State(
        "arithmetic",
        [
          .token(#"\)\)"#, .variable, then: .pop), .token(#"\("#, then: .push("group")),
          .token(#"\d+#\w+|0x[\da-fA-F]+|\d+"#, .number), .include("values"),
          .token(#"[A-Za-z_]\w*"#, .variable),
        ]),
      State(
        "parameter", .variable,
        [.token(#"\}"#, then: .pop), .include("values"), .token(#"[/:%#^,@+?=-]+"#, .plain)]),
      State(
        "heredoc", .string,
        [.token(#"^\s*\1$"#, then: .pop), .include("expansions"), .token(#"\\[\\$`]"#, .escape)]),
    ])
}

extension Words {
  fileprivate static let bash = Words([
    .keyword: """
    if then elif else fi for while until do done case esac in select function return break continue coproc time
    """,
    .function: """
    alias bg bind builtin caller cd command compgen complete declare dirs disown echo enable eval exec exit export
    false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd read readarray
    readonly set shift shopt source suspend test times trap true type typeset ulimit umask unalias unset wait
    """,
  ])
}
