extension Language {
  static let powershell = Language(
    "powershell", ignoresCase: true,
    [
      State(
        "code",
        [
          .token(#"^PS(?: [^>]*)?> "#, .prompt),
          .token(#"<#"#, .comment, then: .push("comment")),
          .token(#"#.*"#, .comment),
          .token(#"@"$"#, .string, then: .push("here")),
          .token(#"@'$"#, .string, then: .push("rawHere")),
          .token("\"", .string, then: .push("string")),
          .token("'", .string, then: .push("raw")),
          .token(#"`."#, .escape),
          .include("variables"),
          .token(#"\[[A-Za-z_](?:[\w.,]|\[,*\])*\](?=[\s$:('"@]|$)"#, .type),
          .token(
            #"(?<![\w])-(?:as|band|bnot|bor|bxor|ccontains|ceq|cge|cgt|cle|clike|clt|cmatch|cne|cnotcontains|cnotlike|cnotmatch|contains|creplace|eq|exact|f|ge|gt|icontains|ieq|ige|igt|ile|ilike|ilt|imatch|in|ine|inotcontains|inotlike|inotmatch|ireplace|is|isnot|join|le|like|lt|match|ne|not|notcontains|notin|notlike|notmatch|or|and|replace|shl|shr|split|xor)(?![\w-])"#,
            .keyword),
          .token(#"(?<![\w])-[A-Za-z_]\w*"#),
          .groups(#"\[([A-Za-z_]\w*)(?=\()"#, .keyword),
          .token(#"0x[\da-f]+(?:[kmgtp]b)?|\d+(?:\.\d+)?(?:[kmgtp]b)?(?![\w.-])"#, .number),
          .groups(#"(function|filter|workflow)(\s+)([\w:-]+)"#, .keyword, nil, .function),
          .groups(#"(class|enum)(\s+)(\w+)"#, .keyword, nil, .type),
          .token(
            #"(?:add|approve|assert|backup|block|build|checkpoint|clear|close|compare|complete|compress|confirm|connect|convert|convertfrom|convertto|copy|debug|deny|deploy|disable|disconnect|dismount|edit|enable|enter|exit|expand|export|find|foreach|format|get|grant|group|hide|import|initialize|install|invoke|join|limit|lock|measure|merge|mount|move|new|open|out|ping|pop|protect|publish|push|read|receive|redo|register|remove|rename|repair|request|reset|resize|resolve|restart|restore|resume|revoke|save|search|select|send|set|show|skip|sort|split|start|step|stop|submit|suspend|switch|sync|tee|test|trace|unblock|undo|uninstall|unlock|unprotect|unpublish|unregister|update|use|wait|watch|where|write)-[a-z]\w*(?![\w])"#,
            .function),
          .token(#"\.[a-z]\w*"#),
          .word(#"[a-z_][\w-]*"#, .powershell),
        ]),
      State(
        "variables",
        [
          .token(#"\$\("#, .variable, then: .push("value")),
          .token(
            #"\$\{[^}]*\}|\$(?:(?:global|script|local|private|using|env|variable|function):)?\w+|\$[$?^_]"#,
            .variable),
          .token(#"@[a-z_]\w*"#, .variable),
        ]),
      State(
        "value",
        [.token(#"\)"#, .variable, then: .pop), .token(#"\("#, then: .push("parentheses")), .include("code")]),
      State(
        "parentheses",
        [.token(#"\)"#, then: .pop), .token(#"\("#, then: .push("parentheses")), .include("code")]),
      State("comment", .comment, [.token(#"#>"#, then: .pop), .token(#"^\s*\.[a-z]+"#, .meta)]),
      State(
        "string", .string,
        [.token(#""{2}"#, .escape), .token("\"", then: .pop), .token(#"`."#, .escape), .include("values")]),
      State(
        "values", .string,
        [
          .token(#"\$\("#, .variable, then: .push("value")),
          .token(#"\$\{[^}]*\}|\$(?:(?:global|script|local|private|using|env):)?\w+"#, .variable),
        ]),
      State("raw", .string, [.token("''", .escape), .token("'", then: .pop)]),
      State("here", .string, [.token(#"^"@"#, then: .pop), .token(#"`."#, .escape), .include("values")]),
      State("rawHere", .string, [.token(#"^'@"#, then: .pop)]),
    ])
}

extension Words {
  fileprivate static let powershell = Words([
    .keyword: """
    begin break catch class continue data default define do dynamicparam else elseif end enum exit filter finally for
    foreach from function hidden if in param parallel process return sequence static switch throw trap try until
    using var while workflow validateset validaterange validatepattern validatelength validatecount
    validatenotnullorempty validatescript validatenotnull cmdletbinding parameter alias allownull allowemptystring
    allowemptycollection mandatory position valuefrompipeline valuefrompipelinebypropertyname helpmessage
    parametersetname supportsshouldprocess defaultparametersetname
    """,
    .function: """
    ac asnp cat cd cfs chdir clc clear clhy cli clp cls clv cnsn compare copy cp cpi cpp curl cvpa dbp del diff dir
    dnsn ebp echo epal epcsv epsn erase etsn exsn fc fhx fl foreach ft fw gal gbp gc gci gcm gcs gdr ghy gi gjb gl gm
    gmo gp gps gpv group gsn gsnp gsv gu gv gwmi history icm iex ihy ii ipal ipcsv ipmo ipsn irm ise iwmi iwr kill
    lp ls man md measure mi mount move mp mv nal ndr ni nmo npssc nsn nv ogv oh popd ps pushd pwd r rbp rcjb rcsn rd
    rdr ren ri rjb rm rmdir rmo rni rnp rp rsn rsnp rujb rv rvpa rwmi sajb sal saps sasv sbp sc select set shcm si
    sl sleep sls sort sp spjb spps spsv start sujb sv swmi tee trcm type wget where wjb write
    """,
  ])
}
