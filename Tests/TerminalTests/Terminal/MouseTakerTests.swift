import CTerminal
import Reading
import Testing

@testable import lectern

/// Codes in, keys' codes and what the mouse did out; each array is what could be read at once.
struct MouseTakerTests {
  private static let begin = Int32(terminal_mouse.rawValue)
  private static let oldBegin = Int32(terminal_old_mouse.rawValue)

  private func parts(_ reads: [Int32]...) -> [MouseTaker.Part] {
    var taker = MouseTaker()
    return reads.flatMap { taker.parts($0) }
  }

  private func report(_ text: String) -> [Int32] { [Self.begin] + text.utf8.map { Int32($0) } }

  @Test func aClickStandsBetweenKeys() {
    #expect(
      parts([0x6A] + report("0;300;20M") + [0x6B])
        == [.input([0x6A]), .click(Frame.Position(row: 19, column: 299)), .input([0x6B])])
  }

  @Test func theWheelTurnsBothWays() {
    let position = Frame.Position(row: 0, column: 1)
    #expect(
      parts(report("64;2;1M") + report("65;2;1M")) == [.wheel(-1, position), .wheel(1, position)])
  }

  @Test(arguments: [
    "0;2;1m", "1;2;1M", "2;2;1M", "3;2;1M", "4;2;1M", "16;2;1M", "32;2;1M", "66;2;1M", "128;2;1M", "0;0;0M",
    "0;2M",
    "0;2;1;3M", "M", ";;M", "99999999999999;1M",
  ])
  func allElseIsNothing(_ text: String) {
    #expect(parts(report(text) + [0x6A]) == [.input([0x6A])])
  }

  @Test func aReportMayComeInPieces() {
    let whole = report("0;30;2M")
    for cut in 1..<whole.count {
      #expect(
        parts(Array(whole[..<cut]), whole[cut...] + [0x6A])
          == [.click(Frame.Position(row: 1, column: 29)), .input([0x6A])])
    }
  }

  @Test func aReportThatGoesWrongTakesNoKeyAlong() {
    #expect(parts(report("0;3j")) == [.input([0x6A])])
    #expect(parts(report("0;3"), [256, 0x6A]) == [.input([256, 0x6A])])
  }

  /// Three bytes, whatever they are: beyond column 223 there is no telling where.
  @Test func theOldForm() {
    let old = Self.oldBegin
    #expect(parts([old, 32, 33, 34, 0x6A]) == [.click(Frame.Position(row: 1, column: 0)), .input([0x6A])])
    #expect(parts([old, 97, 255], [33]) == [.wheel(1, Frame.Position(row: 0, column: 222))])
    #expect(parts([old, 32, 0, 33, 0x6A]) == [.input([0x6A])])
    #expect(parts([old, 32, 300, 33, 0x6A]) == [.input([0x6A])])
    #expect(parts([old, 35, 0x71, 0x71, 0x6A]) == [.input([0x6A])])
    #expect(parts([old], [32], [33], [34]) == [.click(Frame.Position(row: 1, column: 0))])
    let backspace = Int32(terminal_backspace.rawValue)
    #expect(parts([old, 32, backspace, 33]) == [.click(Frame.Position(row: 0, column: 94))])
  }
}
