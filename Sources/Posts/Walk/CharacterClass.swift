/// The classes of POSIX in a wildcard's brackets, of ASCII alone: `[[:digit:]]`.
enum CharacterClass {
  /// Reads `:digit:]`, the bracket before it read already. `nil`, and nothing read, where it is no class.
  static func ranges(_ rest: inout ArraySlice<UInt8>) -> [ClosedRange<UInt8>]? {
    let name = rest.dropFirst().prefix { $0 != UInt8(ascii: ":") }
    let end = rest.dropFirst(1 + name.count)
    guard end.starts(with: ":]".utf8), let ranges = classes[String(decoding: name, as: UTF8.self)] else {
      return nil
    }
    rest = end.dropFirst(2)
    return ranges
  }

  private static let classes: [String: [ClosedRange<UInt8>]] = [
    "alnum": [48...57, 65...90, 97...122],
    "alpha": [65...90, 97...122],
    "blank": [9...9, 32...32],
    "cntrl": [0...31, 127...127],
    "digit": [48...57],
    "graph": [33...126],
    "lower": [97...122],
    "print": [32...126],
    "punct": [33...47, 58...64, 91...96, 123...126],
    "space": [9...13, 32...32],
    "upper": [65...90],
    "xdigit": [48...57, 65...70, 97...102],
  ]
}
