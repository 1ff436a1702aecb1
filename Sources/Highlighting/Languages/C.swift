extension Language {
  static let c = Language("c", .c(Words.c, extra: []))

  static let cpp = Language(
    "cpp",
    .c(
      Words.cpp,
      extra: [
        .token(#"(?:u8|[uUL])?R"(?<fence>[^()\\\s]{0,16})\("#, .string, then: .push("raw")),
        .token(#"(?:class|struct|union|enum|typename|concept)\b"#, .keyword, then: .push("class")),
        .token(#"namespace\b"#, .keyword),
      ]) + [
        State("raw", .string, [.token(#"\)\1""#, then: .pop)])
      ])
}

extension [Language.State] {
  fileprivate static func c(_ words: Words, extra: [Rule]) -> [Language.State] {
    let literals: [Rule] = [
      .token(#"(?:u8|[uUL])?""#, .string, then: .push("string")),
      .token(#"(?:u8|[uUL])?'(?=\\|[^'](?:[\x80-\xff]{0,3})')"#, .string, then: .push("character")),
    ]
    return [
      Language.State(
        "code",
        [
          .groups(#"^(\s*#\s*include\b\s*)(<[^>]*>?|"[^"]*"?)"#, .meta, .string),
          .token(#"^\s*#\s*if\s+0\b"#, .comment, then: .push("off")),
          .token(#"^\s*#"#, .meta, then: .push("directive")),
          .token(
            #"^(?=(?:[A-Za-z_]\w*[\s*&]+)+[A-Za-z_][\w:~]*\s*\((?!\*))(?!(?:return|else|case|goto|throw|new|delete)\b)"#,
            then: .push("declaration")),
        ] + .slashComments + extra + literals + .numbers + [
          .token(#"(?:struct|union|enum)\b"#, .keyword, then: .push("class")),
          .groups(#"^\s*([A-Za-z_]\w*)\s*(?=:(?!:))(?<![?])"#, .constant),
          .word(#"[A-Za-z_]\w*"#, words),
        ]),
      Language.State(
        "declaration", ends: .withLine,
        [
          .token(#"(?:[A-Za-z_]\w*::)*~?[A-Za-z_]\w*(?=\s*\()"#, .function, then: .pop),
          .word(#"[A-Za-z_]\w*"#, words),
          .token(#"[({;=]"#, then: .pop),
        ]),
      .name("class", .type),
      .comment, .string(ends: .withLastLine), .string("character", quote: "'"),
      Language.State(
        "directive", .meta, ends: .withLastLine,
        [.token(#"//.*"#, .comment), .token(#"/\*"#, .comment, then: .push("comment"))]),
      Language.State(
        "off", .comment,
        [
          .token(#"^\s*#\s*if.*"#, then: .push("off")),
          .token(#"^\s*#\s*(?:endif|el(?:se|if)\b).*"#, .meta, then: .pop),
          .token(#".*"#),
        ]),
    ]
  }
}

extension Words {
  private static let cKeywords = """
    asm auto break case const continue default do else extern for goto if inline register restrict return sizeof
    static switch typedef volatile while _Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert _Thread_local
    alignas alignof static_assert thread_local typeof struct union enum
    __asm__ __inline __inline__ __restrict __volatile__ __extension__ __typeof__ __alignof__ __const
    """
  private static let cTypes = """
    bool char double float int long short signed unsigned void wchar_t _Bool _Complex _Imaginary char16_t char32_t
    size_t ssize_t off_t ptrdiff_t sig_atomic_t fpos_t clock_t time_t va_list jmp_buf FILE DIR div_t ldiv_t
    mbstate_t wctrans_t wint_t wctype_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t
    int_least8_t int_least16_t int_least32_t int_least64_t uint_least8_t uint_least16_t uint_least32_t
    uint_least64_t int_fast8_t int_fast16_t int_fast32_t int_fast64_t uint_fast8_t uint_fast16_t uint_fast32_t
    uint_fast64_t intptr_t uintptr_t intmax_t uintmax_t pid_t uid_t gid_t mode_t dev_t ino_t nlink_t
    __int128 __int8 __int16 __int32 __int64
    """

  fileprivate static let c = Words([.keyword: cKeywords, .type: cTypes, .constant: "true false NULL"])

  fileprivate static let cpp = Words([
    .keyword: cKeywords + """
       and and_eq bitand bitor catch class co_await co_return co_yield compl concept consteval constexpr constinit
      const_cast decltype delete dynamic_cast explicit export final friend import module mutable namespace new
      noexcept not not_eq operator or or_eq override private protected public reinterpret_cast requires
      static_cast template throw try typeid typename using virtual xor xor_eq
      """,
    .type: cTypes + " char8_t",
    .constant: "true false NULL nullptr this",
  ])
}
