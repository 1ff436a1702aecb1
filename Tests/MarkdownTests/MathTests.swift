import Markdown
import Testing

/// Formulas in the tree.
@Suite struct MathTests {
  @Test(arguments: [
    ("$x$", ["x"]), ("a $x^2$, $y$.", ["x^2", "y"]), ("$`a$b`$", ["a$b"]), ("设$x$为", ["x"]),
    ("$a\nb$", ["a b"]),
    (#"$\$5$"#, [#"\$5"#]), ("*$a*b$*", ["a*b"]), ("$$x$$ y", ["x"]), ("$30 \\times 2$", ["30 \\times 2"]),
    ("[$x$](y)", ["x"]), ("$20 or 30$ $x$", ["x"]),
  ])
  func formulas(text: String, sources: [String]) {
    #expect(formulas(in: text) == sources)
  }

  @Test(arguments: [
    "$5 and $10", "US$5 and CA$10", "$ x$", "$x $", "$x$2", "$HOME/$USER", "costs 5$ or 6$", "$20 or 30$",
    #"\$x$"#,
    "`$x$`", "$a `b$`", "$", "$$", "$$$x$$$", "$$ $$", "$x", "    $x$", "```\n$x$\n```", "$BASE_URL/$NAME",
    "a$x$",
  ])
  func `no formula`(text: String) {
    #expect(formulas(in: text) == [])
  }

  @Test func `formulas that stand by themselves`() {
    #expect(
      Document("a\n$$\nx = 1\n- y\n\n= z\n$$\nb\n\n> $$ x\n> + y $$\n\n$$z$$\n").dump == """
        document 0..<49
          paragraph 0..<1
            text 0..<1 "a"
          math 2..<22
            line 5..<10 "x = 1"
            line 11..<14 "- y"
            line 15..<15 ""
            line 16..<19 "= z"
          paragraph 23..<24
            text 23..<24 "b"
          blockQuote 26..<41
            math 28..<41
              line 31..<32 "x"
              line 35..<38 "+ y"
          math 43..<48
            line 45..<46 "z"
        """)
  }

  @Test func `a formula without an end is text`() {
    #expect(!Document("$$\na\n\nb").dump.contains("math"))
    #expect(!Document("text $$a\n$$\nb").dump.contains("  math"))
  }

  @Test func `LaTeX's own delimiters are escapes unless they are asked for`() {
    #expect(formulas(in: #"\(x\) \[y\]"#) == [])
    var options = Options.standard
    options.latexDelimiters = true
    #expect(formulas(in: #"\(x\) \[y\] \(z"#, options) == ["x", "y"])
  }

  private func formulas(in text: String, _ options: Options = .standard) -> [String] {
    func formulas(_ inlines: Inlines) -> [String] {
      inlines.flatMap { $0.kind == .math || $0.kind == .displayMath ? [$0.text] : formulas($0.children) }
    }
    func formulas(_ block: Block) -> [String] {
      let own = block.kind == .math ? [String(decoding: block.literal.dropLast(), as: UTF8.self)] : []
      return own + formulas(block.inlines) + block.children.flatMap { formulas($0) }
    }
    return formulas(Document(text, options: options).root)
  }
}
