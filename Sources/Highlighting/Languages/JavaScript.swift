extension Language {
  static let javascript = Language("javascript", .script(.javascript, types: []))
}

extension [Language.State] {
  /// JavaScript and what is made of it, with the elements of JSX.
  static func script(_ words: Words, types: [Rule]) -> [Language.State] {
    [
      Language.State(
        "code",
        [
          .token(#"^#!.*"#, .comment),
          .token(#"<!--.*"#, .comment),
        ] + .slashComments + [
          .token(#"`"#, .string, then: .push("template")),
          .token("\"", .string, then: .push("string")),
          .token(#"'"#, .string, then: .push("single")),
          .token(#"\o/(?![/*])"#, .string, then: .push("regex")),
          .token(#"\o<>"#, .tag, then: .push("children")),
          .token(
            #"\o<(?![A-Za-z][\w, ]*>\()(?=[A-Za-z_][\w.:-]*(?:\s*/?>|\s+[\w{]|\s*$))"#, .tag,
            then: .push("element")),
        ] + types + .numbers + [
          .token(#"@[A-Za-z_]\w*"#, .meta),
          .groups(#"(function)(\s*\*?\s*)([A-Za-z_$][\w$]*)"#, .keyword, nil, .function),
          .token(#"(?:\.|\?\.)\s*#?[A-Za-z_$][\w$]*"#),
          .token(#"[A-Za-z_$][\w$]*(?=\s*:(?!:))(?<![?])"#),
          .word(#"#?[A-Za-z_$][\w$]*"#, words),
        ]),
      .comment,
      .string(ends: .withLastLine), .string("single", quote: "'", ends: .withLastLine),
      Language.State(
        "template", .string,
        [.token(#"`"#, then: .pop), .token(#"\$\{"#, .variable, then: .push("value"))] + .escapes),
      Language.State(
        "value",
        [.token(#"\}"#, .variable, then: .pop), .token(#"\{"#, then: .push("braces")), .include("code")]),
      Language.State(
        "braces", [.token(#"\}"#, then: .pop), .token(#"\{"#, then: .push("braces")), .include("code")]),
      Language.State(
        "regex", .string, ends: .withLine,
        [.token(#"/[a-z]*"#, then: .pop), .token(#"\\."#), .token(#"\["#, then: .push("set"))]),
      Language.State("set", .string, ends: .withLine, [.token(#"\]"#, then: .pop), .token(#"\\."#)]),
      Language.State(
        "element",
        [
          .token(#"/>"#, .tag, then: .pop), .token(#">"#, .tag, then: .replace("children")),
          .groups(#"(?<=[<])([A-Za-z_][\w.:-]*)"#, .tag),
          .token(#"[A-Za-z_][\w:-]*"#, .attribute),
          .token("\"", .string, then: .push("quoted")), .token("'", .string, then: .push("apostrophes")),
          .token(#"\{"#, .variable, then: .push("value")),
        ] + .slashComments),
      Language.State("quoted", .string, [.token("\"", then: .pop), .token(#"&#?\w+;"#, .escape)]),
      Language.State("apostrophes", .string, [.token("'", then: .pop), .token(#"&#?\w+;"#, .escape)]),
      Language.State(
        "children",
        [
          .token(#"</[\w.:-]*\s*>"#, .tag, then: .pop),
          .token(#"<>"#, .tag, then: .push("children")),
          .token(#"<(?=[A-Za-z_])"#, .tag, then: .push("element")),
          .token(#"\{"#, .variable, then: .push("value")),
          .token(#"&#?\w+;"#, .escape),
        ]),
    ]
  }
}

extension Words {
  static let scriptKeywords = """
    as async await break case catch class const continue debugger default delete do else export extends finally for
    from function get if implements import in instanceof interface let new of package private protected public return set
    static super switch this throw try typeof var void while with yield
    """
  static let scriptConstants = "true false null undefined NaN Infinity"
  static let scriptTypes = """
    Array ArrayBuffer BigInt Boolean DataView Date Error EvalError Float32Array Float64Array Function Int16Array
    Int32Array Int8Array Intl JSON Map Math Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set
    String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet
    """
  static let scriptFunctions = """
    decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document window
    globalThis
    """

  fileprivate static let javascript = Words([
    .keyword: scriptKeywords, .constant: scriptConstants, .type: scriptTypes, .function: scriptFunctions,
  ])
}
