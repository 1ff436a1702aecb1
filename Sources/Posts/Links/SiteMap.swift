/// Where the posts of a collection are to be found: by their paths, and by the addresses that a site gives them.
package struct SiteMap: Sendable {
  private let config: SiteConfig
  private let ids: [Post.ID]
  /// By path, with their case folded.
  private var paths: [String: Int] = [:]
  /// By the last part of their addresses, with case folded.
  private var slugs: [String: [Int]] = [:]
  /// By the addresses that they say they have, without slashes at the ends.
  private var names: [String: Int] = [:]

  package init(_ posts: some Swift.Collection<Post>, _ config: SiteConfig = SiteConfig()) {
    self.config = config
    ids = posts.map(\.id)
    for (index, post) in posts.enumerated() {
      claim(post.id.lowercased(), index, in: &paths)
      for slug in Set(Self.slugs(of: post)) { slugs[slug, default: []].append(index) }
      for name in post.addresses { claim(Self.trimmed(name).lowercased(), index, in: &names) }
    }
  }

  /// Of several posts that claim one address, the first by its path has it, in whatever order they come.
  private func claim(_ address: String, _ index: Int, in addresses: inout [String: Int]) {
    if let other = addresses[address], ids[other] <= ids[index] { return }
    addresses[address] = index
  }

  /// What the last part of its address may be.
  static func slugs(of post: Post) -> [String] {
    let parts = post.id.split(separator: "/")
    let stem = String(PostPath.splitLanguage(withoutEnding(String(parts.last ?? "").lowercased())[...]).name)
    let isIndex = FileName.indexes.contains(stem)
    let name = isIndex ? parts.dropLast().last.map { $0.lowercased() } ?? "" : stem
    let dated = DatedName(name[...]).slug
    return [name, dated.isEmpty ? name : String(dated)] + post.slugs.map { $0.lowercased() }
  }

  // MARK: Resolving

  /// What a link leads to.
  ///
  /// - Parameters:
  ///   - address: as the post means it: of Markdown, HTML or a wikilink.
  ///   - id: the post that it stands in.
  package func target(of address: String, in id: Post.ID) -> LinkTarget {
    let link = LinkAddress(address)
    if let scheme = link.scheme { return target(ofScheme: scheme, link.path) }
    if link.path.hasPrefix("//") { return .outside("https:" + address) }
    if link.path.isEmpty { return .post(id, anchor: link.anchor) }
    if let index = find(link, from: id) { return .post(ids[index], anchor: link.anchor) }
    let path = link.path.hasPrefix("/") ? link.path : Self.folder(of: id) + link.path
    guard let joined = Self.normalized(path) else {
      return .nowhere("\(link.path) leads out of the collection")
    }
    let name = joined.split(separator: "/").last ?? ""
    return Self.isFile(name) ? .file(joined) : .nowhere("no post at \(link.path)")
  }

  private func target(ofScheme scheme: String, _ address: String) -> LinkTarget {
    switch scheme {
    case "http", "https":
      // What is not among the site's posts is to be had there still.
      guard let link = config.own(address), let index = find(link, from: "") else { return .outside(address) }
      return .post(ids[index], anchor: link.anchor)
    case "mailto": return .outside(address)
    default: return .nowhere("addresses of \(scheme): are not opened")
    }
  }

  private func find(_ link: LinkAddress, from id: Post.ID) -> Int? {
    switch link.form {
    case .dated: return bySlug(DatedName(Self.last(of: link.path)[...]).slug.lowercased(), link.path)
    case .content: return byPath(Self.trimmed(link.path)) ?? bySuffix(link.path)
    case .reference:
      return byPath(Self.normalized(Self.folder(of: id) + link.path)) ?? byPath(Self.trimmed(link.path))
        ?? bySuffix(link.path)
    case .url: break
    }
    if link.path.hasPrefix("/") { return bySite(link.path) }
    // From the file, and from the page that a site makes of it, which stands for a folder.
    let stem = Self.withoutEnding(id)
    let candidates = [Self.folder(of: id) + link.path, "\(stem)/\(link.path)"].compactMap(Self.normalized)
    if let found = candidates.lazy.compactMap(byPath).first { return found }
    if let found = candidates.lazy.compactMap({ bySite("/" + $0) }).first { return found }
    // The name of a page, as wikis have it.
    return link.path.contains("/") ? bySuffix(link.path) : bySuffix(link.path) ?? byTitle(link.path)
  }

  /// A post by its path, with or without its ending, or by that of its folder.
  private func byPath(_ path: String?) -> Int? {
    guard let path = path.map({ Self.trimmed($0).lowercased() }) else { return nil }
    if let index = paths[path] { return index }
    let stem = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    for ending in FileName.endings {
      if let index = paths[stem + ending] { return index }
    }
    for name in FileName.indexes {
      for ending in FileName.endings {
        if let index = paths[stem.isEmpty ? name + ending : "\(stem)/\(name)\(ending)"] { return index }
      }
    }
    return nil
  }

  /// A post by the end of its path.
  private func bySuffix(_ path: String) -> Int? {
    let parts = Self.trimmed(path).lowercased().split(separator: "/")
    guard let last = parts.last, !parts.contains("..") else { return nil }
    let ending = FileName.endings.first { last.hasSuffix($0) }
    let stem = String(last.dropLast(ending?.count ?? 0))
    let isIndex = FileName.indexes.contains(stem) && parts.count > 1
    let slug = isIndex ? String(parts[parts.count - 2]) : stem
    let folders = parts.dropLast(isIndex ? 2 : 1)
    return best(slugs[slug] ?? []) { id in
      let own = Self.folders(of: id)
      return own.suffix(folders.count).elementsEqual(folders) ? folders.count : nil
    }
  }

  /// A post by its address on the site: one that it says it has, else by the end of that, as far as folders say so.
  private func bySite(_ path: String) -> Int? {
    guard let normal = Self.normalized(config.withoutBase(path)) else { return nil }
    let key = Self.trimmed(normal).lowercased()
    if let index = names[key] ?? byPath(key) { return index }
    return bySlug(Self.last(of: key), key)
  }

  /// A post by the last part of its address. The folders before it are its own, days, or those that lead to the collection.
  private func bySlug(_ slug: String, _ path: String) -> Int? {
    let slug = slug.hasSuffix(".html") ? String(slug.dropLast(5)) : slug
    let folders = path.lowercased().split(separator: "/").dropLast().filter { !$0.allSatisfy(\.isNumber) }
    return best(slugs[slug] ?? []) { id in
      let own = Self.folders(of: id).filter { !$0.allSatisfy(\.isNumber) && !$0.hasPrefix("_") }
      let common = zip(own.reversed(), folders.reversed()).prefix { $0 == $1 }.count
      // Of two folders that differ, one at least has to lead on.
      return common == min(own.count, folders.count) || own.contains("content") ? common : nil
    }
  }

  private func byTitle(_ title: String) -> Int? {
    best(slugs[Self.slug(title)] ?? []) { _ in 0 }
  }

  /// The candidate that matches best; of equals the one with the shorter path, then the first.
  private func best(_ candidates: [Int], _ rank: (Post.ID) -> Int?) -> Int? {
    let ranked = candidates.compactMap { index in rank(ids[index]).map { ($0, index) } }
    return ranked.min { left, right in
      (-left.0, ids[left.1].utf8.count, ids[left.1]) < (-right.0, ids[right.1].utf8.count, ids[right.1])
    }?.1
  }

  /// A title as an address has it.
  static func slug(_ title: String) -> String {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  // MARK: Paths

  /// Whether a name has an ending, and not one of posts.
  static func isFile(_ name: some StringProtocol) -> Bool {
    name.contains(".") && !FileName.endings.contains { name.lowercased().hasSuffix($0) }
  }

  static func withoutEnding(_ path: String) -> String {
    let ending = FileName.endings.first { path.lowercased().hasSuffix($0) }
    return String(path.dropLast(ending?.count ?? 0))
  }

  static func folder(of id: Post.ID) -> String {
    id.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(id[...$0]) } ?? ""
  }

  /// In lower case; those of an index are one less.
  private static func folders(of id: Post.ID) -> [Substring] {
    let parts = id.lowercased().split(separator: "/")
    let stem = (parts.last ?? "").prefix { $0 != "." }
    return Array(parts.dropLast(FileName.indexes.contains(String(stem)) ? 2 : 1))
  }

  static func last(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  static func trimmed(_ path: String) -> String {
    path.split(separator: "/").joined(separator: "/")
  }

  /// Without `.` and `..`; `nil` where it leads above the top.
  static func normalized(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      if parts.popLast() == nil { return nil }
    }
    return parts.joined(separator: "/")
  }
}
