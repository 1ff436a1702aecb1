import Testing

@testable import Markdown

/// What is looked for many bytes at a time.
@Suite struct BytesTests {
  @Test func aLineEndsAtTheFirstOfItsEnds() {
    for length in [0, 1, 7, 255, 256, 257, 600, 1500] {
      for ends: [UInt8] in [[0x0A], [0x0D], [0x0D, 0x0A], []] {
        let line = Array(repeating: UInt8(ascii: "x"), count: length) + ends
        let text = line + [0x20] + line
        text.withUnsafeBufferPointer { buffer in
          let bytes = Bytes(buffer)
          for start in 0...text.count {
            for limit in [start, length / 2, text.count, text.count + 5] {
              let reach = min(limit, text.count)
              let expected =
                start < reach
                ? text[start..<reach].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? reach : start
              #expect(bytes.lineEnd(from: start, limit: limit) == expected)
            }
          }
        }
      }
    }
  }

  @Test func theNextByteOrTheEnd() {
    Array("a]b]".utf8).withUnsafeBufferPointer { buffer in
      let bytes = Bytes(buffer)
      #expect([-1, 0, 2, 4, 9].map { bytes.next(UInt8(ascii: "]"), from: $0) } == [1, 1, 3, 4, 9])
      #expect(bytes.next(UInt8(ascii: "x"), from: 0) == 4)
    }
    for place in 0..<100 {
      var text = Array(repeating: UInt8(ascii: "x"), count: 100)
      text[place] = UInt8(ascii: "]")
      text.withUnsafeBufferPointer { buffer in
        for start in 0...100 {
          #expect(
            Bytes(buffer).next(UInt8(ascii: "]"), from: start) == (start <= place ? place : 100),
            "\(start) to \(place)")
        }
      }
    }
    #expect(Bytes(UnsafeBufferPointer(start: nil, count: 0)).next(0, from: 0) == 0)
  }
}
