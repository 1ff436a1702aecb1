extension Language {
  static let go = Language(
    "go",
    [
      State(
        "code",
        .slashComments + [
          .token(#"`"#, .string, then: .push("raw")),
          .token("\"", .string, then: .push("string")),
          .token(#"'(?=\\|[^'](?:[\x80-\xff]{0,3})')"#, .string, then: .push("character")),
        ] + .numbers + [
          .word(#"[A-Za-z_]\w*"#, .go)
        ]),
      .comment, .string(), .string("character", quote: "'"),
      State("raw", .string, [.token(#"`"#, then: .pop)]),
    ])
}

extension Words {
  fileprivate static let go = Words([
    .keyword: """
    break case chan const continue default defer else fallthrough for func go goto if import interface map
    package range return select struct switch type var
    """,
    .type: """
    any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string
    uint uint8 uint16 uint32 uint64 uintptr
    """,
    .function:
      "append cap clear close complex copy delete imag len make max min new panic print println real recover",
    .constant: "true false nil iota",
  ])
}
