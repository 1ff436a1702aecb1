/// What posts have in common, and a shelf can be narrowed to.
package struct Facet: Hashable, Sendable {
  package let kind: Kind
  /// A tag, a category or a series as its posts name it, a year, the path of a folder, or why a site would not show
  /// the post.
  package let name: String

  /// In the order in which they are listed.
  package enum Kind: String, CaseIterable, Sendable {
    case tag, category, series, year, folder, state
  }

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The order of its kind by name: years the newest first.
  static func precedes(_ left: Facet, _ right: Facet) -> Bool {
    left.kind == .year ? left.name > right.name : left.name < right.name
  }
}

extension PostRow {
  /// The facets that the post has. A folder is one of all posts below it.
  var facets: [Facet] {
    let (tags, categories, series) = labels
    var facets = tags.map { Facet(.tag, $0) } + categories.map { Facet(.category, $0) }
    if let series { facets.append(Facet(.series, series)) }
    if let date { facets.append(Facet(.year, String(date.year))) }
    let id = id
    for end in id.indices where id[end] == UInt8(ascii: "/") {
      facets.append(Facet(.folder, String(decoding: id[..<end], as: UTF8.self)))
    }
    if badges.contains(.draft) { facets.append(Facet(.state, "draft")) }
    if badges.contains(.future) { facets.append(Facet(.state, "future")) }
    if badges.contains(.expired) { facets.append(Facet(.state, "expired")) }
    return facets
  }
}
