import Testing

@testable import lectern

@Suite struct BidiSettingTests {
  @Test(arguments: [
    ([:], true, false),
    (["VTE_VERSION": "7006"], true, true),
    (["VTE_VERSION": "5202"], true, false),
    (["TERM_PROGRAM": "mintty"], true, true),
    (["KONSOLE_VERSION": "221203"], false, false),
    (["TERM_PROGRAM": "Apple_Terminal"], false, false),
  ])
  func terminals(variables: [String: String], isOurs: Bool, mustBeTold: Bool) {
    #expect(Bidi.auto.isOurs { variables[$0] } == isOurs)
    #expect(Bidi.mustBeTold { variables[$0] } == mustBeTold)
    #expect(Bidi.on.isOurs { variables[$0] })
    #expect(!Bidi.off.isOurs { variables[$0] })
  }

  @Test func theTerminalIsToldAndToldBack() throws {
    let terminal = try Terminal.onShelf(environment: ["VTE_VERSION": "7006"])
    terminal.type("q")
    _ = try terminal.waitForExit()
    let output = String(decoding: terminal.rawOutput, as: UTF8.self)
    #expect(output.contains("\u{1B}[8l"))
    #expect(output.contains("\u{1B}[8h"))
  }
}
