/// A small number for every Unicode scalar, as a table of three stages in the program's constants:
/// there is nothing to build at start.
///
/// A page covers 512 scalars and names 32 blocks, a block 16 scalars. Numbers are written in base 57 from `#`,
/// characters that a literal takes as they are. scripts/unicode_tables.py writes the tables.
struct DigitTable {
  let pages: StaticString
  let numbers: StaticString
  let blocks: StaticString

  @inline(__always)
  subscript(scalar: Unicode.Scalar) -> UInt8 {
    let value = Int(scalar.value)
    let page = Self.number(in: pages, at: (value >> 9) * 2, digits: 2)
    let block = Self.number(in: numbers, at: (page * 32 + (value >> 4) % 32) * 2, digits: 2)
    return UInt8(truncatingIfNeeded: Self.number(in: blocks, at: block * 16 + value % 16, digits: 1))
  }

  /// The number of so many digits that starts at a byte of `text`.
  @inline(__always)
  static func number(in text: StaticString, at start: Int, digits: Int) -> Int {
    var number = 0
    for index in start..<start + digits {
      number = number * 57 + Int(text.utf8Start[index]) - 35
    }
    return number
  }
}
