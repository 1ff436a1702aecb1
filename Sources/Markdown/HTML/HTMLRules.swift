/// What keeps a page safe that is made of a text nobody vouches for.
///
/// Raw HTML is kept as far as it is known to be harmless, element by element and attribute by attribute; scripts, styles
/// and drawings are left out, and all else of it is shown as text. Links lead to the web, to a mail program or to what
/// lies beside the page.
package struct HTMLRules {
  /// The anchor of each heading, by the offset of its block.
  let anchors: [Int: String]
  /// What stands before each name of a place, and in the links there: one page may hold several texts.
  let prefix: String
  /// The address to load an image from, or something else that a page embeds; `nil` for what is linked and not loaded.
  let image: (_ address: String, _ isEmbed: Bool) -> String?
  /// The text of a formula in LaTeX, in as many rows as it needs where it stands by itself; `nil` for one that cannot be set.
  let formula: (_ source: String, _ isAlone: Bool) -> String?

  package init(
    anchors: [Int: String], prefix: String = "",
    image: @escaping (_ address: String, _ isEmbed: Bool) -> String?,
    formula: @escaping (_ source: String, _ isAlone: Bool) -> String?
  ) {
    self.anchors = anchors
    self.prefix = prefix
    self.image = image
    self.formula = formula
  }

  /// Elements that show or mean something and run nothing, with the attributes that each may have.
  static let elements: [String: Set<String>] = {
    let plain = [
      "abbr", "b", "bdi", "blockquote", "br", "caption", "center", "cite", "code", "dd", "del", "dfn", "div",
      "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd",
      "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span",
      "strong", "sub", "summary", "sup", "table", "tbody", "tfoot", "thead", "time", "tr", "tt", "u", "ul",
      "var", "wbr",
    ]
    var elements: [String: Set<String>] = [:]
    for name in plain { elements[name] = ["title", "lang", "dir", "align"] }
    elements["a"] = ["href", "title", "id", "name"]
    elements["details"] = ["open"]
    elements["img"] = ["src", "alt", "title", "width", "height", "align"]
    elements["ol"]?.formUnion(["start", "reversed"])
    for name in ["td", "th"] { elements[name] = ["colspan", "rowspan", "align"] }
    return elements
  }()

  /// Whether an address leads where a link may: to http, https or mailto, or to what lies beside the page.
  ///
  /// Browsers take white space and controls out before they look for the scheme (URL Standard, section 4.4).
  static func allows(_ address: String) -> Bool {
    let bytes = address.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    let head = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = String(decoding: head[..<colon], as: UTF8.self).lowercased()
      return ["http", "https", "mailto"].contains(scheme)
    }
    // Two slashes, of either kind, begin the name of a host.
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    return !(bytes.count > 1 && isSlash(bytes[0]) && isSlash(bytes[1]))
  }
}
