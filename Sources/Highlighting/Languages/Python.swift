extension Language {
  static let python = Language(
    "python",
    [
      State(
        "code",
        [
          .token(#"#.*"#, .comment),
          .token(#"^\s*@\s*[A-Za-z_][\w.]*"#, .meta),
          .token(#">>>(?=\s|$)|\.\.\.(?=\s)(?<=[.])"#, .prompt),
        ] + strings + .numbers + [
          .token(#"def\b(?=\s+\w)"#, .keyword, then: .push("function")),
          .token(#"class\b(?=\s+\w)"#, .keyword, then: .push("class")),
          .token(#"(?:from|import)\b"#, .keyword, then: .push("module")),
          .groups(#"^\s*(match|case)\b(?=\s+[^\s=:.,)\]][^:#]*:)"#, .keyword),
          .token(
            #"__(?:name|file|doc|dict|all|slots|module|class|bases|annotations|version|path|package)__\b"#,
            .variable),
          .token(#"__[a-z]\w*__\b"#, .function),
          .token(#"\.\s*(?!__)[A-Za-z_]\w*"#),
          .word(#"[A-Za-z_]\w*"#, .python),
        ]),
      .name("function", .function), .name("class", .type),
      State(
        "module", ends: .withLine,
        [
          .token(#"#.*"#, .comment), .word(#"[A-Za-z_]\w*"#, Words([.keyword: "import as"])),
          .token(#"[(;]"#, then: .pop),
        ]),
      State("short\"", .string, ends: .withLastLine, [.token("\"", then: .pop), .include("escapes")]),
      State("short'", .string, ends: .withLastLine, [.token("'", then: .pop), .include("escapes")]),
      State("long\"", .string, [.token(#""{3}"#, then: .pop), .include("escapes")]),
      State("long'", .string, [.token("'''", then: .pop), .include("escapes")]),
      State(
        "rawShort\"", .string, ends: .withLastLine,
        [.token("\"", then: .pop), .token(#"\\."#), .include("formats")]),
      State(
        "rawShort'", .string, ends: .withLastLine,
        [.token("'", then: .pop), .token(#"\\."#), .include("formats")]),
      State("rawLong\"", .string, [.token(#""{3}"#, then: .pop), .token(#"\\."#), .include("formats")]),
      State("rawLong'", .string, [.token("'''", then: .pop), .token(#"\\."#), .include("formats")]),
      State("formatShort\"", .string, ends: .withLine, [.token("\"", then: .pop), .include("values")]),
      State("formatShort'", .string, ends: .withLine, [.token("'", then: .pop), .include("values")]),
      State("formatLong\"", .string, [.token(#""{3}"#, then: .pop), .include("values")]),
      State("formatLong'", .string, [.token("'''", then: .pop), .include("values")]),
      State("escapes", .string, [.token(#"\\N\{[^}]*\}"#, .escape), .include("formats")] + .escapes),
      State(
        "formats", .string,
        [
          .token(#"%(?:\(\w+\))?[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[hlL]?[E-GXc-giorsaux%]"#, .variable),
          .token(#"\{(?:\w+(?:\.\w+|\[[^\]]+\])*)?(?:![sra])?(?::[^{}]*)?\}"#, .variable),
        ]),
      State(
        "values", .string,
        [
          .token(#"\{\{|\}\}"#, .escape), .token(#"\{"#, .variable, then: .push("value")),
          .token(#"\\N\{[^}]*\}"#, .escape),
        ] + .escapes),
      State(
        "value",
        [
          .token(#"(?:![sra])?\}"#, .variable, then: .pop),
          .token(#"(?:![sra])?:(?!=)"#, .variable, then: .replace("format")),
          .token(#"[\[({]"#, then: .push("brackets")), .include("code"),
        ]),
      State(
        "brackets",
        [.token(#"[\])}]"#, then: .pop), .token(#"[\[({]"#, then: .push("brackets")), .include("code")]),
      State(
        "format", .variable, ends: .withLine,
        [.token(#"\}"#, then: .pop), .token(#"\{"#, then: .push("value"))]),
    ])

  private static let strings: [Rule] = [
    .token(#"[fFtT][rR]?"{3}|[rR][fFtT]"{3}"#, .string, then: .push("formatLong\"")),
    .token(#"[fFtT][rR]?'{3}|[rR][fFtT]'{3}"#, .string, then: .push("formatLong'")),
    .token(#"[fFtT][rR]?"|[rR][fFtT]""#, .string, then: .push("formatShort\"")),
    .token(#"[fFtT][rR]?'|[rR][fFtT]'"#, .string, then: .push("formatShort'")),
    .token(#"(?:[rR][bB]?|[bB][rR]|[uU][rR])"{3}"#, .string, then: .push("rawLong\"")),
    .token(#"(?:[rR][bB]?|[bB][rR]|[uU][rR])'{3}"#, .string, then: .push("rawLong'")),
    .token(#"(?:[rR][bB]?|[bB][rR]|[uU][rR])""#, .string, then: .push("rawShort\"")),
    .token(#"(?:[rR][bB]?|[bB][rR]|[uU][rR])'"#, .string, then: .push("rawShort'")),
    .token(#"[bBuU]?"{3}"#, .string, then: .push("long\"")),
    .token(#"[bBuU]?'{3}"#, .string, then: .push("long'")),
    .token(#"[bBuU]?""#, .string, then: .push("short\"")),
    .token(#"[bBuU]?'"#, .string, then: .push("short'")),
  ]
}

extension Words {
  fileprivate static let python = Words([
    .keyword: """
    and as assert async await break continue def del elif else except finally for from global if import in is
    lambda nonlocal not or pass raise return try while with yield class
    """,
    .constant: "True False None self cls NotImplemented Ellipsis",
    .function: """
    __import__ abs aiter all any anext bin bool bytearray breakpoint bytes callable chr classmethod compile complex
    delattr dict dir divmod enumerate eval filter float format frozenset getattr globals hasattr hash hex id input
    int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print
    property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
    """,
    .type: """
    ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError
    BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
    ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception FileExistsError FileNotFoundError
    FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
    InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
    NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning
    PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
    StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError
    TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
    UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
    """,
  ])
}
