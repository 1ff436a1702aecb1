import Testing

@testable import Markdown

@Suite struct UTF8ValidityTests {
  @Test("Two bytes of every kind, alone and between others, as the standard library has it")
  func everyPair() {
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for bytes in [
          [first, second], [first, second, 0x80], [first, second, 0xBF, 0x80], [0x61, first, second, 0x62],
        ]
        where bytes[...].isValidUTF8 != (String(validating: bytes, as: UTF8.self) != nil) {
          wrong.append(bytes)
        }
      }
    }
    #expect(wrong == [])
  }
}
