extension Language {
  static let rust = Language(
    "rust",
    [
      State(
        "code",
        .slashComments + [
          .token(#"#!?\["#, .meta, then: .push("attribute")),
          .token(#"[bc]?r(?<fence>#*)""#, .string, then: .push("raw")),
          .token(#"[bc]?""#, .string, then: .push("string")),
          .token(#"b?'(?=\\|[^'](?:[\x80-\xff]{0,3})')"#, .string, then: .push("character")),
          .token(#"'[A-Za-z_]\w*"#, .attribute),
          .token(#"0[xX][\da-fA-F_]+(?:[ui](?:8|16|32|64|128|size))?"#, .number),
          .token(#"0[bo][\d_]+(?:[ui](?:8|16|32|64|128|size))?"#, .number),
          .token(
            #"\d[\d_]*(?:\.(?![.A-Za-z_])[\d_]*)?(?:[eE][+-]?[\d_]+)?(?:[uif](?:8|16|32|64|128|size))?"#,
            .number),
          .token(#"(?:struct|enum|union|trait|type)\b(?=\s+\w)"#, .keyword, then: .push("class")),
          .token(#"fn\b"#, .keyword, then: .push("function")),
          .token(#"r#[A-Za-z_]\w*"#),
          .token(#"[A-Za-z_]\w*!(?!=)"#, .function),
          .token(#"\$[A-Za-z_]\w*"#, .variable),
          .word(#"[A-Za-z_]\w*"#, .rust),
        ]),
      .name("class", .type),
      .name("function", .function),
      .nestedComment, .string(ends: .byRule), .string("character", quote: "'"),
      State("raw", .string, [.token(#""\1"#, then: .pop)]),
      State(
        "attribute", .meta,
        [
          .token(#"\]"#, then: .pop), .token(#"\["#, then: .push("attribute")),
          .token("\"", .string, then: .push("string")),
        ]),
    ])
}

extension Words {
  fileprivate static let rust = Words([
    .keyword: """
    abstract as async await become box break const continue crate default do dyn else enum extern final fn for if
    impl in let loop macro macro_rules match mod move mut override priv pub ref return static struct super trait
    try type typeof union unsafe unsized use virtual where while yield raw
    """,
    .type: """
    bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
    AsMut AsRef Box Clone Copy Debug Default DoubleEndedIterator Drop Eq ExactSizeIterator Extend Fn FnMut FnOnce
    From FromIterator Hash Into IntoIterator Iterator Option Ord PartialEq PartialOrd Result Send Sized String Sync
    ToOwned ToString TryFrom TryInto Unpin Vec
    """,
    .function: "drop Some None Ok Err",
    .constant: "true false self Self",
  ])
}
