/// Why a frontmatter is no YAML, TOML or JSON.
struct FormatError: Error, Equatable {
  /// The line of the content, counted from 1; `nil` where the parser does not tell.
  var line: Int?
  var message: String
}
