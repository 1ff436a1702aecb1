/// What the site that a collection belongs to says of itself: where it is to be found, and below which path.
package struct SiteConfig: Equatable, Sendable {
  /// The host of its public address, in lower case; `nil` where none is known.
  package var host: String?
  /// The path of its start page, without a slash at the end.
  package var base = ""

  package init() {}

  init(address: String, base: String = "") {
    var path = ""
    if let start = address.firstRange(of: "://") {
      let rest = address[start.upperBound...]
      host = rest.prefix { $0 != "/" }.lowercased()
      path = String(rest.drop { $0 != "/" })
      if host?.isEmpty == true || host?.contains(where: { "{}$ ".contains($0) }) == true { host = nil }
    }
    self.base = Self.clean(path) + Self.clean(base)
  }

  /// What tells it from others.
  var text: String { "\(host ?? "")\(base)" }

  /// An address of the web as one of the site, where it is; `nil` for any other.
  func own(_ address: String) -> LinkAddress? {
    guard let host, let start = address.firstRange(of: ":") else { return nil }
    let rest = address[start.upperBound...].drop { $0 == "/" }
    let name = rest.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
    guard name.lowercased() == host else { return nil }
    return LinkAddress("/" + rest.dropFirst(name.count).drop { $0 == "/" })
  }

  /// A path of the site without that of its start page.
  func withoutBase(_ path: String) -> String {
    !base.isEmpty && path.hasPrefix(base + "/") ? String(path.dropFirst(base.count)) : path
  }

  private static func clean(_ path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
  }

  /// The files that sites are configured in, each with the names of its address and its base.
  static let files: [(name: String, address: String, base: String?)] = [
    ("hugo.toml", "baseURL", nil), ("hugo.yaml", "baseURL", nil), ("hugo.yml", "baseURL", nil),
    ("hugo.json", "baseURL", nil), ("config.toml", "baseURL", nil), ("config.toml", "base_url", nil),
    ("config.yaml", "baseURL", nil), ("config.yml", "baseURL", nil), ("_config.yml", "url", "baseurl"),
    ("astro.config.mjs", "site", "base"), ("astro.config.ts", "site", "base"),
    ("astro.config.js", "site", "base"),
  ]

  /// The configuration of the site that a folder lies in.
  package static func found(around folder: String) -> SiteConfig {
    site(around: folder)?.config ?? SiteConfig()
  }

  /// The folder of that site.
  static func folder(around folder: String) -> String? { site(around: folder)?.folder }

  /// That of the folder itself, else the nearest one above.
  private static func site(around folder: String) -> (folder: String, config: SiteConfig)? {
    guard var path = RealPath.found(at: folder) else { return nil }
    for _ in 0..<5 {
      for file in files {
        guard let text = SettingsFile.text(of: "\(path)/\(file.name)"),
          let address = value(named: file.address, in: text)
        else { continue }
        let base = file.base.flatMap { value(named: $0, in: text) } ?? ""
        return (path, SiteConfig(address: address, base: base))
      }
      let parent = RealPath.parent(of: path)
      if parent == path { break }
      path = parent
    }
    return nil
  }

  /// The first value of a name at the start of a line, quotes taken away: the same in YAML, TOML, JSON and the code of Astro,
  /// none of which is read any further.
  static func value(named name: String, in text: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline) {
      var rest = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" }
      guard rest.lowercased().hasPrefix(name.lowercased()) else { continue }
      rest = rest.dropFirst(name.count).drop { "\"' \t".contains($0) }
      guard let sign = rest.first, sign == ":" || sign == "=" else { continue }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      if let quote = rest.first, "\"'`".contains(quote) {
        return String(rest.dropFirst().prefix { $0 != quote })
      }
      let bare = rest.prefix { !", \t#".contains($0) }
      return bare.isEmpty ? nil : String(bare)
    }
    return nil
  }
}
