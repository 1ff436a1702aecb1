internal import Foundation

/// Tails: the last part of an address, the same for all addresses of a post however they are written. By them the links
/// that may lead to a post are found among all; whether they do, a map says of those that have the same tails.
extension SiteMap {
  /// What the addresses of a post end with.
  static func tails(of post: Post) -> Set<String> {
    let name = last(of: post.id)
    let stems = isIndex(name) ? [] : [withoutEnding(name)]
    return Set((slugs(of: post) + stems + post.addresses.map { last(of: $0) }).map(tail))
  }

  /// What an address ends with, once it is taken for all that it may mean; nothing where it leads to no other post.
  static func tails(of address: String, in id: Post.ID, _ config: SiteConfig) -> Set<String> {
    let link = LinkAddress(address)
    if let scheme = link.scheme {
      guard ["http", "https"].contains(scheme), let own = config.own(address) else { return [] }
      return [tail(last(of: own.path))]
    }
    if link.path.isEmpty || link.path.hasPrefix("//") { return [] }
    if link.form == .dated { return [tail(DatedName(last(of: link.path)[...]).slug)] }
    let path = link.path.hasPrefix("/") ? config.withoutBase(link.path) : link.path
    let last = last(of: path)
    if !last.isEmpty, last != ".", last != "..", !isIndex(last) { return [tail(last)] }
    // A folder: from the top, from that of the file, and from the page that a site makes of it.
    let tops = path.hasPrefix("/") ? [""] : ["", folder(of: id), withoutEnding(id) + "/"]
    return Set(tops.compactMap { normalized($0 + path) }.map(tailOfFolder))
  }

  private static func tailOfFolder(_ path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    if let last = parts.last, isIndex(last) { parts.removeLast() }
    return tail(parts.last ?? "")
  }

  private static func isIndex(_ name: String) -> Bool {
    FileName.indexes.contains(String(name.lowercased().prefix { $0 != "." }))
  }

  private static func tail(_ name: String) -> String {
    let stem = withoutEnding(name)
    let tail = slug(stem.lowercased().hasSuffix(".html") ? String(stem.dropLast(5)) : stem)
    // SQLite compares bytes, and file systems have names in either form.
    return tail.utf8.allSatisfy { $0 < 0x80 } ? tail : tail.precomposedStringWithCanonicalMapping
  }
}
