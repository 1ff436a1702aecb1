internal import Markdown

/// What the links and images of posts do not lead to.
package struct LinkCheck {
  private let root: String
  private let map: SiteMap
  /// The folders at the top of the collection, in lower case.
  private let folders: Set<Substring>
  private let read: (Post.ID) -> PostText?
  /// Where a site is configured that the collection is of.
  private let site: String?
  /// Of the posts that links with an anchor lead to.
  private var anchors: [Post.ID: PostAnchors] = [:]

  /// - Parameter read: gives a post of the library with its text.
  package init(_ library: Library, read: @escaping (Post.ID) -> PostText?) {
    root = library.root
    map = SiteMap(library.posts, library.site)
    folders = Set(
      library.posts.compactMap { $0.id.contains("/") ? $0.id.lowercased().split(separator: "/").first : nil })
    self.read = read
    site = SiteConfig.folder(around: root)
  }

  /// A finding for each link that leads nowhere: to no post, no section of one, or no file.
  package mutating func findings(of text: PostText) -> [Finding] {
    var links: [(address: String, offset: Int, isImage: Bool)] = []
    for leaf in text.document.leaves where leaf.hasInlines { Self.gather(leaf.inlines, into: &links) }
    // Lines are counted once for all.
    let source = text.document.source
    var (line, counted) = (1, 0)
    var findings: [Finding] = []
    for link in links.sorted(by: { $0.offset < $1.offset }) {
      guard let message = complaint(of: link.address, isImage: link.isImage, in: text) else { continue }
      line += source[counted..<min(link.offset, source.count)].count { $0 == UInt8(ascii: "\n") }
      counted = min(link.offset, source.count)
      findings.append(Finding(path: text.post.id, line: line, message: message))
    }
    return findings
  }

  private static func gather(
    _ inlines: Inlines, into links: inout [(address: String, offset: Int, isImage: Bool)]
  ) {
    for inline in inlines {
      switch inline.kind {
      case .link, .image:
        links.append((inline.destination, inline.range.lowerBound, inline.kind == .image))
        gather(inline.children, into: &links)
      case .emphasis, .strong, .strikethrough, .mark, .inlineFootnote: gather(inline.children, into: &links)
      default: break
      }
    }
  }

  private mutating func complaint(of address: String, isImage: Bool, in text: PostText) -> String? {
    let what = isImage ? "image" : "link"
    // Expressions are for the site to work out, and other programs open other schemes.
    let link = LinkAddress(address)
    if link.path.contains("{{") || link.path.contains("{%") { return nil }
    if let scheme = link.scheme, !["http", "https", "file"].contains(scheme) { return nil }
    switch map.target(of: address, in: text.post.id) {
    case .outside: return nil
    case .post(let id, let anchor):
      guard let anchor, !has(anchor, id, id == text.post.id ? text : nil) else { return nil }
      return "\(what) to no section: \(address)"
    case .file(let path):
      return isMissing(path, isOfSite: address.hasPrefix("/")) ? "\(what) to no file: \(address)" : nil
    case .nowhere:
      // What a site makes besides its posts, as lists of tags, is not known here.
      let first = address.split(separator: "/").first.map { $0.lowercased() }
      if address.hasPrefix("/"), first.map({ folders.contains($0[...]) }) != true { return nil }
      return "\(what) to nothing: \(address)"
    }
  }

  private mutating func has(_ anchor: String, _ id: Post.ID, _ text: PostText?) -> Bool {
    guard anchor != "top" else { return true }
    if anchors[id] == nil { anchors[id] = (text ?? read(id)).map { PostAnchors(of: $0) } }
    return anchors[id]?.contains(anchor) ?? true
  }

  /// Where a site keeps what it copies as it is, beside its posts or above them.
  private static let places = ["", "static/", "public/", "assets/", "src/"]

  private func isMissing(_ path: String, isOfSite: Bool) -> Bool {
    guard isOfSite else { return !RealPath.exists("\(root)/\(path)") }
    // Of which site they are is known only where one is configured.
    guard let site else { return false }
    return !Self.places.contains {
      RealPath.exists("\(site)/\($0)\(path)") || RealPath.exists("\(root)/\($0)\(path)")
    }
  }
}
