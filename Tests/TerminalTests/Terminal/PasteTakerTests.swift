import Testing

@testable import lectern

/// Codes in, keys' codes and pastes out; each array is what could be read at once.
struct PasteTakerTests {
  private static let begin = [PasteTaker.begin]
  private static let end = [PasteTaker.end]

  @Test func aPasteStandsBetweenKeys() {
    var taker = PasteTaker()
    let parts = taker.parts([0x6A] + Self.begin + [0x71, 0xC3, 0xA9, 0x0D] + Self.end + [0x6B])
    #expect(parts == [.input([0x6A]), .paste("qé\r"), .input([0x6B])])
  }

  @Test func itMayComeInPieces() {
    var taker = PasteTaker()
    #expect(taker.parts(Self.begin + [0x71]) == [])
    #expect(taker.parts([0x72, 256]) == [])
    #expect(taker.parts(Self.end) == [.paste("qr")])
  }

  @Test func anEndAloneIsNothing() {
    var taker = PasteTaker()
    #expect(taker.parts(Self.end + [0x6A]) == [.input([0x6A])])
  }

  @Test func controlCEndsAPasteThatNeverEnds() {
    var taker = PasteTaker()
    #expect(taker.parts(Self.begin + [0x71, 0x03]) == [])
    #expect(taker.parts([0x03]) == [.input([0x03])])
  }

  @Test func itIsNotKeptWithoutLimit() {
    var taker = PasteTaker()
    _ = taker.parts(Self.begin)
    for _ in 0..<100 { _ = taker.parts(Array(repeating: 0x71, count: 1000)) }
    #expect(taker.parts(Self.end) == [.paste(String(repeating: "q", count: 65_536))])
  }
}
