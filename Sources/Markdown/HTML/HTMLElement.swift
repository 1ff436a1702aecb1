/// The elements of HTML by what becomes of them where there is no browser.
package enum HTMLElement {
  /// Whether a name is one of HTML: any other is shown as it is written.
  package static func isKnown(_ name: String) -> Bool {
    inlines.contains(name) || blocks.contains(name) || embeds.contains(name)
  }

  /// Elements that only say how their text looks or what it means.
  package static let inlines: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins",
    "kbd", "label", "mark", "nobr", "output", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]

  /// Elements that begin a row of their own.
  package static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup",
    "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
    "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "colgroup", "col", "link", "meta", "base", "title",
    "param",
    "track", "source", "map", "area",
  ]

  /// Elements that show what no row can: a label stands for them.
  package static let embeds: Set<String> = ["audio", "canvas", "embed", "iframe", "object", "video"]

  /// Elements that hold blocks of any kind.
  static let containers: Set<String> = [
    "article", "aside", "blockquote", "center", "details", "div", "footer", "header", "main", "nav",
    "section",
  ]

  package static func address(ofEmbed tag: HTMLTag) -> String? { tag["src"] ?? tag["data"] }

  /// What a checkbox looks like.
  package static func box(isChecked: Bool) -> String { isChecked ? "☑ " : "☐ " }
}
