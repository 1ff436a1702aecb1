import Markdown

extension PostText {
  /// Makes a post of the bytes of a file. It never fails: what is wrong becomes a finding.
  /// - Parameters:
  ///   - id: where it lies in the collection; its names tell what the file does not.
  ///   - root: the collection.
  package init(_ source: [UInt8], id: Post.ID, root: String, today: PostDate, _ detail: Detail = .whole) {
    self.init(source, id: id, PostPath(id, root: root), today: today, detail)
  }

  /// Makes a post of what came without a file.
  /// - Parameters:
  ///   - id: what its findings call it.
  ///   - name: its title, where it has none of its own.
  package init(_ source: [UInt8], id: Post.ID, named name: String, today: PostDate, _ detail: Detail = .whole)
  {
    self.init(source, id: id, PostPath(title: name), today: today, detail)
  }

  /// Makes a post of the beginning of a file. How much there is to read is reckoned from it.
  /// - Parameter size: of the whole file, in UTF-8 bytes.
  init(beginning source: [UInt8], of size: Int, id: Post.ID, root: String, today: PostDate) {
    let text = PostText(source, id: id, root: root, today: today)
    var post = text.post
    let share = Double(max(1, source.count)) / Double(max(1, size))
    post.words = Int(Double(post.words) / share)
    post.minutes = Int(Double(post.minutes) / share)
    post.body = nil
    self.init(post: post, document: text.document, size: size)
  }

  private init(_ file: [UInt8], id: Post.ID, _ path: PostPath, today: PostDate, _ detail: Detail) {
    var findings = Findings(path: id)
    // Others who read the folder do not take it.
    if UTF16Source.isMarked(file) { findings.add("text is UTF-16, expected UTF-8") }
    let source = UTF16Source.decoded(file)
    if detail == .whole { Encoding.check(source, &findings) }
    let frontmatter = Frontmatter(of: source, findings: &findings)
    let document = Document(source, from: frontmatter.body, options: .of(id))
    var reader = FieldReader(frontmatter, findings: findings)
    var post = Post(id, &reader, document, path, today: today)
    if detail == .whole {
      let (outline, digest) = sideBySide(
        for: source.count, { Outline(of: document) },
        { [start = min(frontmatter.body, source.count)] in Digest(of: source[start...]) })
      post.sections = outline.sections
      post.take(outline.count)
      post.body = digest.short
    }
    self.init(post: post, document: document)
  }
}

extension Options {
  /// What there is besides Markdown in a file of this name.
  static func of(_ id: Post.ID) -> Options { id.lowercased().hasSuffix(".mdx") ? .mdx : .standard }
}

extension Post {
  /// Characters of a title, description or tag: more than anybody reads on a shelf.
  private static let longest = 300

  fileprivate init(
    _ id: ID, _ reader: inout FieldReader, _ document: Document, _ path: PostPath, today: PostDate
  ) {
    let title = reader.text(FieldNames.title).map { PlainTitle.text(of: $0) }
    self.init(id: id, title: (title ?? Opening.title(of: document) ?? path.title).shortened(to: Self.longest))
    let description = reader.text(FieldNames.description).map {
      PlainTitle.text(of: $0).shortened(to: Self.longest)
    }
    isDescribed = description != nil
    date = reader.date(FieldNames.date) ?? path.date
    if description == nil || date == nil {
      let opening = Opening(of: document)
      self.description = description ?? opening.description
      date = date ?? opening.date
    } else {
      self.description = description ?? ""
    }
    updated = reader.date(FieldNames.updated)
    tags = reader.list(FieldNames.tags, words: true).map { $0.shortened(to: Self.longest) }
    categories = reader.list(FieldNames.categories, words: true).map { $0.shortened(to: Self.longest) }
    series = reader.list(FieldNames.series, words: false).first?.shortened(to: Self.longest)
    image = reader.image()
    language = reader.text(FieldNames.language) ?? path.language
    addresses = reader.texts(FieldNames.addresses + FieldNames.aliases)
    slugs = reader.texts(FieldNames.slug)
    (badges, isPassing) = Self.badges(&reader, path, date: date, today: today)
    findings = reader.findings.all
  }

  /// Takes what there is to read in it.
  package mutating func take(_ count: WordCount) {
    words = count.total
    minutes = count.minutes
  }

  private static func badges(
    _ reader: inout FieldReader, _ path: PostPath, date: PostDate?, today: PostDate
  ) -> (Badges, isPassing: Bool) {
    var badges: Badges = []
    let isDraft = reader.flag(FieldNames.draft) ?? false
    let isShown = reader.flag(FieldNames.shown, silent: true) ?? true
    let status = reader.field(FieldNames.status)?.value.text?.lowercased()
    if isDraft || !isShown || path.isDraft || status == "draft" { badges.insert(.draft) }
    let start = reader.date(FieldNames.publishDate) ?? date
    if let start, start.isDay(after: today) { badges.insert(.future) }
    let end = reader.date(FieldNames.expiry)
    if let end, !end.isDay(after: today) { badges.insert(.expired) }
    return (badges, isPassing: badges.contains(.future) || end != nil)
  }
}
