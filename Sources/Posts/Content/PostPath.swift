/// What the path of a post tells: a name to show, a date, a language, and whether it lies among drafts.
struct PostPath {
  /// The file name without extension, date and language, as words; that of the folder for an `index.md`.
  let title: String
  let date: PostDate?
  let language: String?
  let isDraft: Bool

  /// - Parameters:
  ///   - id: relative to the collection.
  ///   - root: the collection, for the name of an index at its top.
  init(_ id: Post.ID, root: String) {
    let parts = id.split(separator: "/")
    let folders = Array(parts.dropLast())
    let stem = (parts.last ?? "").prefixUpToLast(".")
    let (name, language) = Self.splitLanguage(stem)
    self.language = language
    isDraft = folders.contains("_drafts")
    let isIndex = FileName.indexes.contains(name.lowercased())
    let shown = isIndex ? folders.last ?? root.split(separator: "/").last ?? name : name
    let dated = DatedName(shown)
    date = (isIndex ? nil : dated.date) ?? DatedName.date(ofFolders: folders)
    title = dated.slug.isEmpty ? String(shown) : Self.words(dated.slug)
  }

  /// Of a post that lies nowhere.
  init(title: String) {
    self.title = title
    date = nil
    language = nil
    isDraft = false
  }

  /// `slug.de` as `slug` and `de`.
  static func splitLanguage(_ stem: Substring) -> (name: Substring, language: String?) {
    guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex else { return (stem, nil) }
    let suffix = stem[stem.index(after: dot)...]
    let parts = suffix.split(separator: "-", omittingEmptySubsequences: false)
    let isRegion = parts.dropFirst().allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isLetter) }
    guard let first = parts.first, parts.count <= 2, isRegion, Language.isCode(first) else {
      return (stem, nil)
    }
    return (stem[..<dot], String(suffix))
  }

  private static func words(_ slug: String) -> String {
    let words = slug.split { "-_ ".contains($0) }.joined(separator: " ")
    guard let first = words.first, words == words.lowercased() else { return words.isEmpty ? slug : words }
    return first.uppercased() + words.dropFirst()
  }
}

extension Substring {
  /// Without the last `separator` and what follows it.
  fileprivate func prefixUpToLast(_ separator: Character) -> Substring {
    lastIndex(of: separator).map { self[..<$0] } ?? self
  }
}
