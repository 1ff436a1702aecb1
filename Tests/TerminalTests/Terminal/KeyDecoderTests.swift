import Reading
import Testing

@testable import lectern

/// Bytes in, keys out; each array is what could be read at once.
struct KeyDecoderTests {
  @Test func lettersAndControls() {
    #expect(keys("aZ~") == [.character("a"), .character("Z"), .character("~")])
    #expect(keys("\u{1}\u{1A}\u{1D}") == [.control("a"), .control("z"), .control("]")])
    #expect(keys("\u{9}\u{D}\u{8}\u{7F}") == [.tab, .enter, .backspace, .backspace])
  }

  @Test func escapeAloneAndBeforeALetter() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}j") == [.escape, .character("j")])
    #expect(keys("\u{1B}", "[") == [.escape, .character("[")])
  }

  @Test func unknownSequencesAreDropped() {
    #expect(keys("\u{1B}[1;5Rj") == [.character("j")])
    #expect(keys("\u{1B}OEj") == [.character("j")])
    #expect(keys("\u{1B}[[Ej") == [.character("j")])
    #expect(keys("\u{1B}]52;c;cXE=\u{7}j") == [.character("j")])
    #expect(keys("\u{1B}P>|q\u{1B}\\j") == [.character("j")])
    #expect(keys("\u{1B}_q") == [])
    #expect(keys("\u{1B}[1") == [])
  }

  @Test func anAnswerOverTwoReadsIsNoKey() {
    for answer in [
      "\u{1B}[2;13R", "\u{1B}[?62;22c", "\u{1B}[?2026;2$y", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\",
    ] {
      let bytes = answer.utf8.map { Int32($0) }
      for cut in 1..<bytes.count {
        var decoder = KeyDecoder()
        decoder.awaitsReplies = true
        #expect(decoder.keys([0x6A] + bytes[..<cut]) == [.character("j")])
        #expect(decoder.keys(bytes[cut...] + [0x6B]) == [.character("k")])
        #expect(decoder.takeReplies().count == 1)
      }
    }
  }

  @Test func anEscapeIsHeldOnlyWhileAnAnswerMayCome() {
    var decoder = KeyDecoder()
    #expect(decoder.keys([0x1B]) == [.escape])
    decoder.awaitsReplies = true
    #expect(decoder.keys([0x1B]) == [])
    #expect(decoder.holdsEscape)
    #expect(decoder.releaseEscape() == [.escape])
    #expect(decoder.keys([0x1B]) == [])
    #expect(decoder.keys([0x6A]) == [.escape, .character("j")])
  }

  /// Keys are not lost for longer than one read to a string that never ends.
  @Test func aStringWithoutEndIsGivenUp() {
    #expect(keys("\u{1B}]11;rgb:", "j", "k") == [.character("k")])
    #expect(keys("\u{1B}]11;rgb:", "\u{1B}", "j", "k") == [.escape, .character("j"), .character("k")])
    #expect(keys("\u{1B}[1;", "\r") == [.enter])
    #expect(keys("\u{1B}]11;" + String(repeating: "a", count: 99), "j") == [.character("j")])
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 99), "j") == [.character("j")])
  }

  @Test func utf8OverTwoReads() {
    var decoder = KeyDecoder()
    #expect(decoder.keys([0xE8, 0xAA]) == [])
    #expect(decoder.keys([0x9E]) == [.character("語")])
  }

  @Test func brokenUTF8IsDropped() {
    #expect(keys(bytes: [0xFF, 0x6A]) == [.character("j")])
    #expect(keys(bytes: [0xC3, 0x6A]) == [.character("j")])
    #expect(keys(bytes: [0xC3, 0xC3, 0xA9]) == [.character("é")])
    #expect(keys(bytes: [0xF8, 0x80, 0x80, 0x80, 0x80, 0x80, 0x6A]) == [.character("j")])
    #expect(keys(bytes: [0xC2, 0x9B]) == [])
  }

  private func keys(_ reads: String...) -> [Key] {
    var decoder = KeyDecoder()
    return reads.flatMap { decoder.keys($0.utf8.map { Int32($0) }) }
  }

  private func keys(bytes: [Int32]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(bytes)
  }
}
