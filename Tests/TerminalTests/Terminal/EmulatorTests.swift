import Testing

/// What the tests rely on in the emulator.
struct EmulatorTests {
  @Test func aLinkThatComesInPiecesIsNoTitle() throws {
    let pieces = [#"\033]8;id=1;https://a.org/#0;"#, #"2;0~\033\\text"#]
    let program = pieces.map { "printf '\($0)'" }.joined(separator: "; sleep 0.2; ")
    let terminal = try Terminal(["-c", program], program: "/bin/sh")
    try terminal.wait(for: "text")
    #expect(terminal.title == "")
    #expect(terminal.row(0) == "text")
  }
}
