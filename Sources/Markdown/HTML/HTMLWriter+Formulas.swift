/// Formulas as text, with their source where it is looked for: in their titles.
extension HTMLWriter {
  mutating func writeSafe(formula inline: Inline) {
    let name = inline.kind == .displayMath ? "math display" : "math"
    guard let text = rules?.formula(inline.text, false) else {
      write("<code class=\"\(name)\">")
      write(escaped: inline.text)
      return write("</code>")
    }
    write(formula: text, of: inline.text, in: "span", name)
  }

  /// One that stands by itself.
  mutating func writeSafe(formula block: Block) {
    let latex = String(decoding: block.literal.dropLast(), as: UTF8.self)
    guard let text = rules?.formula(latex, true) else { return write(code: block.literal, info: "math") }
    startLine()
    write(formula: text, of: latex, in: "pre", "math")
    write("\n")
  }

  private mutating func write(formula text: String, of source: String, in tag: String, _ name: String) {
    write("<\(tag) class=\"\(name)\" title=\"")
    write(escaped: source)
    write("\">")
    write(escaped: text)
    write("</\(tag)>")
  }
}
