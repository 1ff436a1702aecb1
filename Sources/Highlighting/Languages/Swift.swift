extension Language {
  static let swift = Language(
    "swift",
    [
      State(
        "code",
        .slashComments + [
          .token(#"(?<fence>#*)""""#, .string, then: .push("text")),
          .token(#"(?<fence>#*)""#, .string, then: .push("string")),
          .token(#"(?<fence>#+)/"#, .string, then: .push("regex")),
          .token(
            #"#(?:if|elseif|else|endif|available|unavailable|selector|keyPath|warning|error|sourceLocation|[A-Za-z_]\w*)"#,
            .meta),
          .token(#"@[A-Za-z_]\w*"#, .meta),
          .token(#"`[^`]*`"#),
          .token(#"\$\w+"#, .variable),
        ] + .numbers + [
          .token(
            #"(?:class|struct|enum|protocol|actor|extension)\b(?=\s+[A-Za-z_])(?!\s+(?:func|var|let)\b)"#,
            .keyword, then: .push("class")),
          .token(#"func\b"#, .keyword, then: .push("function")),
          .token(#"import\b"#, .keyword, then: .push("import")),
          .token(#"(?:let|var)\b(?=\s+[A-Za-z_])"#, .keyword, then: .push("variable")),
          .token(#"\.[A-Za-z_]\w*"#),
          .word(#"[A-Za-z_]\w*"#, .swift),
        ]),
      State(
        "class", ends: .withLine,
        [.token(#"\s+"#), .token(#"[A-Za-z_][\w.]*"#, .type, then: .pop), .token("", then: .pop)]),
      .name("variable", .variable),
      .name("function", .function, #"(?:[A-Za-z_]\w*|`[^`]*`|[-+*/=<>!&|^~%?.]+)"#),
      State(
        "import", ends: .withLine,
        [.word(#"[A-Za-z_]\w*"#, Words([.keyword: "class struct enum func var let protocol typealias"]))]),
      .nestedComment,
      State("string", .string, ends: .withLine, [.token(#""\1"#, then: .pop), .include("escapes")]),
      State("text", .string, [.token(#""{3}\1"#, then: .pop), .include("escapes")]),
      State("regex", .string, [.token(#"/\1"#, then: .pop), .token(#"\\."#, .escape)]),
      State(
        "escapes", .string,
        [
          .token(#"\\\1\("#, .variable, then: .push("value")),
          .token(#"\\\1(?:u\{[\da-fA-F]{1,8}\}|.)"#, .escape),
        ]),
      State(
        "value",
        [.token(#"\)"#, .variable, then: .pop), .token(#"\("#, then: .push("parentheses")), .include("code")]),
      State(
        "parentheses",
        [.token(#"\)"#, then: .pop), .token(#"\("#, then: .push("parentheses")), .include("code")]),
    ])
}

extension Words {
  fileprivate static let swift = Words([
    .keyword: """
    Protocol Type actor any as associatedtype async await borrowing break case catch class consume consuming
    continue convenience copy default defer deinit didSet discard distributed do dynamic each else enum extension
    fallthrough fileprivate final for func get guard if import in indirect infix init inout internal is isolated
    lazy let macro mutating nonisolated nonmutating open operator optional override package postfix precedencegroup
    prefix private protocol public repeat required rethrows return sending set some static struct subscript super
    switch throw throws try typealias unowned unsafe var weak where while willSet
    """,
    .type: """
    Any AnyObject Array Bool Character Dictionary Double Error Float Float16 Float80 Int Int8 Int16 Int32 Int64
    Never Optional Range ClosedRange Result Sendable Sequence Collection Set String Substring UInt UInt8 UInt16
    UInt32 UInt64 Void Codable Decodable Encodable Equatable Hashable Comparable Identifiable
    """,
    .function: "print debugPrint fatalError precondition assert min max abs zip stride swap type",
    .constant: "true false nil self Self",
  ])
}
