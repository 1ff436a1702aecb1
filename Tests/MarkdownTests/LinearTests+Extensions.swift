extension LinearTests {
  static let extensions: [Shape] = footnotes + otherBlocks + otherInlines

  private static let footnotes: [Shape] = [
    .repeating("", "[^"), .repeating("[^a]: b\n\n", "[^"), .repeating("[^a]: b\n\n", "[^a"),
    .repeating("[^a]: b\n\n", "[^a]"), .repeating("[^a]: b\n\n", "[^a] "), .repeating("", "[^a]: b\n"),
    .repeating("", "[^a]: "), .repeating("", "[^a]: b\n\n    c\n"), .repeating("[^a]: b\n", "\n    c\n"),
    .repeating("", "^["), .repeating("", "a^["), .repeating("", "a^[b]"), .repeating("", " ^[b]"),
    .repeating("", "a^[b "), .repeating("", "a^[*b"), .repeating("", "^[a](b)"), .repeating("", "a^[b] "),
    .repeating("", "[a^["), .repeating("", "a^[b [c](d)] "), .repeating("", "- a^[b]\n"),
    Shape("nested notes") { String(repeating: "a^[", count: $0) + "b" + String(repeating: "]", count: $0) },
    Shape("nested notes after spaces") {
      String(repeating: " ^[", count: $0) + "b" + String(repeating: "]", count: $0)
    },
    Shape("a chain of footnotes") { count in
      "[^0]\n\n" + (0..<count).map { "[^\($0)]: [^\($0 + 1)]\n" }.joined()
    },
    Shape("many footnotes, each used") { count in
      (0..<count).map { "[^a\($0)]: b\n" }.joined() + "\n" + (0..<count).map { "[^a\($0)] " }.joined()
    },
    Shape("footnotes in each other") { count in
      (0..<count / 10).map { String(repeating: "    ", count: min($0, 120)) + "[^\($0)]: a\n" }.joined()
    },
    Shape("a long label") {
      "[^a]: b\n\n" + String(repeating: "[^" + String(repeating: "a", count: 2000), count: $0 / 100)
    },
  ]

  private static let otherBlocks: [Shape] = [
    .repeating("", ": a\n"), .repeating("a\n", ": b\n"), .repeating("", "a\n: b\n"),
    .repeating("", "a\n\n: b\n\n"),
    .repeating("", "a\n: b\n\n"), .repeating("a\n", ": "), .repeating("a\n: b", "\n  c"),
    .repeating("", ":\n"),
    .repeating("", "a\n", ": b"), .repeating("", "a\n\n", ": b"), .repeating("a\n: ", "b\n  : "),
    .repeating("", "[a]: b\n: c\n"), .repeating("", "> a\n> : b\n"),
    .repeating("", "> [!a]\n"), .repeating("", "> [!a] "), .repeating("", "> [!a]\n\n"),
    .repeating("> ", "[!"),
    .repeating("", "> [!a|"), .repeating("> [!", "a"), .repeating("", "> [!a]- b\n> c\n\n"),
    Shape("nested callouts") { count in
      (1...max(1, count / 10)).map { String(repeating: "> ", count: min($0, 100)) + "[!note] a\n" }.joined()
    },
    .repeating("", "{:"), .repeating("", "{: .a}\n"), .repeating("", "{: .a\n"), .repeating("{", ": "),
    .repeating("", "a\n{: .b}\n"), .repeating("", "- a\n{:toc}\n"), .repeating("", "# a {#b}\n"),
    .repeating("# a ", "{"), .repeating("# a ", "{#b} "), .repeating("# a ", "{", "}"),
    .repeating("# ", "{a=\"", "}"),
    .repeating("", "a {#b}\n===\n"), .repeating("{: ", ".a "), .repeating("{: ", "a='", "}"),
  ]

  private static let otherInlines: [Shape] = [
    .repeating("", "=="), .repeating("", "="), .repeating("", "==a "), .repeating("", "a== "),
    .repeating("", "==a"),
    .repeating("", "==a *b "), .repeating("", "==a== "), .repeating("", "=== "), .repeating("", "é==ü"),
    Shape("nested marks") { String(repeating: "==a ", count: $0) + String(repeating: "b== ", count: $0) },
    .repeating("", "^"), .repeating("", "a^"), .repeating("", "a^b"), .repeating("", "a^b^ "),
    .repeating("", "a~b"),
    .repeating("", "a~b~"), .repeating("", "a~ "), .repeating("x^", "a"), .repeating("x~", "a"),
    .repeating("", "a~b~~c"),
    .repeating("", ":"), .repeating("", ":a"), .repeating("", " :a"), .repeating("", ":a: "),
    .repeating("", ":a::"),
    .repeating(":", "a"), .repeating(" :", "a", ":"), .repeating("", ":smile:"), .repeating("", ":-"),
    .repeating("", "[["), .repeating("", "[[a"), .repeating("", "[[a]"), .repeating("", "[[a]]"),
    .repeating("", "![[a]]"),
    .repeating("", "[[a|"), .repeating("[[", "a"), .repeating("[[", "a", "]]"), .repeating("[[a", "#b", "]]"),
    .repeating("[a]: b\n\n", "[[a]]"), .repeating("", "[[a]](b)"), .repeating("", "[[a\n"),
    .repeating("[x", "[[a]]", "](b)"),
    .repeating("", "{"), .repeating("", "`a`{"), .repeating("", "`a`{.b}"), .repeating("", "`a`{:b=\""),
    .repeating("", "`a`{b='"), .repeating("", "*a*{:b='`c`{d=\""), .repeating("", "[a](b){"),
    .repeating("`a`{", ".b "),
  ]
}
