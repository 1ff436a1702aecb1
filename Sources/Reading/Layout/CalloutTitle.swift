internal import Markdown

/// The row above a callout's text: its kind in capitals, and the title if its author gave one.
extension StyledText {
  /// Where it folds, which is not done here, a mark says so.
  init(_ title: Inlines, titleOf callout: Block.Callout) {
    let source = title.first?.range.lowerBound ?? 0
    self.init(title, style: Style(.text, .bold))
    let title = self
    self = StyledText()
    append(
      (callout.fold == nil ? "" : "▾ ") + callout.name.uppercased(), Style(callout.role, .bold),
      source: source,
      isVerbatim: false)
    guard !title.isEmpty else { return }
    append(" · ", Style(callout.role), source: source, isVerbatim: false)
    append(title)
  }
}

extension Style {
  /// What a description describes.
  static let term = Style(.text, .bold)
}

extension Block.Callout {
  /// Warnings look as the program's own do, whatever they are called.
  var role: Role { Self.warnings.contains(name) ? .warning : .callout }

  /// The kinds of GitHub and Obsidian that warn.
  private static let warnings: Set<String> = [
    "attention", "bug", "caution", "danger", "error", "fail", "failure", "missing", "warning",
  ]
}
