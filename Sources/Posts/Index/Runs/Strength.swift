/// How much any word with a beginning tells of a section, in a byte: whether one stands in the title, above seven bits
/// of the most that one of them tells there.
enum Strength {
  static let title: UInt8 = 0x80
  static let value: UInt8 = 0x7F

  /// By `Posting.info`; 0 where that names no zone.
  static let table: [UInt8] = (0...255).map { of(UInt8($0)) }

  static func of(_ info: UInt8) -> UInt8 {
    guard info & 0xF0 != 0 else { return 0 }
    let value = UInt8(max(1, (Double(info & 0x0F) * Zone.factor(info)).rounded()))
    return info & Zone.title.bit != 0 ? title | value : value
  }

  @inline(__always)
  static func greater(_ left: UInt8, _ right: UInt8) -> UInt8 {
    (left | right) & title | max(left & value, right & value)
  }
}
