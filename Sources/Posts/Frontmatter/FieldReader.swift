/// Takes from a frontmatter what a post needs, as the type it needs; a value of another type becomes a finding.
struct FieldReader {
  private let frontmatter: Frontmatter
  private(set) var findings: Findings
  /// The tables in which fields are looked for: the top, then where Hugo and Zola keep those of themes.
  private let scopes: [Fields]

  init(_ frontmatter: Frontmatter, findings: Findings) {
    self.frontmatter = frontmatter
    self.findings = findings
    let fields = frontmatter.fields
    scopes = [fields] + ["params", "extra", "taxonomies"].compactMap { fields.table($0) }
  }

  /// The first field that any of the names has a value for.
  func field(_ names: [String]) -> Fields.Field? {
    for scope in scopes {
      for name in names {
        if let field = scope[name] { return field }
      }
    }
    return nil
  }

  /// The text of the first name that has one.
  mutating func text(_ names: [String]) -> String? {
    for field in fields(names) {
      if let text = field.value.text { return text }
      expected("text", for: field)
    }
    return nil
  }

  /// - Parameter silent: whether a value that is no boolean is another reader's business.
  mutating func flag(_ names: [String], silent: Bool = false) -> Bool? {
    for field in fields(names) {
      switch field.value.text?.lowercased() {
      case "true", "yes", "on", "y", "1": return true
      case "false", "no", "off", "n", "0": return false
      default:
        if !silent { expected("true or false", for: field) }
      }
    }
    return nil
  }

  mutating func date(_ names: [String]) -> PostDate? {
    for field in fields(names) {
      guard let text = field.value.text else {
        expected("a date", for: field)
        continue
      }
      if let date = PostDate(parsing: text) { return date }
      if !Self.isNoDate(text.lowercased()) { expected("a date", for: field) }
    }
    return nil
  }

  /// Tags and the like: a list, a comma-separated text, or words.
  /// - Parameter words: whether white space separates where no comma does.
  mutating func list(_ names: [String], words: Bool) -> [String] {
    guard let field = field(names) else { return [] }
    var items: [String] = []
    switch field.value {
    case .none: break
    case .plain(let text), .quoted(let text): items = Self.items(of: text, words: words)
    case .list(let values): for value in values { items += Self.items(of: value) }
    case .table: expected("a list", for: field)
    }
    var seen: Set<String> = []
    return items.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The texts of some fields, whatever they are besides; what is none is another reader's business.
  func texts(_ names: [String]) -> [String] {
    fields(names).flatMap { field -> [String] in
      if case .list(let values) = field.value { return values.compactMap(\.text) }
      return field.value.text.map { [$0] } ?? []
    }.map(\.collapsingSpace).filter { !$0.isEmpty && !$0.contains("{") }
  }

  private func fields(_ names: [String]) -> [Fields.Field] {
    scopes.flatMap { scope in names.compactMap { scope[$0] } }
  }

  private mutating func expected(_ expectation: String, for field: Fields.Field) {
    findings.add(
      "\(field.key): expected \(expectation), found \(field.value.kind)",
      line: frontmatter.line(of: field.key))
  }

  /// What stands in a date's place on purpose: Eleventy's and Hugo's words for dates of files, and a boolean in
  /// `published`.
  private static func isNoDate(_ text: String) -> Bool {
    ["last modified", "created", "git last modified", "git created", "true", "false"].contains(text)
      || text.hasPrefix(":")
  }

  private static func items(of text: String, words: Bool) -> [String] {
    let hasComma = text.contains(",")
    let parts = text.split { $0 == "," || (words && !hasComma && $0.isWhitespace) }
    return parts.map { label($0.trimmingSpace) }
  }

  /// The label of an item: its text, or what a table calls its name.
  private static func items(of value: FieldValue) -> [String] {
    switch value {
    case .plain, .quoted: [value.text.map(label) ?? ""]
    case .list(let values): values.compactMap { $0.text.map(label) }
    case .table(let fields):
      [["name", "title", "label"].lazy.compactMap { fields[$0]?.value.text }.first.map(label) ?? ""]
    case .none: []
    }
  }

  private static func label(_ text: String) -> String {
    String(text.collapsingSpace.drop { $0 == "#" })
  }
}
