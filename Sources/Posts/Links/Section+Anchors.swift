extension Section {
  /// Whether an anchor is its own in any dialect: of GitHub, Hugo, Jekyll, Zola, or a title as Obsidian has it, the ones
  /// above it before it. They differ in marks, emoji, hyphens and case; letters and digits are the same in all.
  package func isMeant(by anchor: String) -> Bool {
    let wanted = Self.core(ofAnchor: anchor)
    return !wanted.isEmpty && (wanted == Self.core(of: title) || wanted == Self.core(of: self.anchor))
  }

  /// That of the last of the titles it names.
  static func core(ofAnchor anchor: String) -> String {
    core(of: anchor.unicodeScalars.split(separator: "#").last.map { String($0) } ?? anchor)
  }

  /// Its letters and digits, in lower case; of a text without any, all but blanks and hyphens.
  static func core(of text: String) -> String {
    let letters = text.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let core =
      letters.isEmpty ? text.unicodeScalars.filter { $0 != " " && $0 != "-" && $0 != "\u{FE0F}" } : letters
    return String(String.UnicodeScalarView(core)).lowercased()
  }
}
