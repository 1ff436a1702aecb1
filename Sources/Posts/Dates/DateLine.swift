/// A line of a text that tells a date and nothing else: `May 23, 2025`, `Published on 2025-05-23`,
/// `23 May 2025 · 5 min read`.
struct DateLine: Equatable {
  /// `nil` where the line tells another day than that of publishing.
  let published: PostDate?

  init?(_ line: String) {
    guard line.utf8.count <= 100, line.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
    let part = line.split { "·|•".contains($0) }.first?.trimmingSpace ?? ""
    var words = part.split { $0.isWhitespace || $0 == ":" }[...]
    let isUpdate = words.prefix(2).contains { ["updated", "modified", "revised"].contains($0.lowercased()) }
    words = words.drop { Self.leads.contains($0.lowercased()) }
    let text =
      words.count == part.split(whereSeparator: \.isWhitespace).count ? part : words.joined(separator: " ")
    guard let date = PostDate(parsing: text) else { return nil }
    published = isUpdate ? nil : date
  }

  private static let leads = [
    "published", "posted", "date", "written", "on", "last", "updated", "modified", "revised", "—", "–", "-",
  ]
}
