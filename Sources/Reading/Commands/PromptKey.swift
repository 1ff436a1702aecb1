/// Keys that mean something while text is typed, as help and documents list them. All others are typed, or do what
/// they do elsewhere.
struct PromptKey {
  let mode: Mode
  let keys: [Key]
  let summary: String

  static func all(in mode: Mode) -> [PromptKey] {
    all.filter { $0.mode == (mode == .table ? .pager : mode) }
  }

  private static let all = [
    PromptKey(.shelf, [.enter], "keep the filter"),
    PromptKey(.shelf, [.escape, .control("c")], "clear the filter"),
    PromptKey(.shelf, [.up, .down, .pageUp, .pageDown], "move in the list"),
    PromptKey(.shelf, [.control("w")], "take the last word back"),
    PromptKey(.shelf, [.control("u")], "empty the filter"),

    PromptKey(.facets, [.enter], "show only the posts of the selected row"),
    PromptKey(.facets, [.escape, .control("c")], "list all again"),
    PromptKey(.facets, [.up, .down, .pageUp, .pageDown], "move in the list"),
    PromptKey(.facets, [.control("w")], "take the last word back"),
    PromptKey(.facets, [.control("u")], "empty the filter"),

    PromptKey(.finder, [.up], "with nothing typed: what was looked for before"),
    PromptKey(.finder, [.control("w")], "take the last word back"),
    PromptKey(.finder, [.control("u")], "empty the prompt"),
    PromptKey(.finder, [.backspace], "take the last letter back; with nothing typed, back"),

    PromptKey(.pager, [.enter], "keep the search; with nothing typed, the last one"),
    PromptKey(.pager, [.escape, .control("c")], "back to where you were"),
    PromptKey(.pager, [.character("?")], "with nothing typed: search backward, and go on so by `n`"),
    PromptKey(.pager, [.up, .down], "what was searched for before"),
    PromptKey(.pager, [.control("r")], "take what is typed as a regular expression, or as words"),
    PromptKey(.pager, [.control("w")], "take the last word back"),
    PromptKey(.pager, [.control("u")], "empty the prompt"),

    PromptKey(.selection, [.enter], "keep the note; with nothing typed, none"),
    PromptKey(.selection, [.escape, .control("c")], "leave the note as it was"),
    PromptKey(.selection, [.control("w")], "take the last word back"),
    PromptKey(.selection, [.control("u")], "empty the note"),

    PromptKey(.outline, [.enter], "read on at the selected section"),
    PromptKey(.outline, [.escape, .control("c")], "list all sections again"),
    PromptKey(.outline, [.up, .down, .pageUp, .pageDown], "move in the list"),
    PromptKey(.outline, [.control("w")], "take the last word back"),
    PromptKey(.outline, [.control("u")], "empty the filter"),
  ]

  private init(_ mode: Mode, _ keys: [Key], _ summary: String) {
    self.mode = mode
    self.keys = keys
    self.summary = summary
  }
}
