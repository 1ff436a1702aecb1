import Markdown
import Testing

/// What tools for posts add to Markdown, in the tree: without ranges, for they are checked elsewhere.
@Suite struct ForeignTests {
  @Test func divs() {
    expect(
      "::: warning Mind *this*\na\n\n:::: {.inner #id}\nb\n::::\n- c\n:::\nd\n\n:::tip[A title]\ne\n:::\n"
    ) {
      """
      document
        box("Warning: Mind *this*")
          paragraph
            text "a"
          box("Inner")
            paragraph
              text "b"
          tight bullets
            item
              paragraph
                text "c"
        paragraph
          text "d"
        box("Tip: A title")
          paragraph
            text "e"
      """
    }
    expect("::: note\na\n") { "document\n  paragraph\n    text \"::: note\"\n    softBreak\n    text \"a\"" }
  }

  @Test func `shortcodes of Hugo`() {
    expect("{{% note \"A b\" %}}\n*a*\n{{% /note %}}\n\n{{< tip >}}b{{< /tip >}}\n") {
      """
      document
        box("note A b")
          paragraph
            emphasis
              text "a"
        box("tip")
          paragraph
            text "b"
      """
    }
    expect("{{< highlight go \"linenos=table\" >}}\n{{ a }}\n{{< /highlight >}}\n") {
      "document\n  code(\"go \"linenos=table\"\")\n    line \"{{ a }}\""
    }
    expect("a {{< youtube abc >}} {{/* b */}}{{</* c */>}}\n{{< kbd >}}X{{< /kbd >}}") {
      """
      document
        paragraph
          text "a "
          embed "youtube abc"
          text " "
          text "{{<"
          text " c "
          text ">}}"
          softBreak
          text "X"
      """
    }
    expect("{{< figure src=\"a.png\" caption=\"B c\" >}}\n\n[d]({{< ref \"e.md\" >}})\n") {
      """
      document
        paragraph
          image <a.png>
            text "B c"
        paragraph
          link <{{< ref "e.md" >}}>
            text "d"
      """
    }
  }

  @Test func `opening tags that another one takes the closing tag from`() {
    expect(
      """
      {{< figure src="a.png" >}}

      {{< tip >}}
      - a

      {{< tip >}}
      b
      {{< /tip >}}

      > {{< figure >}}
      c

      {{< figure >}}
      d
      {{< /figure >}}
      """
    ) {
      """
      document
        paragraph
          image <a.png>
        paragraph
          embed "tip"
        tight bullets
          item
            paragraph
              text "a"
        box("tip")
          paragraph
            text "b"
        blockQuote
          paragraph
            embed "figure"
        paragraph
          text "c"
        box("figure")
          paragraph
            text "d"
      """
    }
  }

  @Test func `what a tag hides on its line ends there`() {
    expect(
      """
      {% comment %} a {% endcomment %}

      ## Kept

      b {% capture c %}d{% endcapture %} e

      {% comment %}
      f {% comment %}
      f {% endcomment %}

      g

      {% comment %}h{% comment %}h{% endcomment %}

      {% comment %}
      """
    ) {
      """
      document
        hidden
        heading(2)
          text "Kept"
        paragraph
          text "b "
          text " e"
        hidden
        paragraph
          text "g"
        hidden
        paragraph
      """
    }
  }

  @Test func `shortcodes over several lines`() {
    expect(
      """
      {{< figure
        src="a.png"
        caption="B"
      >}}
      c

      {{< note
        title="D" >}}
      e
      {{< /note >}}

      {{< tip
        title="f"

      ## g >}}

      {{< tip
      {{< i >}}

      > {{< j
      > k >}}

      {{< youtube
      """
    ) {
      """
      document
        paragraph
          image <a.png>
            text "B"
        paragraph
          text "c"
        box("note title=D")
          paragraph
            text "e"
        paragraph
          text "{{< tip"
          softBreak
          text "title="f""
        heading(2)
          text "g >}}"
        paragraph
          embed "tip {{< i"
        blockQuote
          paragraph
            embed "j k"
        paragraph
          text "{{< youtube"
      """
    }
  }

  @Test func `elements in a line of text`() {
    expect(
      """
      <Key>a</Key> + <Key>b</Key>

      <Badge>new</Badge> feature

      <Tab><Tab>c</Tab></Tab>

      <Tab>x <Tab /></Tab>

      {{< fig >}}y {{< fig src="z" />}}{{< /fig >}}

      {{< kbd >}}d{{< /kbd >}}+{{< kbd >}}e{{< /kbd >}}

      <Badge>
      f
      </Badge>
      """
    ) {
      """
      document
        paragraph
          text "a"
          text " + "
          text "b"
        paragraph
          text "new"
          text " feature"
        box("Tab")
          box("Tab")
            paragraph
              text "c"
        box("Tab")
          paragraph
            text "x "
            embed "Tab"
        box("fig")
          paragraph
            text "y "
            embed "fig src=z"
        paragraph
          text "d"
          text "+"
          text "e"
        box("Badge")
          paragraph
            text "f"
      """
    }
  }

  @Test func `blanks behind what is hidden are no blank line`() {
    expect("> %% a\n> b %% \n> c\n\n- d\n  %% e\n  f %% \n- g\n") {
      """
      document
        blockQuote
          hidden
          paragraph
            text "c"
        tight bullets
          item
            paragraph
              text "d"
              softBreak
          item
            paragraph
              text "g"
      """
    }
  }

  @Test func `tags of Liquid and Zola`() {
    expect("{% highlight ruby %}\nputs *1*\n{% endhighlight %}\n{% comment %}\n\nno\n{% endcomment %}\na\n") {
      """
      document
        code("ruby")
          line "puts *1*"
        hidden
        paragraph
          text "a"
      """
    }
    expect(
      "[a]({% link _posts/b.md %}) {% if x %}b{% endif %} {{ page.title }} {{ site.baseurl }}{% include c.html d=\"e\" %}"
    ) {
      """
      document
        paragraph
          link <{% link _posts/b.md %}>
            text "a"
          text " "
          text "b"
          text " "
          template "{{ page.title }}"
          text " "
          embed "include c.html d=e"
      """
    }
    expect("{% raw %}{{ a }} {% if %}{% endraw %}\n\n[b]\n\n[b]: {{ site.url }}/c d") {
      """
      document
        paragraph
          text "{{ a }} {% if %}"
        paragraph
          text "[b]"
        paragraph
          text "[b]: "
          text "/c d"
      """
    }
    expect("{% quote(author=\"A\") %}\nb\n{% end %}\n\n{{ youtube(id=\"c\", autoplay=true) }}") {
      """
      document
        box("quote author=A")
          paragraph
            text "b"
        paragraph
          embed "youtube id=c autoplay=true"
      """
    }
  }

  @Test func `elements and modules`() {
    expect(
      "import A from './a'\nimport {\n  B,\n} from \"b\";\n\n<Callout type=\"x\">\nb *c*\n</Callout>\n\n<Tip>d</Tip>\n"
    ) {
      """
      document
        hidden
        hidden
        box("Callout type=x")
          paragraph
            text "b "
            emphasis
              text "c"
        box("Tip")
          paragraph
            text "d"
      """
    }
    expect(
      "<YouTube\n  id=\"a\"\n  opts={{ b: [1] }}\n/>\n\n{/* no\n\nno */}\nb <Badge text=\"c\" /> <Kbd>d</Kbd>, List<String>\n"
    ) {
      """
      document
        box("YouTube id=a opts={{ b: [1] }}")
        hidden
        paragraph
          text "b "
          embed "Badge text=c"
          text " "
          text "d"
          text ", List"
          html "<String>"
      """
    }
    expect("import this from memory, and go on\n\na\n\nimport B from 'b'\n") {
      """
      document
        paragraph
          text "import this from memory, and go on"
        paragraph
          text "a"
        paragraph
          text "import B from 'b'"
      """
    }
    expect("a\n\nimport B from 'b'\n\nexport const c = {\n\n  d: 1,\n}\n\nexport GEM_HOME=1\n", .mdx) {
      """
      document
        paragraph
          text "a"
        hidden
        hidden
        paragraph
          text "export GEM_HOME=1"
      """
    }
  }

  @Test func `a comment in a quote`() {
    expect("> {% comment %}\n> a\n> {% endcomment %}\n> b\n") {
      """
      document
        blockQuote
          hidden
          paragraph
            text "b"
      """
    }
  }

  /// What opened there would take all the rest of the post.
  @Test(arguments: [
    "::: note\na\n\n::: tip\nb\n\n# c\n", ":::: note\na\n\n:::\n\n# c\n",
    "<Note>\n\na\n\n</Note> and more\n\n# c\n", "{{< note >}}\na\n\n{{< /note >}} and more\n\n# c\n",
    "{% note %}\na\n\n{% endnote %} and more\n\n# c\n",
  ])
  func `no box opens for what cannot close it`(text: String) {
    #expect(!tree(text).contains("box("))
  }

  @Test func `hidden comments`() {
    expect("a %%b%% 50%% c %%\n\n%%\nd\n\ne\n%%\nf") {
      """
      document
        paragraph
          text "a "
          text " 50%% c %%"
        hidden
        paragraph
          text "f"
      """
    }
  }

  @Test func `code is left alone`() {
    let code = [
      "{{< a >}}", "{% if %}", "<A>", "</A>", ":::", "::: note", "$x$", "%%a%%", "import a from 'a'",
      "{/* a */}",
    ]
    for line in code {
      #expect(tree("```\n\(line)\n```") == "document\n  code(\"\")\n    line \"\(line)\"")
      #expect(tree("    \(line)") == "document\n  code\n    line \"\(line)\"")
      #expect(tree("`\(line)`") == "document\n  paragraph\n    code \"\(line)\"")
    }
  }

  @Test func `boxes nest a hundred deep, and no deeper`() {
    for (open, close) in [
      ("<A>\n", "</A>\n"), ("::: a\n", ":::\n"), ("{{< a >}}\n", "{{< /a >}}\n"),
      ("{% a %}\n", "{% enda %}\n"),
    ] {
      let text = String(repeating: open, count: 10_000) + "b\n\n" + String(repeating: close, count: 10_000)
      #expect(tree(text).split(separator: "\n").count { $0.contains("box(") } == 100)
    }
  }

  private func tree(_ text: String, _ options: Options = .standard) -> String {
    Document(text, options: options).dump.replacing(/\ \d+\.\.<\d+/, with: "")
  }

  private func expect(
    _ text: String, _ options: Options = .standard, sourceLocation: SourceLocation = #_sourceLocation,
    _ dump: () -> String
  ) {
    #expect(tree(text, options) == dump(), sourceLocation: sourceLocation)
  }
}
