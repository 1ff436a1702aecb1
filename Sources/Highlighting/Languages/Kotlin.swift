extension Language {
  static let kotlin = Language(
    "kotlin",
    [
      State(
        "code",
        .slashComments + [
          .token(#"#!.*"#, .comment),
          .token(#"@(?:\w+:)?[A-Za-z_][\w.]*"#, .meta),
          .token(#""{3}"#, .string, then: .push("text")),
          .token("\"", .string, then: .push("string")),
          .token(#"'(?=\\|[^'](?:[\x80-\xff]{0,3})')"#, .string, then: .push("character")),
          .token(#"`[^`]*`"#),
        ] + .numbers + [
          .token(#"(?:class|interface|object)\b"#, .keyword, then: .push("class")),
          .token(#"fun\b"#, .keyword, then: .push("function")),
          .token(#"(?:val|var)\b"#, .keyword, then: .push("property")),
          .token(#"(?:package|import)\b"#, .keyword, then: .push("path")),
          .word(#"[A-Za-z_]\w*"#, .kotlin),
        ]),
      .name("class", .type),
      State("path", ends: .withLine, [.token(#"as\b"#, .keyword), .token(#"[A-Za-z_]\w*"#)]),
      State(
        "function", ends: .withLine,
        [
          .token(#"\s+"#),
          .token(#"<[^>]*>"#),
          .token(#"(?:[A-Za-z_]\w*(?:<[^>(]*>)?\??\.)+"#, .type),
          .token(#"[A-Za-z_]\w*|`[^`]*`"#, .function, then: .pop), .token("", then: .pop),
        ]),
      State(
        "property", ends: .withLine,
        [
          .token(#"\s+"#), .token(#"\("#, then: .pop),
          .token(#"[A-Za-z_]\w*(?=[.<])"#, then: .pop),
          .token(#"[A-Za-z_]\w*"#, .variable, then: .pop), .token("", then: .pop),
        ]),
      .nestedComment, .string("character", quote: "'"),
      State("string", .string, ends: .withLine, [.token("\"", then: .pop), .include("template")] + .escapes),
      State("text", .string, [.token(#""{3}"#, then: .pop), .include("template")]),
      State(
        "template", .string,
        [.token(#"\$\{"#, .variable, then: .push("value")), .token(#"\$[A-Za-z_]\w*"#, .variable)]),
      State(
        "value",
        [.token(#"\}"#, .variable, then: .pop), .token(#"\{"#, then: .push("braces")), .include("code")]),
      State("braces", [.token(#"\}"#, then: .pop), .token(#"\{"#, then: .push("braces")), .include("code")]),
    ])
}

extension Words {
  fileprivate static let kotlin = Words([
    .keyword: """
    abstract actual annotation as break by catch class companion const constructor context continue crossinline
    data delegate do dynamic else enum expect external field file final finally for fun get if import in infix
    init inline inner interface internal is it lateinit noinline object open operator out override package param
    private property protected public receiver reified return sealed set setparam super suspend tailrec this
    throw try typealias typeof val value var vararg when where while
    """,
    .type: """
    Any Array Boolean BooleanArray Byte ByteArray Char CharArray Double DoubleArray Float FloatArray Int IntArray
    List Long LongArray Map Nothing Number Set Short ShortArray String UByte UInt ULong UShort Unit
    """,
    .constant: "true false null",
  ])
}
