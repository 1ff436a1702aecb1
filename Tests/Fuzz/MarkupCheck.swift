/// Finds what a browser would obey in a page of HTML that is made of a post.
enum MarkupCheck {
  private static let elements = Set(
    """
    a abbr article aside b bdi blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure \
    h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub \
    summary sup table tbody td tfoot th thead time tr tt u ul var wbr
    """.split(separator: " "))

  private static let attributes = Set(
    """
    align alt aria-label checked class colspan dir disabled height href id lang name open reversed rowspan src start \
    title type width
    """.split(separator: " "))

  /// What is no text, no tag of these with attributes of these in quotes, and no link to where one may lead.
  static func faults(in bytes: [UInt8]) -> [String] {
    let parts = String(decoding: bytes, as: UTF8.self).utf8.split(
      separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    var faults = parts.first?.isEmpty == true ? [] : ["text before the first tag"]
    for part in parts.dropFirst() {
      let end = part.firstIndex(of: UInt8(ascii: ">")) ?? part.endIndex
      let tag = Substring(part[..<end])
      let text = part[end...].dropFirst()
      if end == part.endIndex || text.contains(UInt8(ascii: ">")) || text.contains(UInt8(ascii: "\"")) {
        faults.append("<\(tag): no tag, or markup behind it")
      }
      faults += self.faults(inTag: tag)
    }
    return faults
  }

  private static func faults(inTag tag: Substring) -> [String] {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return ["<\(tag)>: a quote is open"] }
    var faults: [String] = []
    for (index, part) in parts.enumerated() {
      if index % 2 == 0 {
        var words = part.split { " =/".contains($0) }
        if index == 0, !elements.contains(words.isEmpty ? "" : words.removeFirst()) {
          faults.append("<\(tag)>: an element")
        }
        if words.contains(where: { !attributes.contains($0) }) { faults.append("<\(tag)>: an attribute") }
      } else if parts[index - 1].hasSuffix("href=") || parts[index - 1].hasSuffix("src="), leadsAstray(part) {
        faults.append("<\(tag)>: an address")
      }
    }
    return faults
  }

  private static func leadsAstray(_ address: Substring) -> Bool {
    if address.hasPrefix("//") { return true }
    let head = address.prefix { !"/?#".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return false }
    return !["http", "https", "mailto"].contains(head[..<colon].lowercased())
  }
}
