extension LinearTests {
  static let foreign: [Shape] = [
    .repeating("", "$"), .repeating("", "$$"), .repeating("", "$a "), .repeating("", "$5 30$ "),
    .repeating("", "$a$"),
    .repeating("", "$`"), .repeating("", "$`a`"), .repeating("", "$$a`"), .repeating("$$", "a$b "),
    .repeating("", "$$\n"),
    .repeating("", "$$\n\n"), .repeating("", "> $$\n\n"), .repeating("a\n", "$$ b\n"),
    .repeating("$$\n", "a\n"),
    .repeating("", "$\\"), .repeating("", "a $$\n"),
    .repeating("", "{{<"), .repeating("", "{{< a "), .repeating("", "{{% a\n"), .repeating("", "{{"),
    .repeating("", "{{\n"),
    .repeating("", "{%"), .repeating("", "{% a "), .repeating("", "{% a %}\n"), .repeating("", "{{/*"),
    .repeating("", "{/*\n"),
    .repeating("a ", "{% 1 ", " %}"), .repeating("{% raw %}", "{% a ", " %}"),
    .repeating("", "{/* a\n\n", "*/} x\n"), .repeating("", "{{/* a\n\n", "*/}} x\n"),
    .repeating("", "{% comment %}\n\n", "> {% endcomment %}"), .repeating("", "{{< a >}}"),
    .repeating("", "{{< a >}}\n"), .repeating("", "{{< /a >}}\n"),
    .repeating("", "{% comment %}\n\n"), .repeating("", "<A>b</A> "), .repeating("", "{{< a >}}b{{< /a >}} "),
    .repeating("", "{{< a\n", ">}} b\n"), .repeating("", "{{< a >}}\n\n", "{{< /a >}}\n"),
    .repeating("", "{% comment %}{% endcomment %} a\n"),
    .repeating("", "{% comment %}"), .repeating("", "[a]({{"), .repeating("", "[a]({% b %})"),
    .repeating("", "{{ a }}"),
    .repeating("", "<A>"), .repeating("", "<A>\n"), .repeating("", "</A>\n"), .repeating("", "<A b={"),
    .repeating("", "<A b={\n"),
    .repeating("", "<A b=\""), .repeating("", "<A {...b} "), .repeating("", "<A />\n"),
    .repeating("", "<A>b</A>\n"),
    .repeating("<A x={'", "\\'"), .repeating("<A", " x={\\'}"), .repeating("", "<A x={\\'}/> "),
    Shape("elements in the expressions of others, none of them whole") {
      "a " + String(repeating: "<A x={", count: $0) + String(repeating: "}!", count: $0)
    },
    Shape("elements in the expressions of others, which nothing closes") {
      String(repeating: "<A x={\n\n", count: $0) + String(repeating: "}>\n", count: $0)
    },
    .repeating("<A\n", " b"), .repeating("", "<A>\n\n</B>\n\n"),
    .repeating("", ":::"), .repeating("", ":::\n"), .repeating("", "::: a\n"), .repeating("", "::: a\n:::\n"),
    .repeating("", "%%"), .repeating("", "%%\n"), .repeating("", "%%a "), .repeating("", " %%a%%"),
    .repeating("a ", "<svg>"), .repeating("a ", "<svg></svg>"), .repeating("a <svg>", "</svg b"),
    .repeating("a ", "<svg></svg"), .repeating("a ", "<svg>", "`"), .repeating("a ", "<svg a>", "](b)"),
    .repeating("a ", "<script>", "</b>"), .repeating("a ", "<style> a ", "</style>"), .repeating("a ", "^b "),
    .repeating("a ^", "b-"),
    .repeating("a ", "\n^bcd"),
    .repeating("", "<div markdown=\"1\">\n"), .repeating("<div", " markdown"),
    .repeating("", "import a from 'b'\n"), .repeating("", "import a\n"), .repeating("", "import a\n***\n"),
    .repeating("import {", "a,\n"),
    .repeating("", "export const a = {\n\n"),
    Shape("nested elements") {
      String(repeating: "<A>\n", count: $0) + "b\n\n" + String(repeating: "</A>\n", count: $0)
    },
    Shape("nested divs") {
      String(repeating: "::: a\n", count: $0) + "b\n\n" + String(repeating: ":::\n", count: $0)
    },
    Shape("nested shortcodes") {
      String(repeating: "{{< a >}}\n", count: $0) + "b\n\n" + String(repeating: "{{< /a >}}\n", count: $0)
    },
    Shape("elements of many names") { count in
      (0..<count).map { "<A\($0)>\n" }.joined() + (0..<count).map { "</A\($0)>\n" }.joined()
    },
  ]
}
