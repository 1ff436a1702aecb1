extension Language {
  static let lua = Language(
    "lua",
    [
      State(
        "code",
        [
          .token(#"--\[(?<fence>=*)\["#, .comment, then: .push("comment")),
          .token(#"--.*"#, .comment),
          .token(#"^#!.*"#, .comment),
          .token(#"\[(?<fence>=*)\["#, .string, then: .push("raw")),
          .token("\"", .string, then: .push("string")),
          .token("'", .string, then: .push("single")),
        ] + .numbers + [
          .token(#"::\w+::"#, .constant),
          .groups(#"(function)(\s+)((?:[A-Za-z_]\w*[.:])*)([A-Za-z_]\w*)"#, .keyword, nil, nil, .function),
          .groups(#"([A-Za-z_]\w*)(?=\s*=\s*function\b)"#, .function),
          .word(#"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?"#, .lua),
        ]),
      State("comment", .comment, [.token(#"\]\1\]"#, then: .pop)]),
      State("raw", .string, [.token(#"\]\1\]"#, then: .pop)]),
      .string(ends: .withLastLine), .string("single", quote: "'", ends: .withLastLine),
    ])
}

extension Words {
  fileprivate static let lua = Words([
    .keyword:
      "and break do else elseif end for function goto if in local not or repeat return then until while",
    .constant: "true false nil",
    .function: """
    _G _VERSION _ENV assert collectgarbage dofile error getmetatable getfenv setfenv ipairs load loadfile loadstring
    module next pairs pcall print rawequal rawget rawlen rawset require select setmetatable tonumber tostring type
    unpack warn xpcall
    bit32.arshift bit32.band bit32.bnot bit32.bor bit32.btest bit32.bxor bit32.extract bit32.lshift bit32.replace
    bit32.rshift coroutine.close coroutine.create coroutine.isyieldable coroutine.resume coroutine.running
    coroutine.status coroutine.wrap coroutine.yield debug.debug debug.gethook debug.getinfo debug.getlocal
    debug.getmetatable debug.getregistry debug.getupvalue debug.sethook debug.setlocal debug.setmetatable
    debug.setupvalue debug.traceback io.close io.flush io.input io.lines io.open io.output io.popen io.read io.stderr
    io.stdin io.stdout io.tmpfile io.type io.write math.abs math.acos math.asin math.atan math.atan2 math.ceil
    math.cos math.cosh math.deg math.exp math.floor math.fmod math.frexp math.huge math.ldexp math.log math.max
    math.min math.modf math.pi math.pow math.rad math.random math.randomseed math.sin math.sinh math.sqrt math.tan
    math.tointeger math.type os.clock os.date os.difftime os.execute os.exit os.getenv os.remove os.rename
    os.setlocale os.time os.tmpname package.config package.cpath package.loaded package.loadlib package.path
    package.preload package.searchers package.searchpath string.byte string.char string.dump string.find
    string.format string.gmatch string.gsub string.len string.lower string.match string.pack string.packsize
    string.rep string.reverse string.sub string.unpack string.upper table.concat table.insert table.move table.pack
    table.remove table.sort table.unpack utf8.char utf8.charpattern utf8.codepoint utf8.codes utf8.len utf8.offset
    """,
  ])
}
