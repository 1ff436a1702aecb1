extension Language {
  static let sql = Language(
    "sql", ignoresCase: true,
    [
      State(
        "code",
        [
          .token(#"--.*"#, .comment),
          .token(#"#(?=\s).*"#, .comment),
          .token(#"/\*"#, .comment, then: .push("comment")),
          .token(#"[nbxe]?'"#, .string, then: .push("string")),
          .token(#"\$\w*\$"#, .string),
          .token("\"", .string, then: .push("quoted")),
          .token("`", .string, then: .push("backticks")),
          .token(#"::"#), .token(#"[:@$]\w+"#, .variable),
          .token(#"\d+(?:\.\d*)?(?:e[+-]?\d+)?(?!\w)"#, .number),
          .word(#"[a-z_]\w*"#, .sql),
        ]),
      .nestedComment,
      State("string", .string, [.token("''", .escape), .token("'", then: .pop), .token(#"\\."#, .escape)]),
      State("quoted", .string, [.token(#""{2}"#, .escape), .token("\"", then: .pop)]),
      State("backticks", .string, [.token("`", then: .pop)]),
    ])
}

extension Words {
  fileprivate static let sql = Words([
    .keyword: """
    abort absolute access action add admin after aggregate all alter always analyze and any are as asc asensitive
    assertion at atomic attribute authorization auto_increment autoincrement backward before begin between bigserial both breadth by cache call called cascade
    cascaded case cast catalog chain change character characteristics charset check checkpoint class close cluster coalesce collate
    collation column columns comment commit committed concurrently condition conflict connect connection constraint constraints contains
    continue conversion convert copy create cross cube current current_date current_role current_time
    current_timestamp current_user cursor cycle data database databases day deallocate declare default deferrable deferred
    delete delimiter delimiters depth desc describe descriptor diagnostics dictionary disable disconnect distinct
    do domain drop each else elsif enable encoding end engine enum escape event except exception exclude excluding exclusive
    exec execute exists explain extension external extract false fetch filter first following for force foreign forward
    found freeze from full function functions generated get global go goto grant granted group grouping groups handler having
    hold hour identity if ignore ilike immediate immutable implicit in including increment index indexes inherits
    initially inner inout input insert instead intersect into invoker is isnull isolation join key language large
    last lateral leading leave left level like limit listen load local localtime localtimestamp location lock locked logged loop
    map match materialized maxvalue merge minute minvalue mode modifies month move names natural new next no none not
    nothing notify notnull nowait null nullif nulls of off offset oids old on only open operator option options or
    order ordinality out outer over overlaps overlay overriding owner parallel parameter partial partition password
    perform placing policy position pragma preceding precision prepare prepared preserve primary prior privileges procedure
    procedures program public quote raise range read reads reassign recursive ref references referencing refresh
    reindex relative release rename repeatable replace replica reset restart restrict return returning returns
    revoke right role rollback rollup routine routines row rows rule savepoint schema schemas scroll search second
    security select sequence sequences serializable server session session_user set setof sets show similar
    simple skip snapshot some sql stable standalone start statement statistics stdin stdout storage strict
    strip subscription substring support symmetric sysid system table tables tablesample tablespace temp template
    temporary text then ties to trailing transaction transform treat trigger trim true truncate trusted type types
    unbounded uncommitted under unencrypted union unique unknown unlisten unlogged until update use user using
    vacuum valid validate validator value values variadic verbose version view views volatile when where while
    window with within without work wrapper write year zone delimiter elseif iterate modify
    """,
    .type: """
    array bigint binary bit blob boolean bool char clob date datetime dec decimal double enum float float4 float8 int int2 int4 int8 integer
    interval json jsonb longblob longtext mediumblob mediumint mediumtext money nchar numeric number nvarchar real
    serial smallint smallserial text time timestamp timestamptz tinyblob tinyint tinytext unsigned uuid varbinary varchar
    varchar2 varying xml bytea inet cidr
    """,
    .constant: "true false null",
  ])
}
