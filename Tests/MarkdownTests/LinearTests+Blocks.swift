extension LinearTests {
  static let blocks: [Shape] = [
    .repeating("", "> "), .repeating("", ">"), .repeating("", "- "), .repeating("", "* "),
    .repeating("", "1. "),
    .repeating("", "> - "), .repeating("", "#"), .repeating("", "# a\n"), .repeating("", "    a\n"),
    .repeating("", "\n"), .repeating("", " "), .repeating("", "\t"), .repeating("a\n", " "),
    .repeating("", "- a\n"), .repeating("", "- a\n\n"), .repeating("", "-\n"), .repeating("- a\n", "\n"),
    .repeating("", "a\n"), .repeating("> a\n", "a\n"), .repeating("```\n", "a\n"), .repeating("", "```\n"),
    .repeating("", "``` a`\n"), .repeating("", "~~~a\n"), .repeating("", "===\n"), .repeating("", "a\n===\n"),
    .repeating("", "- - a\n"), .repeating("", "* * a\n"), .repeating("", "---\n"), .repeating("", "- * - "),
    .repeating("", "\r"), .repeating("", "\r\n"), .repeating("", "a\r"), .repeating("", "> \n"),
    .repeating("", "1) a\n2. b\n"), .repeating("", "    \n"), .repeating("    a\n", "     \n"),
    .repeating("    a\n", "  \n", "    b"), .repeating("", "a  \n"), .repeating("a", "  \n  b"),
    Shape("a deep list, then blank lines") {
      String(repeating: "- ", count: $0) + "a" + String(repeating: "\n", count: $0)
    },
    Shape("a deep quote, then lazy lines") {
      String(repeating: "> ", count: $0) + "a\n" + String(repeating: "a\n", count: $0)
    },
    Shape("a deep list, then indented lines") {
      let deep = String(repeating: " ", count: 250)
      return String(repeating: "- ", count: $0) + "a\n" + String(repeating: deep + "b\n", count: $0 / 100)
    },
    Shape("a list that goes deeper and deeper") { count in
      (0..<count / 10).map { String(repeating: " ", count: 2 * min($0, 120)) + "- a\n" }.joined()
    },
    Shape("long thematic breaks that are none") { String(repeating: "- ", count: $0) + "x" },
  ]

  static let mixed: [Shape] = [
    .repeating("", "|"), .repeating("a\n", "|-"), .repeating("|a\n|-\n", "|"),
    .repeating("|a|\n|-|\n", "|a|b\n"),
    .repeating("", "|a|\n|-|\n"), .repeating("", "|-\n"), .repeating("a\n", ":-|\n"),
    .repeating("|a|\n|-|\n", "\\|"),
    .repeating("|a|\n|-|\n|", "\\|`"), .repeating("|a|b|\n|-|-|\n", "|*a `b\n"), .repeating("", "- [ ] a\n"),
    .repeating("", "- [x] "), .repeating("- ", "[ ] "),
    Shape("a table of many columns") {
      String(repeating: "|a", count: $0) + "\n" + String(repeating: "|-", count: $0) + "\n"
    },
    Shape("a table of many columns and short rows") {
      String(repeating: "|a", count: $0) + "\n" + String(repeating: "|-", count: $0) + "\n"
        + String(repeating: "|x\n", count: $0)
    },
    Shape("headings of one name") { String(repeating: "# a\n", count: $0) },
    .repeating("", "*a [b](c `d <e &f; "), .repeating("", "![*a_`<\\&"), .repeating("", "> - 1. *[a\n"),
  ]
}
