import Testing

@testable import lectern

/// What TERM says of the colours that a printed post may have.
@Suite struct PrintingColorsTests {
  @Test(
    arguments: [
      ("xterm-256color", Color.Depth.indexed), ("screen.xterm-256color", .indexed),
      ("xterm+256color", .indexed),
      ("tmux-256color", .indexed), ("xterm-kitty", .indexed), ("screen.foot", .indexed), ("foot", .indexed),
      ("foot-direct", .direct), ("xterm", .sixteen), ("vt100", .sixteen), ("football", .sixteen),
      ("", .sixteen),
    ])
  func depth(type: String, depth: Color.Depth) {
    #expect(Capabilities(printing: { $0 == "TERM" ? type : nil }).depth == depth)
  }
}
