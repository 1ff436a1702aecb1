extension Language {
  /// With the comments and bare keys that its successors allow.
  static let json = Language(
    "json",
    [
      State(
        "code",
        .slashComments + [
          .token(#""(?=(?:[^"\\]|\\.)*"\s*:)"#, .attribute, then: .push("key")),
          .token("\"", .string, then: .push("string")),
          .token("'", .string, then: .push("single")),
          .token(#"-?(?:0x[\da-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"#, .number),
          .token(#"[A-Za-z_$][\w$]*(?=\s*:)"#, .attribute),
          .word(#"[A-Za-z_]\w*"#, Words([.constant: "true false null"])),
        ]),
      .comment, .string(), .string("single", quote: "'"),
      State("key", .attribute, ends: .withLine, [.token("\"", then: .pop), .token(#"\\."#)]),
    ])
}
