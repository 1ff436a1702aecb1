internal import Foundation

/// What a match adds to the score of a section, in 16 bits: whether the section itself holds it or only its post's
/// title does, whether it is the word that was asked for or another form of it, and how much it tells.
///
/// The more significant bits come first, so that the best of several matches is the largest number.
enum Contribution {
  static let own: UInt16 = 0x8000
  static let exact: UInt16 = 0x4000
  static let value: UInt16 = 0x3FFF
}

/// How much of a match a form of a word is.
enum MatchKind {
  case exact, prefix, form

  var factor: Double {
    switch self {
    case .exact: 1
    case .prefix: 0.6
    case .form: 0.7
    }
  }
}

/// The contributions of a word by the information of its postings.
struct ScoreTable {
  /// By `Posting.info`; 0 where the word stands in none of the zones.
  let contributions: [UInt16]
  /// For the other sections of a post whose title holds the word; 0 where titles do not count.
  let inherited: UInt16

  /// - Parameters:
  ///   - count: sections that hold the word.
  ///   - total: all sections.
  ///   - zones: bits of `Posting.info`.
  init(count: Int, of total: Int, _ kind: MatchKind, zones: UInt8) {
    let count = max(0, min(count, total))
    let rarity = log(1 + Double(total - count) / (Double(count) + 0.5))
    let scale = 12 * max(0.1, rarity) * kind.factor
    let mark = kind == .form ? Contribution.own : Contribution.own | Contribution.exact
    contributions = (0...255).map { info in
      let info = UInt8(info)
      guard info & zones != 0 else { return 0 }
      return mark | Self.value(scale * Double(info & 0x0F) * Self.factor(info & zones))
    }
    let isOfTitle = zones & Zone.title.bit != 0
    inherited = isOfTitle ? mark & Contribution.exact | Self.value(scale * 5) : 0
  }

  private static func value(_ score: Double) -> UInt16 {
    UInt16(max(1, min(Double(Contribution.value), score)))
  }

  private static func factor(_ zones: UInt8) -> Double {
    if zones & Zone.title.bit != 0 { return 4 }
    if zones & Zone.heading.bit != 0 { return 2.5 }
    return zones & Zone.text.bit != 0 ? 1 : 0.8
  }
}
