/// The line break classes of Unicode Standard Annex #14, resolved as its rule LB1 says: AI, SG and XX are AL,
/// CJ is NS, and SA (Thai, Lao, Khmer, Burmese) is AL or CM, for no dictionary is at hand.
///
/// Some are told apart for one rule: wide brackets (`opw`, `cpw`) for LB30, unassigned pictographs (`idx`)
/// for LB30b. The order is that of scripts/unicode_tables.py.
enum LineBreakClass: UInt8 {
  case al, ba, bb, b2, bk, cb, cl, cm, cp, cpw, cr, eb, em, ex, gl, h2, h3, hl, hy, id, idx
  case `in`, `is`, jl, jt, jv, lf, nl, ns, nu, op, opw, po, pr, qu, ri, sp, sy, wj, zw, zwj

  init(_ scalar: Unicode.Scalar) {
    self = LineBreakClass(rawValue: Self.table[scalar]) ?? .al
  }

  /// The class of each scalar of ASCII.
  static let ascii = (0..<128).map { LineBreakClass(Unicode.Scalar(UInt8($0))) }

  private static var table: DigitTable { DigitTable(pages: pages, numbers: numbers, blocks: blocks) }

  /// Whether a row must end after it.
  var isLineEnd: Bool {
    switch self {
    case .bk, .cr, .lf, .nl: true
    default: false
    }
  }

  var isLetter: Bool { self == .al || self == .hl }
  var isOpening: Bool { self == .op || self == .opw }
  var isClosing: Bool { self == .cl || self == .cp || self == .cpw }
  var isAffix: Bool { self == .pr || self == .po }

  var isHangul: Bool {
    switch self {
    case .jl, .jv, .jt, .h2, .h3: true
    default: false
    }
  }

  /// ID and what breaks as it does beside a number's sign.
  var isIdeograph: Bool {
    switch self {
    case .id, .idx, .eb, .em: true
    default: false
    }
  }
}
