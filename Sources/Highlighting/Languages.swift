/// The languages there are, by name. Each is made when it is first asked for.
package enum Languages {
  private static let all: [(names: String, language: @Sendable () -> Language)] = [
    ("bash sh zsh shell ksh ash dash shellscript bashrc envrc pkgbuild", { .bash }),
    ("c h", { .c }),
    ("console shell-session sh-session shellsession bash-session terminal sessions", { .console }),
    ("cpp c++ cc cxx hpp hh h++ arduino cuda objc++", { .cpp }),
    ("csharp c# cs", { .csharp }),
    ("css", { .css }),
    ("diff patch udiff", { .diff }),
    ("dockerfile docker containerfile", { .dockerfile }),
    ("go golang", { .go }),
    ("graphql gql", { .graphql }),
    ("html htm xhtml vue svelte astro", { .html }),
    ("ini cfg dosini properties editorconfig gitconfig systemd desktop", { .ini }),
    ("java", { .java }),
    ("javascript js mjs cjs jsx node", { .javascript }),
    ("json jsonc json5 jsonl ndjson geojson webmanifest", { .json }),
    ("kotlin kt kts", { .kotlin }),
    ("lua", { .lua }),
    ("makefile make mk mak bsdmake", { .makefile }),
    ("markdown md mdx mdown", { .markdown }),
    ("nginx nginxconf", { .nginx }),
    ("php php3 php4 php5 php7 php8", { .php }),
    ("powershell posh ps1 psm1 pwsh", { .powershell }),
    ("python py python3 py3 pyi sage starlark bazel", { .python }),
    ("ruby rb rake gemfile rakefile vagrantfile", { .ruby }),
    ("rust rs", { .rust }),
    ("scss sass less", { .scss }),
    ("sql mysql postgresql postgres psql plpgsql sqlite sqlite3 tsql plsql", { .sql }),
    ("swift", { .swift }),
    ("toml", { .toml }),
    ("typescript ts tsx mts cts", { .typescript }),
    ("xml svg xsl xslt xsd rss atom plist opml", { .xml }),
    ("yaml yml", { .yaml }),
  ]

  private static let indices: [String: Int] = {
    var indices: [String: Int] = [:]
    for (index, entry) in all.enumerated() {
      for name in entry.names.split(separator: " ") { indices[String(name)] = index }
    }
    return indices
  }()

  /// A name for each language.
  package static var names: [String] { all.map { String($0.names.prefix { $0 != " " }) } }

  static func language(_ index: Int) -> Language { all[index].language() }

  static func table(_ index: Int) -> LanguageTable { all[index].language().table }

  static func index(of name: some StringProtocol) -> Int? { indices[name.lowercased()] }

  /// The language that the info string of a fence names: its first word, in whatever dress.
  ///
  /// `swift title="a"`, `{.python .numbers}`, `rust,linenos`, `js{1,3}` and `language-css` all name one.
  package static func name(inInfo info: String) -> Substring {
    // By bytes: there is one for each block of code.
    var rest = info.utf8[...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if rest.first == UInt8(ascii: "{") {
      rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ".") }
    }
    for prefix in ["language-", "lang-"] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
    }
    return Substring(rest.prefix { !ends.contains($0) })
  }

  /// What may follow the name.
  private static let ends = Set(" \t,;:{}()[]=\"'".utf8)
}
