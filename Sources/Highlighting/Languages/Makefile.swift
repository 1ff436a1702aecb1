extension Language {
  static let makefile = Language(
    "makefile",
    [
      State(
        "file",
        [
          .token(#"^\t"#, then: .push("recipe")),
          .token(#"#.*"#, .comment),
          .token(
            #"^[ ]*-?(?:ifeq|ifneq|ifdef|ifndef|else|endif|include|sinclude|define|endef|undefine|vpath|unexport|override|private)(?!\w)"#,
            .keyword),
          .groups(#"^(export)(\s+)(?=[\w${}().-]+\s*$)"#, .keyword, nil),
          .groups(
            #"^\s*(?:(export|override)(\s+))?([\w${}().-]+)(\s*)([?+!:]{0,3}=)"#, .keyword, nil, .variable,
            nil, nil),
          .groups(#"^([^\s:=#\t$][^:=#\t]*)(::?)(?!=)"#, .function, nil),
          .include("values"),
        ]),
      State(
        "string", .string, ends: .withLastLine,
        [.token("\"", then: .pop), .token(#"\\."#, .escape), .include("values")]),
      State("single", .string, ends: .withLastLine, [.token("'", then: .pop), .include("values")]),
      State(
        "recipe", ends: .withLastLine,
        [
          .token(#"(?<![\w$])#.*"#, .comment), .token(#"(?<=[\t])[@+-]+"#, .meta),
          .word(#"[A-Za-z_][\w./-]*"#, .recipe), .include("values"),
        ]),
      State(
        "values",
        [
          .token(#"\$\$"#, .escape), .token(#"\\$"#, .escape),
          .token(#"\$[({]"#, .variable, then: .push("reference")),
          .token(#"\$[@<^?*%+|]"#, .variable),
          .token("\"", .string, then: .push("string")), .token("'", .string, then: .push("single")),
          .token(#"[\w./-]+"#),
        ]),
      State(
        "reference", .variable, ends: .withLastLine,
        [
          .token(#"[)}]"#, then: .pop),
          .token(
            #"(?:abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out|findstring|firstword|flavor|foreach|if|info|join|lastword|notdir|or|origin|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard|word|wordlist|words)(?=\s)"#,
            .function, then: .replace("call")),
          .token(#"\$[({]"#, then: .push("reference")),
        ]),
      State("call", ends: .withLastLine, [.token(#"[)}]"#, .variable, then: .pop), .include("values")]),
    ])
}

extension Words {
  fileprivate static let recipe = Words([
    .keyword: "if then elif else fi for while until do done case esac in select",
    .function: "cd echo eval exec exit export set shift test trap unset",
  ])
}
