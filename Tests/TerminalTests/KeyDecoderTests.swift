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
