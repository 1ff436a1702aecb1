import Testing

@testable import lectern

struct EditorTests {
  @Test(arguments: [
    ("vi", "vi +7 a.md"), ("/usr/bin/nvim -R", "/usr/bin/nvim -R +7 a.md"), ("nano", "nano +7 a.md"),
    ("emacs -nw", "emacs -nw +7 a.md"), ("less", "less +7 a.md"), ("hx", "hx a.md:7"),
    ("code --wait", "code --wait -g a.md:7"), ("code -g", "code -g a.md:7"), ("ed", "ed a.md"),
    ("  vim  ", "vim +7 a.md"),
  ])
  func lines(command: String, arguments: String) {
    let editor = Editor(visual: command, editor: nil)
    #expect(editor?.arguments(opening: "a.md", line: 7).joined(separator: " ") == arguments)
  }

  @Test func visualGoesFirstUnlessItIsEmpty() {
    #expect(Editor(visual: "vim", editor: "ed")?.name == "vim")
    #expect(Editor(visual: " ", editor: "ed")?.name == "ed")
    #expect(Editor(visual: nil, editor: "") == nil)
  }

  /// No shell reads it, and no editor takes it for an option.
  @Test func aPathIsOneArgument() {
    let editor = Editor(visual: nil, editor: "vi")
    #expect(editor?.arguments(opening: "-c q; $(x).md", line: 1) == ["vi", "+1", "./-c q; $(x).md"])
  }
}
