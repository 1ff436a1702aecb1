extension Language {
  static let ruby = Language(
    "ruby",
    [
      State(
        "code",
        [
          .token(#"^=begin\b.*"#, .comment, then: .push("documentation")),
          .token(#"^__END__$"#, .comment, then: .push("end")),
          .token(#"#.*"#, .comment),
          .groups(
            #"(<<[~-]?)(["'`]?)(?<fence>[A-Za-z_]\w*)(["'`]?)(?![\w]*\s*<<)"#, .string, .string, .string,
            then: .enterAtLineEnd("heredoc")),
          .token("\"", .string, then: .push("string")),
          .token(#"'"#, .string, then: .push("raw")),
          .token(#"`"#, .string, then: .push("backticks")),
          .token(#"\o/(?![^/]*/)"#, .string, then: .push("longRegex")),
          .token(#"\o/"#, .string, then: .push("regex")),
          .groups(#"(?<=[\w)])(\s+)(/)(?=[^\s=])"#, nil, .string, then: .push("regex")),
          .token(#"%[wWiIqs]?\{"#, .string, then: .push("braces")),
          .token(#"%[wWiIqs]?\((?=\S)"#, .string, then: .push("parentheses")),
          .token(#"%[wWiIqs]?\["#, .string, then: .push("brackets")),
          .token(#"%[QWIx]\{"#, .string, then: .push("braces")),
          .token(#"%[QWIx]\("#, .string, then: .push("parentheses")),
          .token(#"%r\{"#, .string, then: .push("braces")),
          .token(#"%[qQr](?<fence>[!|/@-])"#, .string, then: .push("fenced")),
          .token(
            #"(?<![:\w]):(?:[A-Za-z_]\w*[?!=]?(?![>=~])|[A-Za-z_]\w*[?!]?|"(?:\\.|[^"\\])*"|\[\]=?|[-+*/%<>=!~^&|]+)"#,
            .string),
          .groups(#"(?<![?.])([A-Za-z_]\w*[?!]?:)(?!:)(?=\s|$)"#, .string),
          .token(#"@@?[A-Za-z_]\w*|\$(?:[A-Za-z_]\w*|[\d!@&`'+~=/\\,;.<>_*$?:"-])"#, .variable),
        ] + .numbers + [
          .token(#"\?\w(?!\w)"#, .string),
          .token(#"def\b"#, .keyword, then: .push("function")),
          .token(#"(?:class|module)\b"#, .keyword, then: .push("class")),
          .token(#"\.\s*[A-Za-z_]\w*[?!]?"#),
          .token(#"[A-Z]\w*"#, .constant),
          .word(#"[A-Za-z_]\w*[?!]?"#, .ruby),
        ]),
      State(
        "function", ends: .withLine,
        [
          .token(#"\s+"#), .token(#"self\b"#, .type), .token(#"[A-Z]\w*(?=\.)"#, .type), .token(#"\."#),
          .token(#"[A-Za-z_]\w*[?!=]?|\[\]=?|[-+*/%<>=!~^&|`]+@?"#, .function, then: .pop),
          .token("", then: .pop),
        ]),
      State(
        "class", ends: .withLine,
        [
          .token(#"\s+"#), .token(#"<<"#, then: .pop),
          .groups(#"((?:[A-Za-z_]\w*::)*)([A-Za-z_]\w*)"#, .plain, .type, then: .pop),
          .token("", then: .pop),
        ]),
      State("documentation", .comment, [.token(#"^=end\b.*"#, then: .pop)]),
      State("end", .comment, []),
      State("string", .string, [.token("\"", then: .pop), .include("escapes")]),
      State("backticks", .string, [.token("`", then: .pop), .include("escapes")]),
      State("raw", .string, [.token("'", then: .pop), .token(#"\\['\\]"#, .escape)]),
      State(
        "regex", .string, ends: .withLine,
        [.token(#"/[imxounse]*"#, then: .pop), .token(#"\\."#), .include("values")]),
      State(
        "longRegex", .string, [.token(#"/[imxounse]*"#, then: .pop), .token(#"\\."#), .include("values")]),
      State(
        "braces", .string,
        [.token(#"\}[imxo]*"#, then: .pop), .token(#"\{"#, then: .push("braces")), .include("escapes")]),
      State(
        "parentheses", .string,
        [.token(#"\)"#, then: .pop), .token(#"\("#, then: .push("parentheses")), .include("escapes")]),
      State(
        "brackets", .string,
        [.token(#"\]"#, then: .pop), .token(#"\["#, then: .push("brackets")), .include("escapes")]),
      State("fenced", .string, [.token(#"\1"#, then: .pop), .include("escapes")]),
      State("heredoc", .string, [.token(#"^\s*\1$"#, then: .pop), .include("escapes")]),
      State("escapes", .string, [.include("values")] + .escapes),
      State(
        "values", .string, [.token(#"#\{"#, .variable, then: .push("value")), .token(#"#@@?\w+"#, .variable)]),
      State(
        "value",
        [.token(#"\}"#, .variable, then: .pop), .token(#"\{"#, then: .push("block")), .include("code")]),
      State("block", [.token(#"\}"#, then: .pop), .token(#"\{"#, then: .push("block")), .include("code")]),
    ])
}

extension Words {
  fileprivate static let ruby = Words([
    .keyword: """
    BEGIN END alias and begin break case defined? do else elsif end ensure for if in next not or redo rescue raise
    return super then undef unless until when while yield module class def
    """,
    .constant: "true false nil self __FILE__ __LINE__ __dir__ __method__",
    .function: """
    abort at_exit attr attr_accessor attr_reader attr_writer autoload binding block_given? caller catch define_method
    eval exec exit extend fail fork format freeze gets include inspect lambda load loop module_function open p prepend
    print printf private private_constant proc protected public putc puts rand readline readlines require
    require_relative select send sleep spawn sprintf srand system throw trap warn new
    """,
  ])
}
