extension Library {
  /// Why the shelf is empty, as a message to the user: what was left out, by which rule, and the flag that shows it.
  /// `nil` when there are posts.
  package var emptiness: String? {
    guard posts.isEmpty else { return nil }
    if let finding = findings.first(where: \.path.isEmpty) { return "\(root): \(finding.message)" }
    var left: [String] = []
    if skipped.hidden > 0 { left.append("\(skipped.hidden) hidden") }
    if skipped.modules > 0 { left.append("\(skipped.modules) node_modules") }
    if skipped.ignored > 0 { left.append("\(skipped.ignored) ignored by .gitignore") }
    var reasons: [String] = []
    if !left.isEmpty { reasons.append("left out: \(left.joined(separator: ", ")) (--all shows them)") }
    if !findings.isEmpty { reasons.append("unreadable: \(findings.count)") }
    if skipped.others > 0 { reasons.append("not Markdown: \(skipped.others)") }
    return (["\(root): no posts"] + reasons).joined(separator: "; ")
  }
}
