extension Language {
  static let typescript = Language(
    "typescript",
    .script(
      .typescript,
      types: [
        .groups(#":\s*([A-Z]\w*)(?![\w(])"#, .type),
        .groups(
          #"(interface|type|enum|namespace|module|class)(\s+)([A-Za-z_$][\w$]*)(?=\s*(?:[<={]|extends|implements|$))"#,
          .keyword, nil, nil),
        .token(
          #"(?:string|number|boolean|any|unknown|never|void|object|symbol|bigint)\b(?!\s*[:(.=]\s*[^>\s])"#,
          .type),
      ]))
}

extension Words {
  fileprivate static let typescript = Words([
    .keyword: scriptKeywords
      + " abstract declare enum infer is keyof module namespace override readonly require satisfies type unique asserts",
    .constant: scriptConstants, .type: scriptTypes, .function: scriptFunctions,
  ])
}
